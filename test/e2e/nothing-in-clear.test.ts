import { gzipSync } from 'node:zlib';
import { aBreastCase } from '../support/an-abstract.js';
import { databaseDump } from '../support/database-dump.js';
import type { HttpPerson } from '../support/http-person.js';
import { naaccrDocument, patientOf } from '../support/naaccr-document.js';
import { eventually, RunningRegistry } from '../support/running-registry.js';
import { PlantedWords } from './planted-words.js';

jest.setTimeout(120_000);

const IMPORTED = 80;
const REFUSED = 10;
const BY_HAND = 6;

type Changes = Parameters<typeof aBreastCase>[0];
interface Opened {
  readonly id: string;
  readonly version: number;
  readonly patientId: string;
}

const words = new PlantedWords();
let registry: RunningRegistry;
let manager: HttpPerson;
let facilityId: number;
let accession = 0;

beforeAll(async () => {
  registry = await RunningRegistry.start({ environment: { LOG_LEVEL: 'trace' } });
  facilityId = await registry.people.facility('0000000001', 'East Hospital');
  manager = await registry.people.person('manager');
});
afterAll(() => registry.stop());

/** A case whose name, numbers, address and texts are planted. */
function plantedCase(changed: Changes = {}): Record<string, string> {
  accession += 1;
  return aBreastCase({
    accessionNumberHosp: `2026${String(accession).padStart(5, '0')}`,
    patientIdNumber: `7${String(accession).padStart(7, '0')}`,
    reportingFacility: '0000000001',
    dateCaseCompleted: '20261101',
    nameLast: words.word(),
    nameFirst: words.word(),
    socialSecurityNumber: words.number(9),
    telephone: words.number(10),
    addrAtDxNoStreet: `12 ${words.word()} Street`,
    textDxProcPath: `Seen by Dr. ${words.word()} on a Monday`,
    ...changed,
  });
}

async function takeIn(fileName: string, bytes: Buffer<ArrayBuffer>): Promise<object | undefined> {
  const { body } = await manager.upload<{ id: string }>('/api/imports', bytes, fileName);
  const last = (await manager.events<object>(`/api/imports/${body.id}/events`)).at(-1);
  await manager.get(`/api/imports/${body.id}/refusals`);
  return last;
}

function fileOf(count: number, changed: () => Changes = () => ({})): Buffer<ArrayBuffer> {
  return naaccrDocument(Array.from({ length: count }, () => patientOf(plantedCase(changed()))));
}

/** Everything that could carry a planted word somewhere: good and bad files, typing, searching, refusals, contacts, a submission. */
async function live(): Promise<void> {
  expect(await takeIn(`${words.word()}.xml`, fileOf(IMPORTED))).toMatchObject({ status: 'done', created: IMPORTED });
  const badValues = (): Changes => ({ socialSecurityNumber: words.word(), nameLast: words.word().repeat(5), dateOfBirth: words.word() });
  expect(await takeIn('bad.xml', fileOf(REFUSED, badValues))).toMatchObject({ status: 'done', refused: REFUSED });
  const whole = gzipSync(fileOf(3));
  expect(await takeIn(`${words.word()}.xml.gz`, whole.subarray(0, whole.length - 100))).toMatchObject({ status: 'failed' });
  const named = fileOf(2).toString('utf8');
  for (const broken of [named.replace('</Item>', `</${words.word()}>`), named.replace('NaaccrData', words.word()), words.word()]) {
    expect(await takeIn('broken.xml', Buffer.from(broken))).toMatchObject({ status: 'failed' });
  }
  for (let n = 0; n < BY_HAND; n++)
    await enter(plantedCase({ reportingFacility: undefined, patientIdNumber: undefined, dateCaseCompleted: undefined }));
  await registry.people.visitor().post('/api/session', { name: words.word(), password: words.word() });
  await submitAndSweep();
}

async function enter(items: Record<string, string>): Promise<void> {
  const made = await manager.post<Opened>('/api/abstracts', { facilityId, items });
  expect(made.status).toBe(201);
  const { id, version, patientId } = made.body;
  const changed = await manager.patch<Opened>(`/api/abstracts/${id}/items`, {
    version,
    items: { textRemarks: `Calls herself ${words.word()}`, nameFirst: words.word() },
  });
  expect(changed.status).toBe(200);
  const wrong = { nameMiddle: words.word().repeat(6), socialSecurityNumber: words.word() };
  expect((await manager.patch(`/api/abstracts/${id}/items`, { version: changed.body.version, items: wrong })).status).toBe(422);
  await manager.post('/api/abstracts/search', { search: items['nameLast'] });
  await manager.post('/api/abstracts/search', { search: items['socialSecurityNumber'] });
  const completed = await manager.post<Opened>(`/api/abstracts/${id}/complete`, { version: changed.body.version });
  expect(completed.status).toBe(200);
  const reason = `Her brother ${words.word()} rang`;
  const again = await manager.post<Opened>(`/api/abstracts/${id}/reopen`, { version: completed.body.version, reason });
  expect((await manager.post(`/api/abstracts/${id}/complete`, { version: again.body.version })).status).toBe(200);
  const contact = { facilityId, contactDate: '20261120', method: 'patient', source: '3', result: 'reached', vitalStatus: '1' };
  expect(
    (await manager.post(`/api/follow-up/patients/${patientId}/contacts`, { ...contact, note: `Met ${words.word()} by chance` })).status,
  ).toBe(201);
  const unfit = { addrCurrentNoStreet: `${words.word()} Street`, telephone: 'not a number' };
  const refused = await manager.post(`/api/follow-up/patients/${patientId}/contacts`, { ...contact, items: unfit });
  expect(refused.status).toBe(422);
  const moved = { ...contact, items: { addrCurrentNoStreet: `${words.word()} Street` } };
  const mistaken = await manager.post<{ contactId: string }>(`/api/follow-up/patients/${patientId}/contacts`, moved);
  const because = { reason: `It was ${words.word()} who moved` };
  expect((await manager.post(`/api/follow-up/contacts/${mistaken.body.contactId}/withdraw`, because)).status).toBe(200);
}

async function submitAndSweep(): Promise<void> {
  const { id } = (await manager.post<{ id: string }>('/api/submissions', { profile: 'state-central', facilityIds: [facilityId] })).body;
  const done = (await manager.events<{ status: string; sent: number }>(`/api/submissions/${id}/events`)).at(-1);
  expect(done?.status).toBe('done');
  expect(done?.sent).toBeGreaterThanOrEqual(IMPORTED + BY_HAND);
  await manager.post('/api/follow-up/sweep');
  await eventually('no job is left', async () => {
    const { body } = await manager.get<{ queues: { waiting: number; active: number; delayed: number }[]; outboxWaiting: number }>(
      '/api/jobs',
    );
    return body.outboxWaiting === 0 && body.queues.every(({ waiting, active }) => waiting + active === 0) ? body : undefined;
  });
}

it('500 planted names, numbers and words stand in no table, log or job, but in the abstracts as a registrar opens them', async () => {
  await live();
  expect(words.count).toBeGreaterThan(500);

  const dump = await databaseDump(registry.db.url);
  expect([...dump].flatMap(([table, text]) => [...words.foundIn(text)].map((word) => `${table}: ${word}`))).toEqual([]);
  expect([...words.foundIn(registry.api.log), ...words.foundIn(registry.worker.log)]).toEqual([]);

  // The search itself works, and it looked at what was stored and logged.
  expect(dump.get('public.abstract')).toContain('202600001');
  expect([...dump.keys()].filter((table) => table.startsWith('bullmq.'))).not.toEqual([]);
  expect([...dump].filter(([table, text]) => table.startsWith('bullmq.') && text.includes('importId'))).not.toEqual([]);
  expect(registry.api.log).toContain('/api/imports');
  expect(registry.worker.log).toContain('import-file');
  expect(words.foundIn(await everyAbstractOpened()).size).toBeGreaterThan(500);
});

async function everyAbstractOpened(): Promise<string> {
  const ids = await registry.sql<{ id: string }>(`SELECT "id" FROM abstract`);
  const texts: string[] = [];
  for (const { id } of ids) texts.push((await manager.get(`/api/abstracts/${id}`)).bytes.toString('utf8'));
  return texts.join('\n');
}
