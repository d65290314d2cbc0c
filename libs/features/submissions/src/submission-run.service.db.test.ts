import { systemActor } from '#features/identity';
import { Database, newId } from '#platform/database';
import { readBack, SubmissionRegistry } from '../test/submission-registry.js';
import { SubmissionBooks } from './submission-books.js';
import { SubmissionLedger } from './submission-ledger.queries.js';
import { SubmissionRunService } from './submission-run.service.js';
import { SubmissionService } from './submission.service.js';

let test: SubmissionRegistry;
beforeAll(async () => (test = await SubmissionRegistry.start()));
afterAll(() => test.registry.stop());
beforeEach(() => test.ownFacility());

it('taken up again after a stop in the middle it leaves the same books and marks each case once', async () => {
  for (let n = 0; n < 3; n++) await test.completed();
  const made = await test.manager
    .post('/api/submissions')
    .send({ profile: 'state-central', facilityIds: [test.facilityId] })
    .expect(202);
  const runs = test.registry.app.get(SubmissionRunService);
  const stop = new AbortController();
  const stopped = runs.run(made.body.id as string, {
    signal: stop.signal,
    onPage: () => {
      stop.abort();
      return Promise.resolve();
    },
  });
  await expect(stopped).rejects.toThrow('aborted');
  expect((await test.manager.get(`/api/submissions/${made.body.id}/file`)).body).toMatchObject({ status: 409, code: 'FILE_NOT_READY' });
  await runs.run(made.body.id as string);
  await runs.run(made.body.id as string);
  expect((await test.manager.get(`/api/submissions/${made.body.id}`).expect(200)).body).toMatchObject({
    status: 'done',
    selected: 3,
    sent: 3,
  });
  const [marks] = await test.registry.sql<{ n: string }>(
    `SELECT count(*) AS n FROM item_change WHERE "kind" = 'submitted' AND "facilityId" = $1`,
    [test.facilityId],
  );
  expect(Number(marks!.n)).toBe(3);
});

it('shows its progress as events and ends the stream when it is done', async () => {
  await test.completed();
  const { id } = await test.submitted();
  const answer = await test.manager.get(`/api/submissions/${id}/events`).expect(200);
  expect(answer.headers['content-type']).toContain('text/event-stream');
  expect(answer.text).toMatch(/^event: submission\ndata: \{.*"status":"done".*\}\n\n$/);
});

it('given up after its last try it says so, sends nothing, and can be taken up again', async () => {
  const { id: abstractId } = await test.completed();
  const made = await test.manager
    .post('/api/submissions')
    .send({ profile: 'state-central', facilityIds: [test.facilityId] })
    .expect(202);
  const id = made.body.id as string;
  const runs = test.registry.app.get(SubmissionRunService);
  await expect(runs.run(id, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  await runs.abandon(id, new Error('of a driver, quoting a value'));
  expect((await test.manager.get(`/api/submissions/${id}`).expect(200)).body).toMatchObject({
    status: 'failed',
    fileName: null,
    failure: { code: 'SUBMISSION_NOT_WRITTEN', message: expect.not.stringContaining('quoting') as string },
  });
  expect((await test.manager.get(`/api/abstracts/${abstractId}`).expect(200)).body).toMatchObject({ status: 'complete' });
  await runs.run(id);
  expect((await test.manager.get(`/api/submissions/${id}`).expect(200)).body).toMatchObject({
    status: 'done',
    failure: null,
    selected: 1,
    sent: 1,
  });
});

it('left by a command that is gone says so; while the command lives it is left alone', async () => {
  await test.completed();
  const { app } = test.registry;
  const id = newId();
  const asked = { profile: 'state-central', facilityIds: [test.facilityId] };
  const books = new SubmissionBooks(app.get(Database), app.get(SubmissionLedger), app.get(SubmissionRunService));
  await app.get(Database).whileMarked(id, async () => {
    await app.get(SubmissionService).open(systemActor('test'), asked, id);
    await books.review();
    expect((await test.manager.get(`/api/submissions/${id}`).expect(200)).body).toMatchObject({ status: 'waiting', failure: null });
  });
  await books.review();
  const { body } = await test.manager.get(`/api/submissions/${id}`).expect(200);
  expect(body).toMatchObject({ status: 'failed', failure: { code: 'SUBMISSION_INTERRUPTED' }, sent: 0 });
  expect(await test.registry.lastAccess()).toMatchObject({
    subject: id,
    action: 'submission.failed',
    detail: { code: 'SUBMISSION_INTERRUPTED' },
  });
});

it('run by two processes at once it is still sent once, whole, and every case marked once', async () => {
  for (let n = 0; n < 3; n++) await test.completed();
  const { id } = (
    await test.manager
      .post('/api/submissions')
      .send({ profile: 'state-central', facilityIds: [test.facilityId] })
      .expect(202)
  ).body as { id: string };
  const runs = test.registry.app.get(SubmissionRunService);
  // The second begins the books anew after the first has booked its page, as when a worker was taken for dead.
  let second: Promise<void> | undefined;
  const first = runs.run(id, {
    onPage: async () => {
      second ??= runs.run(id);
      await second;
    },
  });
  await expect(first).rejects.toMatchObject({ code: 'SUBMISSION_TAKEN_OVER' });
  expect((await test.manager.get(`/api/submissions/${id}`).expect(200)).body).toMatchObject({ status: 'done', selected: 3, sent: 3 });
  expect(readBack((await test.fileOf(id)).text)).toMatchObject({ patients: 3, errors: 0 });
  const [files] = await test.registry.sql<{ n: string }>(
    `SELECT count(*) AS n FROM stored_file WHERE "name" LIKE '%' || right($1, 6) || '.xml.gz'`,
    [id],
  );
  expect(Number(files!.n)).toBe(1);
});
