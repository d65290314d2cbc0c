import fs from 'node:fs';
import { stringify } from 'csv-stringify/sync';

const ROWS_PER_WRITE = 500;

/** A CSV written row by row, readable by its owner alone, which appears under its name once it is complete. */
export class TableFile {
  private readonly part: string;
  private readonly file: number;
  private rows: (readonly string[])[] = [];

  constructor(
    private readonly target: string,
    columns: readonly string[],
  ) {
    this.part = `${target}.part`;
    this.file = fs.openSync(this.part, 'w', 0o600);
    this.add(columns);
  }

  add(row: readonly string[]): void {
    this.rows.push(row);
    if (this.rows.length >= ROWS_PER_WRITE) this.flush();
  }

  /** The table is complete. */
  keep(): void {
    this.flush();
    fs.closeSync(this.file);
    fs.renameSync(this.part, this.target);
  }

  /** The table stays unfinished and goes. */
  drop(): void {
    fs.closeSync(this.file);
    fs.rmSync(this.part, { force: true });
  }

  private flush(): void {
    if (this.rows.length > 0) fs.writeSync(this.file, stringify(this.rows.map((row) => [...row])));
    this.rows = [];
  }
}
