import { Injectable } from '@nestjs/common';
import { type Items, itemValue } from '#domain/naaccr';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Database, firstRow, newId, type Tx, Vault } from '#platform/database';
import { NotFound } from '#platform/http';
import { AbstractRecords } from './abstract-records.js';
import type { AbstractView, CreateAbstract } from './abstract.contract.js';
import { AbstractQueries } from './abstract.queries.js';
import { acceptedItems, ownerOf } from './abstract.service.js';
import { identityKeys } from '../patient/identity-keys.js';
import { DerivedRecords } from '../patient/derived-records.js';
import { type LoadedPatient, PatientRecords } from '../patient/patient-records.js';
import { drawPatientNumbers } from '../patient/patient-number.js';
import { Preparation } from '../preparation/preparation.js';
import { TumorRecords } from '../patient/tumor-records.js';
import type { Tumor } from '../patient/tumor.entity.js';

/** An abstract to be entered. */
export interface NewAbstract {
  readonly facilityId: number;
  /** As typed, or as a file says; null is blank. */
  readonly items: Readonly<Record<string, string | null>>;
  /** A person of the registry by id, or surely a new one; when absent, the person is looked for. */
  readonly person?: { readonly id: string } | 'new';
  /** `in-progress` when absent; nobody owns what waits in suspense. */
  readonly status?: 'suspense' | 'in-progress';
  /** Where it came from; `abstract` (the screen) when absent. */
  readonly source?: string;
}

/** What a new abstract belongs to, as far as it is known before it is stored. */
interface Belonging {
  readonly facilityId: number;
  readonly patient: LoadedPatient | undefined;
  readonly tumors: readonly Tumor[];
  readonly tumor: Tumor | undefined;
}

/** Entering a new abstract by hand. */
@Injectable()
export class AbstractEntryService {
  constructor(
    private readonly database: Database,
    private readonly records: AbstractRecords,
    private readonly patients: PatientRecords,
    private readonly tumors: TumorRecords,
    private readonly derived: DerivedRecords,
    private readonly preparation: Preparation,
    private readonly queries: AbstractQueries,
    private readonly vault: Vault,
    private readonly audit: Audit,
  ) {}

  /**
   * Starts an abstract. The person is the one whom the facilities of the actor know by the same social security number and name or birth
   * date, or by the same name and birth date; else a new one. The registry numbers patients and tumors itself.
   * @throws NotFound, Forbidden, ItemsRejected, AlreadyReported
   */
  create(actor: Actor, { facilityId, items }: CreateAbstract): Promise<AbstractView> {
    return this.database.transaction(actor, async (tx) => {
      demand(actor, 'abstract.edit', facilityId);
      const { id, patientId } = await this.enter(tx, actor, { facilityId, items });
      const view = await this.queries.view(tx, actor, id);
      await this.audit.append(tx, actor, { action: 'abstract.created', facilityId, patientIds: [patientId], abstractId: id });
      return view;
    });
  }

  /**
   * The same inside a caller's transaction, asking no permission and auditing nothing.
   * @throws NotFound, ItemsRejected, AlreadyReported
   */
  async enter(tx: Tx, actor: Actor, entry: NewAbstract): Promise<{ readonly id: string; readonly patientId: string }> {
    const reportingFacility = await facilityNumber(tx, entry.facilityId);
    const { items: typed } = acceptedItems({ reportingFacility }, entry.items, await this.preparation.dictionary(tx));
    const belonging = await this.belonging(tx, entry, typed);
    const items = { ...typed, ...(await numbers(tx, belonging)) };
    return this.store(tx, actor, { ...belonging, ...entry }, items);
  }

  private async belonging(tx: Tx, { facilityId, person }: NewAbstract, items: Items): Promise<Belonging> {
    const patient = person === 'new' ? undefined : await this.person(tx, person, items);
    const tumors = patient ? await this.tumors.ofPatient(tx, patient.row.id) : [];
    return { facilityId, patient, tumors, tumor: this.tumors.match(tumors, { facilityId, items }) };
  }

  private person(tx: Tx, known: { readonly id: string } | undefined, items: Items): Promise<LoadedPatient | undefined> {
    return known ? this.patients.lock(tx, known.id) : this.patients.match(tx, identityKeys(items, '', this.vault));
  }

  private async store(
    tx: Tx,
    actor: Actor,
    belonging: Belonging & Pick<NewAbstract, 'status' | 'source'>,
    items: Items,
  ): Promise<{ readonly id: string; readonly patientId: string }> {
    const { facilityId, patient, tumor, status = 'in-progress', source = 'abstract' } = belonging;
    const prepared = await this.preparation.prepare(tx, items);
    const report = { facilityId, items: prepared.items };
    const patientId = patient?.row.id ?? (await this.patients.insert(tx, facilityId, items));
    const patientItems = patient ? await this.patients.addReport(tx, patient, report) : items;
    const tumorId = tumor?.id ?? (await this.tumors.insert(tx, { patientId, facilityId, prepared }));
    if (tumor) await this.tumors.addReport(tx, tumor, { ...report, patientItems });
    await this.derived.refresh(tx, patientId);
    const { patientKey, sourceKey } = identityKeys(items, '', this.vault);
    const row = {
      id: newId(),
      patientId,
      tumorId,
      facilityId,
      status,
      ownerId: status === 'suspense' ? null : ownerOf(actor),
      patientKey,
      sourceKey,
    } as const;
    await this.records.insert(tx, row, prepared);
    const { row: stored } = await this.records.find(tx, row.id);
    await this.records.record(tx, actor, { row: stored, version: 1 }, { kind: 'created', source, changes: [] });
    return row;
  }
}

async function facilityNumber(tx: Tx, facilityId: number): Promise<string> {
  const facility = await firstRow<{ facilityNumber: string }>(tx, `SELECT "facilityNumber" FROM facility WHERE "id" = $1`, [facilityId]);
  if (!facility) throw new NotFound('facility');
  return facility.facilityNumber;
}

/** Numbers that the registry assigns: Patient ID Number (20) and Tumor Record Number (60). */
async function numbers(tx: Tx, { patient, tumors, tumor }: Belonging): Promise<Items> {
  const known = patient ? itemValue(patient.items, 'patientIdNumber') : '';
  const recordNumbers = tumors.map(({ items }) => Number(itemValue(items, 'tumorRecordNumber') || '0'));
  const next = String(Math.max(0, ...recordNumbers) + 1).padStart(2, '0');
  return {
    patientIdNumber: known === '' ? ((await drawPatientNumbers(tx, 1))[0] ?? '') : known,
    tumorRecordNumber: (tumor && itemValue(tumor.items, 'tumorRecordNumber')) || next,
  };
}
