import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RunningDictionary } from '#domain/naaccr';
import { fileFailure } from './file-failure.js';
import { type FileSlice, fileSlices } from './file-slices.js';
import type { ImportBatch, ImportPatient, Refusal } from './import-row.js';
import { itemProblems } from './item-problems.js';
import { itemsOfFile, missingDictionaries } from './root-problems.js';
import type { PlainBytes } from './plain-bytes.js';
import { preparePatient, type ReadPatient, type RowContext } from './row-preparation.js';

/** What a batch may grow to: large enough that its few statements weigh little, small enough to be a second's work. */
const BATCH_ROWS = 500;
const BATCH_PLAIN_BYTES = 8 * 1_048_576;

/** Patients between two looks at what else the process has to do: the database's answers wait for nothing longer than this. */
const PATIENTS_PER_TURN = 8;

/** Gets ready for patients before they are prepared: their facilities known, their keys open. */
export type Readiness = (patients: readonly ReadPatient[], slice: FileSlice) => Promise<RowContext>;

/** Cuts a file into batches of prepared rows. */
export class BatchReader {
  private patients: ImportPatient[] = [];
  private refusals: Refusal[] = [];
  private refusedRows = 0;
  private rows = 0;
  private ordinal = 0;
  private batchStart = 0;

  /**
   * @param reading - patients at the beginning that are dealt with already, and the dictionaries of the registry
   * @param ready - asked before the patients of each slice
   */
  constructor(
    private readonly bytes: PlainBytes,
    private readonly reading: { readonly skip: number; readonly running: RunningDictionary },
    private readonly ready: Readiness,
  ) {}

  /** When the file cannot be read on, what was read before comes as a last batch, and then the error. */
  async *batches(): AsyncGenerator<ImportBatch> {
    try {
      for await (const slice of fileSlices(this.bytes, this.reading.running)) yield* this.ofSlice(slice);
    } catch (error) {
      if (fileFailure(error) && this.isBegun()) yield this.cut();
      throw error;
    }
    if (this.isBegun()) yield this.cut();
  }

  private async *ofSlice(slice: FileSlice): AsyncGenerator<ImportBatch> {
    const { skip, running } = this.reading;
    if (this.ordinal === 0 && skip === 0) this.refusals.push(...rootProblems(slice, running));
    const passed = Math.min(Math.max(skip - this.ordinal, 0), slice.patients.length);
    this.ordinal += passed;
    const patients = slice.patients.slice(passed);
    if (patients.length === 0) return;
    const context = await this.ready(patients, slice);
    for (const patient of patients) {
      this.add(patient, context);
      if (this.ordinal % PATIENTS_PER_TURN === 0) await nextTurn();
      if (this.rows >= BATCH_ROWS || slice.plainBytes - this.batchStart > BATCH_PLAIN_BYTES) {
        this.batchStart = slice.plainBytes;
        yield this.cut();
      }
    }
  }

  private add(read: ReadPatient, context: RowContext): void {
    const { patient, refusals, refusedRows } = preparePatient(read, ++this.ordinal, context);
    if (patient) this.patients.push(patient);
    this.refusals.push(...refusals);
    this.refusedRows += refusedRows;
    this.rows += refusedRows + (patient?.rows.length ?? 0);
  }

  private isBegun(): boolean {
    return this.rows + this.refusals.length > 0;
  }

  private cut(): ImportBatch {
    const { patients, refusals, refusedRows } = this;
    const batch = { patients, refusals, refusedRows, patientsRead: this.ordinal, bytesRead: this.bytes.bytesRead };
    this.patients = [];
    this.refusals = [];
    this.refusedRows = 0;
    this.rows = 0;
    return batch;
  }
}

/** What stands above all patients concerns no row; it is reported once. */
function rootProblems({ root, columnOf }: FileSlice, running: RunningDictionary): Refusal[] {
  const problems = [...itemProblems(root, { running, columnOf }), ...missingDictionaries(root, running), ...itemsOfFile(root)];
  return problems.map((problem) => ({ ...problem, patientOrdinal: null, tumorOrdinal: null }));
}
