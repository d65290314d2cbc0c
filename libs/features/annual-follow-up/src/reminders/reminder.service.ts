import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { systemActor } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, firstRow, rows, type Tx } from '#platform/database';
import { Mailer, MailNotDelivered } from '#platform/mail';
import { type OpenSteps, reminderMail } from './reminder-mail.js';

interface Owner {
  readonly userId: string;
  readonly fullName: string;
  readonly email: string;
}

const BEFORE_EVERYBODY = '00000000-0000-0000-0000-000000000000';
const OPEN_STEPS = `
  FROM follow_up_step s JOIN follow_up_person p ON p."patientId" = s."patientId" AND p."facilityId" = s."facilityId"
  JOIN app_user u ON u."id" = p."ownerId" WHERE s."state" = 'open' AND u."email" IS NOT NULL AND u."disabledAt" IS NULL`;

/** One mail a day to each owner of open steps. */
@Injectable()
export class ReminderService {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends what is left of today's reminders. One row a day and owner says that a mail is on its way before it is: killed in between, that mail is not
   * sent again, for a reminder that is missed comes tomorrow and one that comes twice is never forgiven. What the server put off waits.
   * @throws MailNotDelivered MAIL_NOT_DELIVERED when some wait, so that the job is tried again
   */
  async run(signal?: AbortSignal): Promise<void> {
    if (!this.mailer.isOn()) return;
    await this.database.transaction(EVERY_FACILITY, (tx) => this.list(tx));
    let putOff: MailNotDelivered | undefined;
    for (let after = BEFORE_EVERYBODY; ;) {
      signal?.throwIfAborted();
      const owner = await this.database.transaction(EVERY_FACILITY, (tx) => this.claim(tx, after));
      if (owner === undefined) break;
      after = owner.userId;
      putOff = (await this.remind(owner)) ?? putOff;
    }
    if (putOff !== undefined) throw putOff;
  }

  private async list(tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO mail_reminder ("userId", "day", "state", "steps") SELECT u."id", $1::date, 'waiting', count(*) ${OPEN_STEPS} GROUP BY u."id"
       ON CONFLICT DO NOTHING`,
      [this.clock.today()],
    );
  }

  /** The next owner whose mail waits; from here on it counts as sent unless the server refuses. */
  private claim(tx: Tx, after: string): Promise<Owner | undefined> {
    return firstRow<Owner>(
      tx,
      `WITH next AS (
         SELECT "userId" FROM mail_reminder WHERE "day" = $1::date AND "state" = 'waiting' AND "userId" > $2 ORDER BY "userId" LIMIT 1 FOR UPDATE SKIP LOCKED
       ), claimed AS (
         UPDATE mail_reminder m SET "state" = 'sending' FROM next WHERE m."userId" = next."userId" AND m."day" = $1::date RETURNING m."userId"
       )
       SELECT c."userId", u."fullName", u."email" FROM claimed c JOIN app_user u ON u."id" = c."userId"`,
      [this.clock.today(), after],
    );
  }

  private async remind({ userId, fullName, email }: Owner): Promise<MailNotDelivered | undefined> {
    const open = await this.database.transaction(EVERY_FACILITY, (tx) =>
      rows<OpenSteps>(
        tx,
        `SELECT s."kind", count(*)::integer AS "steps" ${OPEN_STEPS} AND u."id" = $1 GROUP BY s."kind" ORDER BY s."kind"`,
        [userId],
      ),
    );
    const mail = reminderMail({ fullName, open, link: this.mailer.link('/follow-up?owner=me') });
    try {
      const delivery = await this.mailer.send({
        to: email,
        ...mail,
        messageId: `<reminder-${this.clock.today()}-${userId}@registry.invalid>`,
      });
      await this.settle(userId, delivery.result, delivery.result === 'refused' ? delivery.cause : null);
      return undefined;
    } catch (error) {
      if (!(error instanceof MailNotDelivered)) throw error;
      await this.settle(userId, 'waiting', error.data.cause);
      return error;
    }
  }

  private settle(userId: string, state: 'sent' | 'refused' | 'waiting', failure: string | null): Promise<void> {
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      await tx.query(
        `UPDATE mail_reminder SET "state" = $3, "failure" = $4, "sentAt" = CASE WHEN $3 = 'sent' THEN $5::timestamptz END
         WHERE "userId" = $1 AND "day" = $2::date`,
        [userId, this.clock.today(), state, failure, this.clock.now()],
      );
      if (state !== 'waiting') await this.audit.append(tx, systemActor('mail'), { action: `reminder.${state}`, subject: userId });
    });
  }
}
