import type { AbstractStatus } from '../abstract/abstract-status.js';

/** An abstract that the registry holds under the source key of a row. */
export interface KnownAbstract {
  readonly id: string;
  readonly facilityId: number;
  readonly sourceKey: string;
  readonly patientId: string;
  readonly tumorId: string;
  readonly status: AbstractStatus;
  readonly version: number;
  readonly importedVersion: number | null;
  readonly importDigest: Buffer | null;
  readonly completedAt: Date | null;
  readonly primarySite: string | null;
  readonly diagnosisYear: number | null;
}

/** What tells people apart; every part may be unknown. */
export interface PersonMarks {
  readonly ssnIndex: Buffer | null;
  readonly nameBirthIndex: Buffer | null;
  readonly lastNameIndex: Buffer | null;
  /** Date of birth as coded; of a known person it is opened only where last names differ. */
  readonly dateOfBirth: string | null;
}

/** A person whom the registry holds and who may be the one of a row. */
export interface KnownPerson extends PersonMarks {
  readonly id: string;
}

/** What the registry knows about the people and abstracts of some rows. */
export interface KnownRecords {
  /** By `sourceRef`. */
  readonly abstracts: ReadonlyMap<string, KnownAbstract>;
  readonly people: ReadonlyMap<string, KnownPerson>;
  /** Ids of people, by patient key and the facility that reported them under it, oldest first. */
  readonly byPatientKey: ReadonlyMap<string, readonly { readonly patientId: string; readonly facilityId: number }[]>;
  /** Ids of people by social security number index and by name and birth index, both as hexadecimal text, oldest first. */
  readonly bySsn: ReadonlyMap<string, readonly string[]>;
  readonly byNameBirth: ReadonlyMap<string, readonly string[]>;
}

/** Where an abstract is found again. */
export function sourceRef(facilityId: number, sourceKey: string): string {
  return `${facilityId}|${sourceKey}`;
}
