import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { derivePatient, withDerived } from '#domain/derived-items';
import type { Tx } from '#platform/database';
import { Derivation, type DerivationContext } from '../preparation/derivation.js';
import { beyondWalls } from './beyond-walls.js';
import { type LoadedPatient, PatientRecords } from './patient-records.js';
import { Patient } from './patient.entity.js';
import { TumorRecords } from './tumor-records.js';
import { Tumor } from './tumor.entity.js';

/** A person and their primaries as they are to be stored after deriving. */
export interface DerivedRows {
  readonly patient: Pick<Patient, 'id' | 'items'>;
  readonly tumors: readonly Pick<Tumor, 'id' | 'items' | 'recodes' | 'derivedBy'>[];
}

/** Derives the items of whole people inside a caller's transaction: of every primary, whichever facility reported it. */
@Injectable()
export class DerivedRecords {
  constructor(
    private readonly derivation: Derivation,
    private readonly patients: PatientRecords,
    private readonly tumors: TumorRecords,
  ) {}

  /** Brings the derived items of a person up to date with what was saved; what comes out as it stands is not written. */
  async refresh(tx: Tx, patientId: string): Promise<void> {
    const context = await this.derivation.context(tx);
    await beyondWalls(tx, async () => {
      const patient = await this.patients.lock(tx, patientId);
      const tumors = await this.tumors.ofPatient(tx, patientId);
      await this.store(tx, { patient: patient.row, tumors }, derivedRows(patient, tumors, context));
    });
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
