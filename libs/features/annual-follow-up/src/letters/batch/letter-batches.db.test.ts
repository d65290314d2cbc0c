import { LettersRegistry } from '../../../test/letters-registry.js';
import { LetterPrintService } from '../printing/letter-print.service.js';
import { LetterQueueService } from './letter-queue.service.js';

let test: LettersRegistry;
beforeAll(async () => (test = await LettersRegistry.start()));
afterAll(() => test.stop());
afterEach(() => test.follow.today());

describe('many printers and many batches at once', () => {
  it('print each letter once and put each step into one letter', async () => {
    const people = await Promise.all(Array.from({ length: 30 }, (_, at) => test.person({ nameLast: `Crowd${at}` })));
    const made = await Promise.all(
      Array.from({ length: 4 }, () =>
        test.follow.clerk.post('/api/follow-up/letter-batches').send({ facilityId: 1, addressee: 'patient' }).expect(202),
      ),
    );
    const ids = made.map(({ body }) => String(body.id));
    const queue = test.follow.app.app.get(LetterQueueService);
    await Promise.all(ids.flatMap((id) => [queue.fill(id), queue.fill(id)]));
    for (const id of ids) await test.print(id, 8);
    const sent = await test.sql<{ patientId: string; letters: number }>(
      `SELECT p."patientId", count(*)::integer AS letters FROM letter_patient p JOIN letter l ON l."id" = p."letterId"
       WHERE l."batchId" = ANY ($1::uuid[]) AND p."state" = 'sent' GROUP BY 1`,
      [ids],
    );
    expect(new Map(sent.map(({ patientId, letters }) => [patientId, letters]))).toEqual(
      new Map([...new Set([...people, ...sent.map(({ patientId }) => patientId)])].map((patientId) => [patientId, 1])),
    );
    const [numbers] = await test.sql<{ letters: number; barcodes: number }>(
      `SELECT count(*)::integer AS letters, count(DISTINCT "number")::integer AS barcodes FROM letter`,
    );
    expect(numbers!.barcodes).toBe(numbers!.letters);
  }, 120_000);

  it('a printer that is stopped loses nothing, and the next one goes on without printing twice', async () => {
    for (let at = 0; at < 30; at += 1) await test.person();
    const id = await test.queued('patient');
    await test.follow.clerk.post(`/api/follow-up/letter-batches/${id}/print`).expect(202);
    const prints = test.follow.app.app.get(LetterPrintService);
    const stopping = new AbortController();
    const stopHere = (): Promise<void> => {
      stopping.abort();
      return Promise.resolve();
    };
    await expect(prints.run(id, { signal: stopping.signal, onPage: stopHere })).rejects.toThrow();
    const half = await test.batch(id);
    expect(half.batch.status).toBe('printing');
    expect(half.batch.counts.printed).toBeGreaterThan(0);
    expect(half.batch.counts.queued).toBeGreaterThan(0);
    await prints.run(id);
    const whole = await test.batch(id);
    expect(whole.batch).toMatchObject({ status: 'printed', counts: { queued: 0 } });
    const before = new Map(half.letters.filter(({ state }) => state === 'printed').map((letter) => [letter.id, letter.sentOn]));
    for (const letter of whole.letters) if (before.has(letter.id)) expect(letter.sentOn).toBe(before.get(letter.id));
  }, 120_000);
});

describe('a printed batch', () => {
  it('is one file in the order of printing, and has its labels', async () => {
    for (const [at, code] of ['87103', '87102', '87101'].entries())
      await test.person({ nameLast: `Sorted${at}`, addrCurrentPostalCode: code });
    const id = await test.queued('patient');
    expect((await test.follow.clerk.get(`/api/follow-up/letter-batches/${id}/print.pdf`)).body.code).toBe('LETTER_BATCH_NOT_READY');
    await test.print(id);
    const printed = (await test.batch(id)).letters.filter(({ state }) => state === 'printed');
    const pages = await test.read(`/api/follow-up/letter-batches/${id}/print.pdf`);
    expect(await test.follow.app.lastAccess()).toMatchObject({ action: 'letters.batch-downloaded', subject: id });
    expect(pages.map(({ text }) => printed.find(({ barcode }) => text.includes(barcode))?.barcode)).toEqual(
      printed.map(({ barcode }) => barcode),
    );
    const places = ['Sorted2', 'Sorted1', 'Sorted0'].map((name) => pages.findIndex(({ text }) => text.includes(name)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const [labels] = await test.read(`/api/follow-up/letter-batches/${id}/labels.pdf`);
    expect(labels!.text).toContain('Ada Sorted1');
  });

  it('can be cancelled before it is printed, and its steps go into the next batch', async () => {
    const patientId = await test.person();
    const id = await test.queued('patient');
    await test.follow.clerk.post(`/api/follow-up/letter-batches/${id}/cancel`).expect(200);
    expect(await test.letterOf(id, patientId)).toMatchObject({ state: 'cancelled' });
    expect((await test.follow.clerk.post(`/api/follow-up/letter-batches/${id}/print`)).body.code).toBe('LETTER_BATCH_NOT_READY');
    const next = await test.queued('patient');
    expect(await test.letterOf(next, patientId)).toMatchObject({ state: 'queued' });
  });

  it('of the month is opened once for each facility with a policy', async () => {
    await test.person();
    const queue = test.follow.app.app.get(LetterQueueService);
    await Promise.all(Array.from({ length: 8 }, () => queue.openMonth()));
    await queue.openMonth();
    const months = await test.sql<{ addressee: string; n: number }>(
      `SELECT "addressee", count(*)::integer AS n FROM letter_batch WHERE "month" = '2026-11-01' GROUP BY 1`,
    );
    expect(months.length).toBeGreaterThan(0);
    expect(months.every(({ n }) => n === 1)).toBe(true);
    const [jobs] = await test.sql<{ n: number }>(
      `SELECT count(*)::integer AS n FROM outbox o JOIN letter_batch b ON o."payload" ->> 'batchId' = b."id"::text WHERE b."month" IS NOT NULL`,
    );
    expect(jobs!.n).toBe(months.length);
  });
});
