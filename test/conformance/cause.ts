import path from 'node:path';
import type { ItemId, Items } from '#domain/naaccr';
import { causeOfDeathClassification } from '#domain/survival';
import { csvRows, type CsvRow } from './csv-rows.js';
import type { ConformanceSuite } from './oracle-suite.js';
import { Tally } from './staging-lines.js';

/** A file of recorded answers: its columns by item, its answers, and the study year when the file has none of its own. */
interface CauseFile {
  readonly name: string;
  readonly inputs: Readonly<Partial<Record<ItemId, string>>>;
  readonly causeSpecific: string;
  readonly other: string;
  readonly cutoffYear: (row: CsvRow) => number;
}

const FILES: readonly CauseFile[] = [
  {
    name: 'oracle-cause-specific.csv',
    inputs: {
      sequenceNumberCentral: 'sequenceNumberCentral',
      icdRevisionNumber: 'icdRevisionNumber',
      causeOfDeath: 'causeOfDeath',
      primarySite: 'primarySite',
      histologicTypeIcdO3: 'histologicTypeIcdO3',
      dateOfLastContact: 'dolcYear',
    },
    causeSpecific: 'x_seerCauseSpecificCod',
    other: 'x_seerOtherCod',
    cutoffYear: (row) => Number(row['cutoffYear']),
  },
  {
    name: 'upstream-cause-specific.csv',
    inputs: {
      sequenceNumberCentral: 'seqNumCentral',
      icdRevisionNumber: 'icdRevisionNum',
      causeOfDeath: 'causeOfDeath',
      primarySite: 'primarySite',
      histologicTypeIcdO3: 'histology',
      dateOfLastContact: 'dolcYear',
    },
    causeSpecific: 'cause-specific',
    other: 'cause-other',
    cutoffYear: () => 2026,
  },
];

function replayRow(row: CsvRow, file: CauseFile, tally: Tally): void {
  const items: Items = Object.fromEntries(Object.entries(file.inputs).map(([id, column]) => [id, row[column]]));
  const ours = causeOfDeathClassification(items, { cutoffYear: file.cutoffYear(row) });
  const isEqual = ours.seerCauseSpecificCod === row[file.causeSpecific] && ours.seerOtherCod === row[file.other];
  tally.count(isEqual, () => `${file.name}: got ${ours.seerCauseSpecificCod}/${ours.seerOtherCod} for ${JSON.stringify(row)}`);
}

/** Replays the cause-specific death classification of the reference: oracle-cause-specific.csv and upstream-cause-specific.csv of the folder. */
export const conformance: ConformanceSuite = {
  name: 'cause',
  data: 'algorithms',
  run: (folder, log) => {
    const tally = new Tally();
    for (const file of FILES) {
      const rows = csvRows(path.join(folder, file.name));
      for (const row of rows) replayRow(row, file, tally);
      log(`${file.name}: ${rows.length} deaths`);
    }
    return Promise.resolve(tally);
  },
};
