import { hash } from 'node:crypto';
import { type CompleteItems, type Items, itemValue } from '#domain/naaccr';
import { type DataKey, newId } from '#platform/database';
import { type BlindIndexer, identityKeys } from '../patient/identity-keys.js';
import type { DerivationContext } from '../preparation/derivation.js';
import type { PreparationContext } from '../preparation/prepare-abstract.js';
import { sealedPlace } from '../items/sealed-items.js';
import { deriveRows, type JudgedRow } from './derive-rows.js';
import { facilityMessage, type ImportFacilities } from './import-facilities.js';
import type { ImportPatient, ImportRow, Refusal, SealedAhead } from './import-row.js';
import type { ColumnOf } from './file-scanner.js';
import { differingItems, type ItemProblem, itemProblems, type ReadElement } from './item-problems.js';
import { judgeRecord } from './judge-record.js';
import type { JsonArena } from './json-arena.js';
import { type NotCarried, type RecordDraft, recordDraft } from './record-draft.js';
import type { RecordTerms } from './record-terms.js';
import { wholeText } from './record-texts.js';
import { completedOn, rowStatus } from './row-status.js';

/** A tumor element as the reader gives it. */
export interface ReadTumor extends ReadElement {
  readonly startLine: number;
}

/** A patient element as the reader gives it. */
export interface ReadPatient extends ReadTumor {
  readonly tumors: readonly ReadTumor[];
}

/** What preparing the rows of one file depends on. */
export interface RowContext {
  readonly preparation: PreparationContext;
  readonly derivation: DerivationContext;
  readonly now: Date;
  /** What the file's records are put in today's terms by. */
  readonly terms: RecordTerms;
  readonly columnOf: ColumnOf;
  /** Item `registryId` of the file, `''` when it has none. */
  readonly registryId: string;
  readonly indexer: BlindIndexer;
  readonly facilities: ImportFacilities;
  /** Where the texts of the records are written. */
  readonly arena: JsonArena;
  /** Open data keys by facility; `null` is the registry's own. */
  readonly keys: ReadonlyMap<number | null, DataKey>;
}

/** A patient element once read: the rows that may come in, and why the others may not. */
export interface PreparedPatient {
  readonly patient: ImportPatient | undefined;
  readonly refusals: readonly Refusal[];
  readonly refusedRows: number;
}

/** Lines of the report that one row takes at most; a record with more is no record. */
const LINES_PER_ROW = 20;

/** Judges, stages, edits, derives and seals the records of one patient element. Pure but for ids and nonces. */
export function preparePatient(read: ReadPatient, ordinal: number, context: RowContext): PreparedPatient {
  const problemTerms = { running: context.terms.running, columnOf: context.columnOf };
  const patientProblems = itemProblems(read, problemTerms);
  const refusals: Refusal[] = [];
  const judged: JudgedRow[] = [];
  if (read.tumors.length === 0) refusals.push(noTumor(read, ordinal));
  for (const [index, tumor] of read.tumors.entries()) {
    const place = { patientOrdinal: ordinal, tumorOrdinal: index + 1, line: tumor.startLine };
    const draft = recordDraft([read.itemList, tumor.itemList], context.terms);
    const row = rowOf({ draft, place, problems: [...patientProblems, ...itemProblems(tumor, problemTerms)] }, context);
    if (Array.isArray(row)) refusals.push(...row);
    else {
      judged.push({ draft, row });
      const told = [...draft.notCarried.map((item) => notCarried(item, context)), ...differingItems(tumor, problemTerms)];
      refusals.push(...told.slice(0, LINES_PER_ROW).map((line) => ({ ...place, ...line, line: line.line ?? place.line })));
    }
  }
  const rows = judged.length === 0 ? [] : deriveRows(judged, context.derivation, context.arena);
  const [first] = rows;
  return {
    patient: first && personOf(first, rows, context),
    refusals,
    refusedRows: Math.max(read.tumors.length, 1) - rows.length,
  };
}

type Place = Pick<ImportRow, 'patientOrdinal' | 'tumorOrdinal' | 'line'>;

function rowOf(
  { draft, place, problems }: { readonly draft: RecordDraft; readonly place: Place; readonly problems: readonly ItemProblem[] },
  context: RowContext,
): JudgedRow['row'] | Refusal[] {
  const { record } = draft;
  if (problems.length > 0)
    return problems.slice(0, LINES_PER_ROW).map((problem) => ({ ...place, ...problem, line: problem.line ?? place.line }));
  const facilityNumber = itemValue(record, 'reportingFacility');
  const facilityId = context.facilities.of(facilityNumber);
  if (typeof facilityId === 'string') {
    return [{ ...place, itemId: 'reportingFacility', code: facilityId, message: facilityMessage(facilityId, facilityNumber) }];
  }
  const digest = digestOf(draft, context.arena);
  const judged = judgeRecord(draft, context.preparation, context.arena);
  const status = rowStatus(draft, judged.editErrors);
  return {
    ...place,
    facilityId,
    judged,
    marks: marksOf(record),
    keys: identityKeys(record, context.registryId, context.indexer),
    digest,
    status,
    completedAt: status === 'complete' ? (completedOn(record) ?? context.now) : null,
    asNew: sealedAhead(facilityId, { text: judged.texts.sealed, place: sealedPlace.abstract }, context),
  };
}

/** Digest of the record as its file has it, whatever an algorithm makes of it. */
function digestOf({ values }: RecordDraft, arena: JsonArena): Buffer {
  const digest = hash('sha256', wholeText(values, arena), 'buffer');
  arena.rewind();
  return digest;
}

function marksOf({ primarySite, histologicTypeIcdO3, laterality, dateOfDiagnosis, dateOfBirth, sexAssignedAtBirth }: CompleteItems): Items {
  return { primarySite, histologicTypeIcdO3, laterality, dateOfDiagnosis, dateOfBirth, sexAssignedAtBirth };
}

function personOf(first: ImportRow, rows: readonly ImportRow[], context: RowContext): ImportPatient {
  const asNew = sealedAhead(null, { text: first.judged.texts.sealedOfPatient, place: sealedPlace.patient }, context);
  return { ordinal: first.patientOrdinal, first, rows, keys: first.keys, asNew };
}

function sealedAhead(
  facilityId: number | null,
  { text, place }: { readonly text: Buffer; readonly place: (id: string) => string },
  { keys }: RowContext,
): SealedAhead {
  const key = keys.get(facilityId);
  if (!key) throw new Error(`The data key of facility ${String(facilityId)} is not open.`);
  const id = newId();
  return { id, sealed: key.seal(text, place(id)) };
}

function noTumor(read: ReadPatient, patientOrdinal: number): Refusal {
  const message = 'The patient has no tumor; expected at least one Tumor element.';
  return { line: read.startLine, patientOrdinal, tumorOrdinal: null, itemId: null, code: 'NO_TUMOR', message };
}

/** The row came in; its report says what of it did not, or with less detail. */
function notCarried({ id, isCarried, message }: NotCarried, { columnOf }: RowContext): ItemProblem {
  const code = isCarried ? 'ITEM_NARROWED' : 'ITEM_NOT_KEPT';
  return { line: null, column: columnOf(id) ?? null, itemId: id, code, message: `${message} The rest of the record came in.` };
}
