import { Settings } from '#platform/config';
import { MailServer } from '../../../../test/support/mail-server.js';
import { Mailer } from './mailer.js';

const REFUSED = 'gone@example.org';
let server: MailServer;
let mailer: Mailer;
beforeAll(async () => {
  server = await MailServer.start(REFUSED);
  const given = { SMTP_URL: server.url, MAIL_FROM: 'Registry <registry@example.org>', PUBLIC_URL: 'https://registry.example.org/' };
  mailer = new Mailer(Object.assign(new Settings(), given));
});
afterAll(async () => {
  mailer.onApplicationShutdown();
  await server.stop();
});
const aMail = { to: 'maria@example.org', subject: 'Open tasks', text: 'You have 3 open tasks.', messageId: '<a@registry>' };

it('sends a mail with its text and message id', async () => {
  expect(await mailer.send(aMail)).toEqual({ result: 'sent' });
  expect(server.received.at(-1)).toMatchObject({ to: ['maria@example.org'] });
  for (const words of ['Subject: Open tasks', 'Message-ID: <a@registry>', 'You have 3 open tasks.', 'Auto-Submitted: auto-generated']) {
    expect(server.received.at(-1)?.text).toContain(words);
  }
});

it('tells an address that is refused for good from a server that is busy', async () => {
  expect(await mailer.send({ ...aMail, to: REFUSED })).toEqual({ result: 'refused', cause: '550' });
  server.busy = true;
  await expect(mailer.send(aMail)).rejects.toMatchObject({ code: 'MAIL_NOT_DELIVERED', data: { cause: '451' } });
  server.busy = false;
});

it('lets no text add a recipient or a header', async () => {
  await mailer.send({ ...aMail, subject: 'Tasks\r\nBcc: spy@example.org' });
  expect(server.received.at(-1)?.to).toEqual(['maria@example.org']);
  expect(server.received.at(-1)?.text).not.toMatch(/^Bcc:/m);
});

it('is off without a server, and makes links to the registry', async () => {
  const off = new Mailer(new Settings());
  expect([off.isOn(), mailer.isOn()]).toEqual([false, true]);
  await expect(off.send(aMail)).rejects.toMatchObject({ code: 'MAIL_NOT_DELIVERED' });
  expect(mailer.link('/follow-up')).toBe('https://registry.example.org/follow-up');
});
