import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { derivePatient, withDerived } from '#domain/derived-items';
import { EVERY_FACILITY, type Tx, Vault, withScope } from '#platform/database';
import { In, MoreThan } from 'typeorm';
import { Derivation, type DerivationContext } from '../preparation/derivation.js';
import { changesBetween, type DerivedChange } from '../items/derived-change.js';
import { sealedPlace, unsealItems } from '../items/sealed-items.js';
import { type LoadedPatient, PatientRecords } from './patient-records.js';
import { Patient } from './patient.entity.js';
import { TumorRecords } from './tumor-records.js';
import { Tumor } from './tumor.entity.js';

/** A person and their primaries as they are to be stored after deriving. */
export interface DerivedRows {
  readonly patient: Pick<Patient, 'id' | 'items'>;
  readonly tumors: readonly Pick<Tumor, 'id' | 'items' | 'recodes' | 'derivedBy'>[];
}

/** What deriving would change of one tumor, values of its patient included. */
export interface TumorDifference {
  readonly patientId: string;
  readonly tumorId: string;
  readonly facilityIds: readonly number[];
  readonly changes: Readonly<Record<string, DerivedChange>>;
}

/** What deriving would change of a page of people. */
export interface ComparedPage {
  readonly differences: readonly TumorDifference[];
  readonly patients: number;
  /** Id of the last person, to go on behind. */
  readonly last: string | null;
}

/** Derives the items of whole people inside a caller's transaction: of every primary, whichever facility reported it. */
@Injectable()
export class DerivedRecords {
  constructor(
    private readonly derivation: Derivation,
    private readonly patients: PatientRecords,
    private readonly tumors: TumorRecords,
    private readonly vault: Vault,
  ) {}

  /** Brings the derived items of a person up to date with what was saved; what comes out as it stands is not written. */
  async refresh(tx: Tx, patientId: string, given?: DerivationContext): Promise<void> {
    const context = given ?? (await this.derivation.context(tx));
    await withScope(tx, EVERY_FACILITY, async () => {
      const patient = await this.patients.lock(tx, patientId);
      const tumors = await this.tumors.ofPatient(tx, patientId);
      await this.store(tx, { patient: patient.row, tumors }, derivedRows(patient, tumors, context));
    });
  }

  /**
   * What deriving would change of the people behind `after`, in order of their ids; nothing is written. For transactions that see every facility.
   * @param after - id of the last person of the page before, `null` for the first page
   */
  async compare(
    tx: Tx,
    page: { readonly after: string | null; readonly limit: number },
    context: DerivationContext,
  ): Promise<ComparedPage> {
    const { after, limit } = page;
    const people = await tx.find(Patient, { where: after === null ? {} : { id: MoreThan(after) }, order: { id: 'ASC' }, take: limit });
    const tumors = await tx.find(Tumor, { where: { patientId: In(people.map(({ id }) => id)) }, order: { id: 'ASC' } });
    const differences: TumorDifference[] = [];
    for (const row of people) {
      const sealed = await unsealItems(tx, this.vault, { bytes: row.sealed, place: sealedPlace.patient(row.id) });
      const own = tumors.filter(({ patientId }) => patientId === row.id);
      const next = derivedRows({ row, items: { ...row.items, ...sealed } }, own, context);
      differences.push(...differencesOf({ patient: row, tumors: own }, next));
    }
    return { differences, patients: people.length, last: people.at(-1)?.id ?? after };
  }

  /** Writes what differs. Versions stay: nothing that people entered has changed. */
  private async store(
    tx: Tx,
    standing: { readonly patient: Patient; readonly tumors: readonly Tumor[] },
    next: DerivedRows,
  ): Promise<void> {
    const { id, items } = next.patient;
    if (!isDeepStrictEqual(items, standing.patient.items)) await tx.update(Patient, { id }, { items });
    for (const { id, ...columns } of next.tumors) {
      const before = standing.tumors.find((tumor) => tumor.id === id);
      const { items, recodes, derivedBy } = before ?? {};
      if (!isDeepStrictEqual(columns, { items, recodes, derivedBy })) await tx.update(Tumor, { id }, columns);
    }
  }
}

/** What deriving makes of a person. Pure. */
export function derivedRows(
  { row, items }: LoadedPatient,
  tumors: readonly Tumor[],
  { means, id: derivedBy }: DerivationContext,
): DerivedRows {
  const derived = derivePatient(
    tumors.map((tumor) => ({ ...items, ...tumor.items })),
    means,
  );
  return {
    patient: { id: row.id, items: withDerived(row.items, derived.items) },
    tumors: tumors.map(({ id, items: standing }, at) => ({
      id,
      items: withDerived(standing, derived.tumors[at]?.items ?? {}),
      recodes: derived.tumors[at]?.recodes ?? {},
      derivedBy,
    })),
  };
}

/** Tumors of which a value differs between what stands and what is derived. */
function differencesOf(standing: { readonly patient: Patient; readonly tumors: readonly Tumor[] }, next: DerivedRows): TumorDifference[] {
  const ofPatient = changesBetween(standing.patient.items, next.patient.items);
  return standing.tumors.flatMap(({ id: tumorId, patientId, facilityIds, items, recodes }): TumorDifference[] => {
    const after = next.tumors.find(({ id }) => id === tumorId);
    const changes = { ...ofPatient, ...changesBetween(items, after?.items ?? {}), ...changesBetween(recodes, after?.recodes ?? {}) };
    return Object.keys(changes).length === 0 ? [] : [{ patientId, tumorId, facilityIds, changes }];
  });
}
