import type { RecodeValues } from '#domain/derived-items';
import type { Items } from '#domain/naaccr';
import type { AbstractStatus } from '../abstract/abstract-status.js';
import type { IdentityKeys } from '../patient/identity-keys.js';
import type { ChangeList } from '../items/item-change.entity.js';
import type { JudgedRecord } from './judge-record.js';

/** How a record stands against the database while a batch is put together. */
export type Standing = 'new' | 'unchanged' | 'changed';

/** What the database keeps of a person's items. */
export interface PersonColumns {
  /** Coded items as JSON. */
  readonly coded: Buffer;
  readonly sealed: Buffer;
  readonly keys: Pick<IdentityKeys, 'ssnIndex' | 'nameBirthIndex' | 'lastNameIndex'>;
}

/** A new person's columns, made ahead, and the sealed items that went into them. */
export interface NewPersonColumns extends PersonColumns {
  readonly sealedText: Buffer;
}

/** A person while a batch is put together: what the database holds, or a new one, with what the file adds. */
export interface StandingPerson {
  readonly id: string;
  standing: Standing;
  facilityIds: readonly number[];
  /** Coded and sealed items together; of a new person only once somebody asked for them. */
  items: Items | undefined;
  /** Sex, of which the tumors carry a copy. */
  sex: string | null;
  readonly sexBefore: string | null;
  asNew: NewPersonColumns | undefined;
  /** Rows of the file of a new person, 0 for others: if each became a tumor, what was derived while reading holds. */
  readonly rowsRead: number;
  readonly tumors: StandingTumor[];
}

/** A primary while a batch is put together. */
export interface StandingTumor {
  readonly id: string;
  standing: Standing;
  facilityIds: readonly number[];
  /** At least the items that tumors are told apart by. */
  marks: Items;
  /** All coded tumor items as JSON. */
  text: Buffer;
  siteGroup: string | null;
  stagedBy: string | null;
  recodes: RecodeValues;
  derivedBy: number | null;
}

/** An abstract as the database holds it, opened and locked. */
export interface StandingAbstract {
  readonly id: string;
  readonly version: number;
  readonly items: Items;
}

/** An abstract to be stored: a new one, or the next version of one. */
export interface AbstractWrite {
  readonly id: string;
  readonly patientId: string;
  readonly tumorId: string;
  readonly facilityId: number;
  readonly version: number;
  readonly status: AbstractStatus;
  readonly completedAt: Date | null;
  readonly judged: JudgedRecord;
  readonly sealed: Buffer;
  readonly patientKey: string;
  readonly sourceKey: string;
  readonly digest: Buffer;
}

/** The history of one stored abstract; an abstract's first version has no list of changes. */
export interface ChangeWrite {
  readonly abstract: Pick<AbstractWrite, 'id' | 'patientId' | 'tumorId' | 'facilityId' | 'version'>;
  readonly changes: ChangeList;
  readonly sealedChanges: Buffer | null;
}

/** Everything a batch stores. */
export interface BatchWrites {
  readonly people: readonly StandingPerson[];
  readonly created: readonly AbstractWrite[];
  readonly updated: readonly AbstractWrite[];
  readonly history: readonly ChangeWrite[];
  /** Abstracts whose record came with other values for derived items only. */
  readonly reordered: readonly { readonly id: string; readonly digest: Buffer }[];
}
