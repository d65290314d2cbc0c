import type { RecodeValues } from '#domain/derived-items';
import type { Items } from '#domain/naaccr';
import type { AbstractStatus } from '../abstract/abstract-status.js';
import type { IdentityKeys } from '../patient/identity-keys.js';
import type { JudgedRecord } from './judge-record.js';

/** Why a row did not come in, as the report lists it. The message never quotes a sealed item's value. */
export interface Refusal {
  readonly line: number | null;
  /** Where the item begins in a file of fixed columns, from 1. */
  readonly column?: number | null;
  /** Place of the patient in the file, from 1; `null` for what concerns the file as a whole. */
  readonly patientOrdinal: number | null;
  /** Place of the tumor in its patient, from 1; `null` for a patient without tumors. */
  readonly tumorOrdinal: number | null;
  readonly itemId: string | null;
  readonly code: string;
  readonly message: string;
}

/** What became of the rows of a file; `rowsIn` is always the sum of the others. A row is a tumor record, or a patient without any. */
export interface ImportCounters {
  readonly rowsIn: number;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly refused: number;
}

/** A new id, and bytes sealed ahead for it. */
export interface SealedAhead {
  readonly id: string;
  readonly sealed: Buffer;
}

/** One tumor record of the file that the dictionary accepts: staged, edited and ready to be stored. */
export interface ImportRow {
  readonly line: number;
  readonly patientOrdinal: number;
  readonly tumorOrdinal: number;
  readonly facilityId: number;
  readonly judged: JudgedRecord;
  /** Derived values of the tumor that are no NAACCR items. */
  readonly recodes: RecodeValues;
  /** The few items that people and tumors are told apart by. */
  readonly marks: Items;
  readonly keys: IdentityKeys;
  /** Digest of the record as it stands in the file. */
  readonly digest: Buffer;
  readonly status: AbstractStatus;
  /** When the facility completed the case, for complete ones. */
  readonly completedAt: Date | null;
  /** The abstract as it will be if it is new, the usual case; its sealing overlaps with the database's work on an earlier batch. */
  readonly asNew: SealedAhead;
}

/** One patient element of the file with those of its rows that were not refused while reading. */
export interface ImportPatient {
  readonly ordinal: number;
  /** The first row; its patient items are those of the element. */
  readonly first: ImportRow;
  readonly rows: readonly ImportRow[];
  readonly keys: IdentityKeys;
  /** The person as they will be if they are new. */
  readonly asNew: SealedAhead;
}

/** A stretch of the file that is stored in one transaction. */
export interface ImportBatch {
  readonly patients: readonly ImportPatient[];
  readonly refusals: readonly Refusal[];
  /** Rows refused while reading. */
  readonly refusedRows: number;
  /** Patient elements of the file up to the end of this batch. */
  readonly patientsRead: number;
  /** Bytes of the file consumed up to here. */
  readonly bytesRead: number;
}
