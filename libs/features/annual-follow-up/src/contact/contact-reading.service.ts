import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Database } from '#platform/database';
import { NotFound } from '#platform/http';
import type { ContactHistoryView, ContactToReviewView, ReplyFormView } from './contact-view.contract.js';
import { ContactQueries } from './contact.queries.js';

/** Looking at contacts; whoever is shown is written down. */
@Injectable()
export class ContactReadingService {
  constructor(
    private readonly database: Database,
    private readonly queries: ContactQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound, Forbidden */
  history(actor: Actor, patientId: string): Promise<ContactHistoryView[]> {
    demand(actor, 'follow-up.read');
    return this.database.transaction(actor, async (tx) => {
      const [known] = await tx.query<unknown[]>(`SELECT 1 FROM patient WHERE "id" = $1`, [patientId]);
      if (known === undefined) throw new NotFound('patient');
      const contacts = await this.queries.history(tx, patientId);
      await this.audit.append(tx, actor, { action: 'follow-up.contacts-opened', patientIds: [patientId] });
      return contacts;
    });
  }

  toReview(actor: Actor, facilityId: number | undefined): Promise<ContactToReviewView[]> {
    demand(actor, 'follow-up.read', facilityId);
    return this.database.transaction(actor, async (tx) => {
      const waiting = await this.queries.toReview(tx, facilityId);
      const patientIds = [...new Set(waiting.map(({ patientId }) => patientId))];
      await this.audit.append(tx, actor, { action: 'follow-up.contacts-to-review-listed', patientIds, detail: { shown: waiting.length } });
      return waiting;
    });
  }

  /** @throws NotFound, Forbidden, NotThisFacilitysPatient */
  replyForm(actor: Actor, patientId: string, facilityId: number | undefined): Promise<ReplyFormView> {
    demand(actor, 'follow-up.record', facilityId);
    return this.database.transaction(actor, async (tx) => {
      const form = await this.queries.replyForm(tx, patientId, facilityId);
      await this.audit.append(tx, actor, { action: 'follow-up.reply-form-opened', facilityId: form.facilityId, patientIds: [patientId] });
      return form;
    });
  }
}
