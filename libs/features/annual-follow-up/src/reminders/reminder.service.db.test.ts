import { findCancerWord } from '#domain/follow-up';
import { MailServer } from '../../../../../test/support/mail-server.js';
import { FollowUpRegistry } from '../../test/follow-up-registry.js';
import { ReminderService } from './reminder.service.js';

const REFUSED = 'gone@example.org';
let mails: MailServer;
let test: FollowUpRegistry;
beforeAll(async () => {
  mails = await MailServer.start(REFUSED);
  test = await FollowUpRegistry.start({
    SMTP_URL: mails.url,
    MAIL_FROM: 'registry@example.org',
    PUBLIC_URL: 'https://registry.example.org',
  });
});
afterAll(async () => {
  await test.app.stop();
  await mails.stop();
});
beforeEach(() => {
  mails.received.length = 0;
  mails.busy = false;
  test.app.clock.pass({ minutes: 24 * 60 });
});

const run = (): Promise<void> => test.app.app.get(ReminderService).run();

/** An owner with an address and some people whose due-list step is open. */
async function owner(name: string, email: string | null, people: number): Promise<string> {
  const { id } = await test.app.person({ name, email, roles: ['follow-up-clerk'], facilityIds: [1] });
  for (let at = 0; at < people; at += 1) {
    test.today();
    const { patientId } = await test.completed({ nameLast: 'Secretname', dateOfLastContact: '20250915' });
    await test.app.sql(`INSERT INTO follow_up_person ("patientId", "facilityId", "ownerId") VALUES ($1, 1, $2)`, [patientId, id]);
    await test.app.sql(
      `INSERT INTO follow_up_step ("patientId", "facilityId", "cycle", "step", "kind", "dueDate", "state", "createdAt")
       VALUES ($1, 1, '20250915', 'due-list', 'list', '2026-09-15', 'open', now()) RETURNING 1`,
      [patientId],
    );
  }
  return id;
}

describe('reminders by mail', () => {
  it('tell each owner once a day how many steps are open, and nobody whose', async () => {
    await owner('reminded', 'reminded@example.org', 2);
    await owner('unreachable', null, 1);
    await Promise.all(Array.from({ length: 8 }, run));
    await run();
    expect(mails.received.map(({ to }) => to)).toEqual([['reminded@example.org']]);
    const text = mails.received.map((mail) => mail.text).join('\n');
    expect(text).toContain('2 on the due list');
    expect(text).toContain('https://registry.example.org/follow-up');
    expect(text).not.toContain('Secretname');
    expect(findCancerWord(text, 'en')).toBeUndefined();
    test.app.clock.pass({ minutes: 24 * 60 });
    await run();
    expect(mails.received).toHaveLength(2);
  });

  it('wait while the server is busy, and go out once when it is not', async () => {
    mails.busy = true;
    await expect(run()).rejects.toMatchObject({ code: 'MAIL_NOT_DELIVERED' });
    await expect(run()).rejects.toMatchObject({ code: 'MAIL_NOT_DELIVERED' });
    mails.busy = false;
    await run();
    await run();
    expect(mails.received).toHaveLength(1);
  });

  it('give up an address that the server refuses for good', async () => {
    const id = await owner('gone', REFUSED, 1);
    await run();
    await run();
    expect(
      await test.app.sql(`SELECT "state", "failure" FROM mail_reminder WHERE "userId" = $1 ORDER BY "day" DESC LIMIT 1`, [id]),
    ).toEqual([{ state: 'refused', failure: '550' }]);
  });

  it('that were on their way when a worker was killed are not sent again', async () => {
    test.app.clock.pass({ minutes: 30 * 24 * 60 });
    await test.app.sql(
      `INSERT INTO mail_reminder ("userId", "day", "state", "steps") SELECT "id", $1::date, 'sending', 2 FROM app_user WHERE "name" = 'reminded' RETURNING 1`,
      [test.app.clock.today()],
    );
    await run();
    expect(mails.received).toEqual([]);
  });
});
