import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Database } from '#platform/database';
import { NotFound } from '#platform/http';
import type { ContactHistoryView, ContactsToReviewPage, ReplyFormView } from './contact-view.contract.js';
import type { ContactsToReviewQuery } from './contact.contract.js';
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

  toReview(actor: Actor, query: ContactsToReviewQuery): Promise<ContactsToReviewPage> {
    demand(actor, 'follow-up.read', query.facilityId);
    return this.database.transaction(actor, async (tx) => {
      const page = await this.queries.toReview(tx, query);
      const patientIds = [...new Set(page.rows.map(({ patientId }) => patientId))];
      await this.audit.append(tx, actor, {
        action: 'follow-up.contacts-to-review-listed',
        patientIds,
        detail: { shown: page.rows.length },
      });
      return page;
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
