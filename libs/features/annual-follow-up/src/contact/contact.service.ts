import { Injectable } from '@nestjs/common';
import {
  comparePartialDates,
  earliestDay,
  type Items,
  itemValue,
  parseCalendarDay,
  parsePartialDate,
  type PartialDate,
} from '#domain/naaccr';
import { AbstractRecords, AbstractSaving, type LoadedAbstract, PatientRecords, Preparation } from '#features/case-abstraction';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, newId, rows, type Tx, Vault } from '#platform/database';
import { contactPlace } from './contact-place.js';
import type { FollowUpPatientView } from '../people/follow-up.contract.js';
import type { NewContact } from './contact.contract.js';
import { ContactBeforeLastKnown, ContactDateWrong, NotThisFacilitysPatient, PatientIsDead, VitalStatusMissing } from './contact.errors.js';
import { FollowUpQueries } from '../people/follow-up.queries.js';
import { followUpLimits } from '../state/follow-up-limits.js';
import { closeSteps } from '../ladder/close-steps.js';
import { planSteps } from '../sweep/follow-up-steps.js';

/** Recording what a contact brought: one transaction from the date of last contact to the next reminder. */
@Injectable()
export class ContactService {
  constructor(
    private readonly database: Database,
    private readonly patients: PatientRecords,
    private readonly abstracts: AbstractRecords,
    private readonly saving: AbstractSaving,
    private readonly preparation: Preparation,
    private readonly queries: FollowUpQueries,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a contact or a try. When somebody was reached, the date of last contact and vital status move in every abstract of the
   * facility and in the person, so all tumors move together; cancer status goes tumor by tumor; steps of the cycle that ended are done
   * and the next contact is planned. A try that reached nobody is kept and moves nothing.
   * @throws NotFound, Forbidden, ContactDateWrong, ContactBeforeLastKnown, PatientIsDead, VitalStatusMissing, NotThisFacilitysPatient
   */
  record(actor: Actor, patientId: string, contact: NewContact): Promise<FollowUpPatientView> {
    demand(actor, 'follow-up.record', contact.facilityId);
    return this.database.transaction(actor, async (tx) => {
      const { items } = await this.patients.lock(tx, patientId);
      const date = this.acceptedDate(items, contact);
      const reports = await this.reportsOf(tx, patientId, contact.facilityId);
      const contactId = await this.keep(tx, actor, patientId, contact);
      if (contact.result === 'reached') {
        for (const report of reports) await this.move(tx, actor, report, { contact, date });
        const end = { state: 'done', reason: 'contacted', now: this.clock.now(), contactId } as const;
        await closeSteps(tx, { patientIds: [patientId], exceptCycle: date }, end);
        const today = this.clock.today();
        const when = { day: today, limits: await followUpLimits(tx, today), now: this.clock.now() };
        await planSteps(tx, { from: patientId, upTo: patientId }, when);
      }
      const view = await this.queries.patient(tx, patientId);
      const { facilityId, result, method } = contact;
      await this.audit.append(tx, actor, {
        action: 'follow-up.contact-recorded',
        facilityId,
        patientIds: [patientId],
        subject: contactId,
        detail: { result, method },
      });
      return view;
    });
  }

  private acceptedDate(items: Items, contact: NewContact): PartialDate {
    const today = parseCalendarDay(this.clock.today());
    const date = parsePartialDate(contact.contactDate);
    if (today === undefined || date === undefined || earliestDay(date) > today) throw new ContactDateWrong(this.clock.today());
    if (contact.result !== 'reached') return date;
    if (contact.vitalStatus === undefined) throw new VitalStatusMissing();
    const held = parsePartialDate(items.dateOfLastContact);
    if (itemValue(items, 'vitalStatus') === '0') throw new PatientIsDead(held ?? '');
    if (held !== undefined && comparePartialDates(date, held) === -1) throw new ContactBeforeLastKnown(held);
    return date;
  }

  private async reportsOf(tx: Tx, patientId: string, facilityId: number): Promise<LoadedAbstract[]> {
    const ids = await rows<{ id: string }>(tx, `SELECT "id" FROM abstract WHERE "patientId" = $1 AND "facilityId" = $2 ORDER BY "id"`, [
      patientId,
      facilityId,
    ]);
    if (ids.length === 0) throw new NotThisFacilitysPatient(facilityId);
    const reports: LoadedAbstract[] = [];
    for (const { id } of ids) reports.push(await this.abstracts.lock(tx, id));
    return reports;
  }

  private async keep(tx: Tx, actor: Actor, patientId: string, contact: NewContact): Promise<string> {
    const id = newId();
    const { facilityId, contactDate, method, source, result, vitalStatus = null, note = '' } = contact;
    const sealedNote = note === '' ? null : (await this.vault.open(tx, facilityId)).seal(note, contactPlace(id));
    await tx.query(
      `INSERT INTO contact ("id", "patientId", "facilityId", "contactDate", "method", "source", "result", "vitalStatus", "sealedNote", "createdBy", "createdAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, patientId, facilityId, contactDate, method, source, result, vitalStatus, sealedNote, actor.userId, this.clock.now()],
    );
    return id;
  }

  private async move(
    tx: Tx,
    actor: Actor,
    report: LoadedAbstract,
    { contact, date }: { readonly contact: NewContact; readonly date: PartialDate },
  ): Promise<void> {
    const cancerStatus = contact.cancerStatus?.[report.row.tumorId];
    const items: Items = {
      ...report.items,
      dateOfLastContact: date,
      vitalStatus: contact.vitalStatus,
      followUpSource: contact.source,
      ...(cancerStatus === undefined ? {} : { cancerStatus, dateOfLastCancerStatus: date }),
      // Cause of death stays open until a certificate says it: 7777 is "certificate not available".
      ...(contact.vitalStatus === '0' && itemValue(report.items, 'causeOfDeath') === '0000'
        ? { causeOfDeath: '7777', icdRevisionNumber: '1' }
        : {}),
    };
    const prepared = await this.preparation.prepare(tx, items);
    await this.saving.save(tx, actor, report, { kind: 'contact', columns: {}, prepared, source: 'follow-up' });
  }
}
