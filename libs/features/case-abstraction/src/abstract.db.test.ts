import { aBreastCase } from '../../../../test/support/an-abstract.js';
import { type Browser, RegistryApp } from '../../../../test/support/registry-app.js';
import { CaseAbstractionApi } from './case-abstraction.module.js';

let registry: RegistryApp;
let registrar: { id: string; browser: Browser };
let reviewer: { id: string; browser: Browser };
let neighbour: { id: string; browser: Browser };
let researcher: { id: string; browser: Browser };
let accession = 0;

beforeAll(async () => {
  registry = await RegistryApp.start([CaseAbstractionApi]);
  registrar = await registry.person({ name: 'registrar', roles: ['abstractor'], facilityIds: [1] });
  reviewer = await registry.person({ name: 'reviewer', roles: ['qa-reviewer'], facilityIds: [1] });
  neighbour = await registry.person({ name: 'neighbour', roles: ['manager'], facilityIds: [2] });
  researcher = await registry.person({ name: 'researcher', roles: ['researcher'], everyFacility: true });
});
afterAll(() => registry.stop());

/** Items of a person whom no other test enters. */
function newPerson(changed: Parameters<typeof aBreastCase>[0] = {}): Record<string, string> {
  accession += 1;
  const number = String(accession).padStart(5, '0');
  return aBreastCase({
    accessionNumberHosp: `2026${number}`,
    nameLast: `Person ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(accession % 26)}${number}`,
    socialSecurityNumber: `9001${number}`,
    ...changed,
  });
}

/** Only what the tests read. */
interface Entered {
  readonly id: string;
  readonly patientId: string;
  readonly tumorId: string;
  readonly items: Readonly<Record<string, string>>;
  readonly otherTumors: readonly object[];
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

async function entered(changed: Parameters<typeof aBreastCase>[0] = {}, by = registrar.browser): Promise<Entered> {
  const answer = await by.post('/api/abstracts').send({ facilityId: 1, items: newPerson(changed) });
  expect(answer.body.code ?? answer.status).toBe(201);
  return answer.body as Entered;
}

const nobody = '01939f00-0000-7000-8000-000000000000';

describe('every route', () => {
  const routes = (id: string): [string, 'get' | 'post' | 'patch', string, object][] => [
    ['the work list', 'get', '/api/abstracts', {}],
    ['the counts', 'get', '/api/abstracts/counts', {}],
    ['a new abstract', 'post', '/api/abstracts', { facilityId: 1, items: {} }],
    ['an abstract', 'get', `/api/abstracts/${id}`, {}],
    ['its items', 'patch', `/api/abstracts/${id}/items`, { version: 1, items: {} }],
    ['its completion', 'post', `/api/abstracts/${id}/complete`, { version: 1 }],
    ['its reopening', 'post', `/api/abstracts/${id}/reopen`, { version: 1, reason: 'x' }],
    ['its owner', 'post', `/api/abstracts/${id}/assign`, { version: 1, ownerId: null }],
    ['its history', 'get', `/api/abstracts/${id}/history`, {}],
  ];
  const cases = routes(nobody).map(([what], index) => [what, index] as const);
  const route = (index: number, id: string) => routes(id)[index]!;

  it.each(cases)('is closed to people who are not signed in: %s', async (_, index) => {
    const [, method, path, body] = route(index, nobody);
    expect((await registry.visitor()[method](path).send(body)).body).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
  });

  it.each(cases)('is closed to researchers, and the attempt is written down: %s', async (_, index) => {
    const [, method, path, body] = route(index, nobody);
    expect((await researcher.browser[method](path).send(body)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await registry.lastAccess()).toMatchObject({ result: 'denied', userId: researcher.id });
  });

  it.each(cases.slice(3))('does not tell another facility that the abstract exists: %s', async (_, index) => {
    const { id } = await entered();
    const [, method, path, body] = route(index, id);
    expect((await neighbour.browser[method](path).send(body)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it.each(cases.slice(3))('finds nothing under an id of nobody or no id at all: %s', async (_, index) => {
    for (const id of [nobody, 'x']) {
      const [, method, path, body] = route(index, id);
      const browser = index === 6 || index === 7 ? reviewer.browser : registrar.browser;
      expect((await browser[method](path).send(body)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    }
  });
});

describe('entering an abstract', () => {
  it('stores, stages and edits it, and numbers patient and tumor', async () => {
    const view = await entered({ laterality: undefined });
    expect(view).toMatchObject({
      version: 1,
      status: 'in-progress',
      facility: { id: 1, name: 'East Hospital', facilityNumber: '0000000001' },
      owner: { id: registrar.id },
      items: { primarySite: 'C504', nameFirst: 'Ada', reportingFacility: '0000000001', tumorRecordNumber: '01' },
      missing: [{ id: 'laterality', message: 'Laterality (410) is not yet coded.' }],
      abilities: ['abstract.edit', 'abstract.complete'],
      otherTumors: [],
    });
    expect(view.items.patientIdNumber).toMatch(/^9\d{7}$/);
    expect(await registry.lastAccess()).toMatchObject({
      action: 'abstract.created',
      patientIds: [view.patientId],
      abstractId: view.id,
      facilityId: 1,
    });
  });

  it('keeps names and text encrypted in every table', async () => {
    const view = await entered({ nameLast: 'Quetzalcoatl', textPrimarySiteTitle: 'Zebrafinch seen at operation' });
    const answer = await registrar.browser
      .patch(`/api/abstracts/${view.id}/items`)
      .send({ version: 1, items: { nameFirst: 'Wolframite' } });
    expect(answer.status).toBe(200);
    const [stored] = await registry.sql<{ text: string }>(
      `SELECT (SELECT string_agg(a::text, '') FROM abstract a) || (SELECT string_agg(p::text, '') FROM patient p) || (SELECT string_agg(t::text, '') FROM tumor t)
         || (SELECT string_agg(c::text, '') FROM item_change c) || (SELECT string_agg(e::text, '') FROM access_event e) AS "text"`,
    );
    for (const word of ['Quetzalcoatl', 'Zebrafinch', 'Wolframite']) {
      expect(stored!.text).not.toContain(word);
      expect(stored!.text).not.toContain(Buffer.from(word).toString('hex'));
    }
  });

  it('joins the patient whom the facility knows by number and name, as the next tumor', async () => {
    const first = await entered();
    const { nameLast, socialSecurityNumber } = first.items;
    const second = await entered({
      nameLast,
      socialSecurityNumber,
      primarySite: 'C341',
      sequenceNumberHospital: '02',
      histologicTypeIcdO3: '8140',
    });
    expect(second.patientId).toBe(first.patientId);
    expect(second.tumorId).not.toBe(first.tumorId);
    expect(second.items).toMatchObject({ patientIdNumber: first.items.patientIdNumber, tumorRecordNumber: '02' });
    expect(second.otherTumors).toEqual([
      { abstractId: first.id, primarySite: 'C504', diagnosisYear: 2026, status: 'in-progress', facilityName: 'East Hospital' },
    ]);
  });

  it('keeps two people of the same name and birth date apart when their social security numbers differ', async () => {
    const first = await entered();
    const second = await entered({ nameLast: first.items.nameLast });
    expect(second.patientId).not.toBe(first.patientId);
  });

  it('consolidates what two facilities report about the same tumor', async () => {
    const everywhere = await registry.person({ name: 'central', roles: ['manager'], everyFacility: true });
    const first = await entered({ laterality: undefined });
    const { nameLast, socialSecurityNumber } = first.items;
    const items = newPerson({ nameLast, socialSecurityNumber, laterality: undefined, gradeClinical: '3', metsAtDxOther: undefined });
    const second = await everywhere.browser.post('/api/abstracts').send({ facilityId: 2, items }).expect(201);
    expect(second.body).toMatchObject({ patientId: first.patientId, tumorId: first.tumorId });
    const [tumor] = await registry.sql<{ items: object; facilityIds: number[] }>(
      `SELECT "items", "facilityIds" FROM tumor WHERE "id" = $1`,
      [first.tumorId],
    );
    expect(tumor).toMatchObject({ facilityIds: [1, 2], items: { gradeClinical: '2', metsAtDxOther: '0' } });
  });

  it('names every value that cannot stand and stores nothing', async () => {
    const before = await registry.sql(`SELECT count(*) FROM abstract`);
    const answer = await registrar.browser.post('/api/abstracts').send({
      facilityId: 1,
      items: { primarySite: '504', dateOfDiagnosis: '20250230', noSuchItem: '1', schemaId: '00480', reportingFacility: '0000000002' },
    });
    expect(answer.body).toMatchObject({ status: 422, code: 'ITEMS_REJECTED' });
    const rejected = answer.body.data.rejected as { id: string; code: string }[];
    expect(rejected.map((r) => [r.id, r.code])).toEqual([
      ['primarySite', 'NOT_A_CODE'],
      ['dateOfDiagnosis', 'BAD_DATE'],
      ['noSuchItem', 'UNKNOWN_ITEM'],
      ['schemaId', 'NOT_EDITABLE'],
      ['reportingFacility', 'NOT_EDITABLE'],
    ]);
    expect(await registry.sql(`SELECT count(*) FROM abstract`)).toEqual(before);
  });

  it('refuses the same accession and sequence number twice and names the abstract that has them', async () => {
    const first = await entered();
    const again = await registrar.browser
      .post('/api/abstracts')
      .send({ facilityId: 1, items: newPerson({ accessionNumberHosp: first.items.accessionNumberHosp }) });
    expect(again.body).toMatchObject({ status: 409, code: 'ALREADY_REPORTED', data: { abstractId: first.id } });
  });

  it('is refused at a facility that is not granted, and at one that does not exist', async () => {
    const elsewhere = await registrar.browser.post('/api/abstracts').send({ facilityId: 2, items: {} });
    expect(elsewhere.body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const central = await registry.person({ name: 'central-two', roles: ['manager'], everyFacility: true });
    const nowhere = await central.browser.post('/api/abstracts').send({ facilityId: 99, items: {} });
    expect(nowhere.body).toMatchObject({ status: 404, code: 'NOT_FOUND', data: { what: 'facility' } });
  });

  it.each([
    [{ items: {} }, 'facilityId'],
    [{ facilityId: 1, items: { primarySite: 504 } }, 'items'],
    [{ facilityId: 1, items: [] }, 'items'],
    [{ facilityId: 1, items: {}, owner: 'x' }, 'owner'],
  ])('names what is wrong with the request %j', async (body, property) => {
    const answer = await registrar.browser.post('/api/abstracts').send(body);
    expect(answer.body).toMatchObject({ status: 400, code: 'INVALID_REQUEST', data: { problems: [{ property }] } });
  });
});

describe('changing items', () => {
  const change = (id: string, body: object, by = registrar.browser) => by.patch(`/api/abstracts/${id}/items`).send(body);

  it('answers exactly what differs and makes a new version', async () => {
    const { id, patientId } = await entered({ laterality: undefined });
    const { body } = await change(id, { version: 1, items: { laterality: '2', gradeClinical: '3' }, reason: 'pathology report' });
    expect(body).toMatchObject({ version: 2, status: 'in-progress', missing: [] });
    expect(body.changed).toEqual([
      { id: 'gradeClinical', from: '2', to: '3' },
      { id: 'derivedSummaryGrade2018', from: '2', to: '3' },
      { id: 'laterality', from: null, to: '2' },
    ]);
    expect(await registry.lastAccess()).toMatchObject({
      action: 'abstract.items-changed',
      patientIds: [patientId],
      abstractId: id,
      detail: { version: 2, items: 'gradeClinical derivedSummaryGrade2018 laterality' },
    });
    const view = await registrar.browser.get(`/api/abstracts/${id}`);
    expect(view.body).toMatchObject({ version: 2, items: { laterality: '2', gradeClinical: '3' } });
    expect(await registry.lastAccess()).toMatchObject({ action: 'abstract.opened', patientIds: [patientId], abstractId: id });
  });

  it('brings the stage that follows from them, and takes it away when it no longer follows', async () => {
    const { id, tumorId } = await entered();
    const staged = await change(id, { version: 1, items: { eodMets: '70', eodRegionalNodes: '200' } });
    expect(staged.body.stage).toMatchObject({
      status: 'staged',
      algorithm: 'registry_eod',
      reason: null,
      derived: { derivedSummaryStage2018: '7' },
    });
    expect(staged.body.changed).toContainEqual({ id: 'derivedSummaryStage2018', from: '1', to: '7' });
    const [tumor] = await registry.sql(`SELECT "summaryStage", "stagedBy" FROM tumor WHERE "id" = $1`, [tumorId]);
    expect(tumor).toEqual({ summaryStage: '7', stagedBy: expect.stringMatching(/^registry_eod /) });
    const unstaged = await change(id, { version: 2, items: { dateOfDiagnosis: '20150610' } });
    expect(unstaged.body.stage).toMatchObject({
      status: 'not-staged',
      reasonCode: 'NO_ALGORITHM_FOR_YEAR',
      reason: expect.stringContaining('year'),
    });
    expect(unstaged.body.changed).toContainEqual({ id: 'derivedSummaryStage2018', from: '7', to: null });
  });

  it('changes nothing and makes no version when the values are the stored ones', async () => {
    const { id } = await entered();
    expect((await change(id, { version: 1, items: { laterality: '1' } })).body).toMatchObject({ version: 1, changed: [] });
  });

  it('blanks an item by null', async () => {
    const { id } = await entered();
    const { body } = await change(id, { version: 1, items: { laterality: null } });
    expect(body.changed).toEqual([{ id: 'laterality', from: '1', to: null }]);
    expect(body.missing).toEqual([{ id: 'laterality', message: 'Laterality (410) is not yet coded.' }]);
  });

  it('shows both values and who changed it when the version is stale, and saves nothing', async () => {
    const { id } = await entered();
    await change(id, { version: 1, items: { laterality: '2', nameFirst: 'Grace' } }, reviewer.browser);
    const { body } = await change(id, { version: 1, items: { laterality: '9', nameFirst: '', gradeClinical: '3' } });
    expect(body).toMatchObject({ status: 409, code: 'STALE_ABSTRACT' });
    expect(body.data).toEqual({
      held: 1,
      current: 2,
      theirs: { laterality: '2', nameFirst: 'Grace', gradeClinical: '2' },
      yours: { laterality: '9', nameFirst: null, gradeClinical: '3' },
      by: 'reviewer in full',
      at: '2026-11-22T08:00:00.000Z',
    });
    expect((await registrar.browser.get(`/api/abstracts/${id}`)).body).toMatchObject({ version: 2, items: { gradeClinical: '2' } });
  });

  it('of the person reach the patient in the same transaction, sealed ones and look-ups too', async () => {
    const { id, patientId } = await entered();
    await change(id, { version: 1, items: { nameLast: 'Zyxwv', race1: '02', dateOfLastContact: '20261110' } });
    const [patient] = await registry.sql<{ items: object; version: number }>(`SELECT "items", "version" FROM patient WHERE "id" = $1`, [
      patientId,
    ]);
    expect(patient).toMatchObject({ version: 2, items: { race1: '02', dateOfLastContact: '20261110' } });
    const found = await registrar.browser.get('/api/abstracts').query({ search: 'zyxwv' });
    expect(found.body.rows).toEqual([expect.objectContaining({ id, patientName: 'Zyxwv, Ada' })]);
  });

  it('of the tumor reach the consolidated tumor with its site group', async () => {
    const { id, tumorId } = await entered();
    await change(id, { version: 1, items: { primarySite: 'C341' } });
    const [tumor] = await registry.sql(`SELECT "primarySite", "siteGroup" FROM tumor WHERE "id" = $1`, [tumorId]);
    expect(tumor).toEqual({ primarySite: 'C341', siteGroup: 'lung' });
  });

  it('names every value that cannot stand and saves none of the others', async () => {
    const { id } = await entered();
    const { body } = await change(id, { version: 1, items: { primarySite: 'C999', laterality: '2', nameLast: 'x'.repeat(80) } });
    expect(body).toMatchObject({ status: 422, code: 'ITEMS_REJECTED' });
    expect(ids(body.data.rejected)).toEqual(['primarySite', 'nameLast']);
    expect(JSON.stringify(body)).not.toContain('xxxx');
    expect((await registrar.browser.get(`/api/abstracts/${id}`)).body).toMatchObject({ version: 1, items: { laterality: '1' } });
  });

  it('starts work on a case in suspense and makes the registrar its owner', async () => {
    const { id } = await entered();
    await registry.sql(`UPDATE abstract SET "status" = 'suspense', "ownerId" = NULL WHERE "id" = $1`, [id]);
    expect((await change(id, { version: 1, items: { laterality: '2' } })).body.status).toBe('in-progress');
    expect((await registrar.browser.get(`/api/abstracts/${id}`)).body.owner).toEqual({ id: registrar.id, fullName: 'registrar in full' });
  });

  it('is one change for one of two people who save at the same time', async () => {
    const { id } = await entered();
    const answers = await Promise.all(['2', '9'].map((laterality) => change(id, { version: 1, items: { laterality } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('history', () => {
  it('lists every save with who, when, why and each item from and to, sealed items too', async () => {
    const { id, patientId } = await entered();
    await reviewer.browser
      .patch(`/api/abstracts/${id}/items`)
      .send({ version: 1, items: { laterality: '2', nameFirst: 'Grace' }, reason: 'call back' });
    const { body } = await registrar.browser.get(`/api/abstracts/${id}/history`);
    expect(body).toEqual([
      {
        id: expect.any(String),
        at: '2026-11-22T08:00:00.000Z',
        userName: 'reviewer in full',
        version: 2,
        kind: 'items-changed',
        source: 'abstract',
        reason: 'call back',
        changes: [
          { id: 'laterality', from: '1', to: '2' },
          { id: 'nameFirst', from: 'Ada', to: 'Grace' },
        ],
      },
      expect.objectContaining({ userName: 'registrar in full', version: 1, kind: 'created', changes: [] }),
    ]);
    expect(await registry.lastAccess()).toMatchObject({ action: 'abstract.history-read', patientIds: [patientId], abstractId: id });
  });
});

describe('completing', () => {
  const complete = (id: string, version: number, by = registrar.browser) => by.post(`/api/abstracts/${id}/complete`).send({ version });

  it('stamps the day, tells follow-up once and closes the items', async () => {
    const { id, patientId } = await entered();
    const { body } = await complete(id, 1);
    expect(body).toMatchObject({
      version: 2,
      status: 'complete',
      completedAt: '2026-11-22T08:00:00.000Z',
      items: { dateCaseCompleted: '20261122', dateCaseCompletedCoc: '20261122' },
      abilities: [],
    });
    expect(await registry.lastAccess()).toMatchObject({ action: 'abstract.completed', patientIds: [patientId], abstractId: id });
    const jobs = await registry.sql(`SELECT "queue", "name", "payload" FROM outbox WHERE "payload" ->> 'abstractId' = $1`, [id]);
    expect(jobs).toEqual([{ queue: 'follow-up', name: 'case-completed', payload: { abstractId: id, version: 2 } }]);
    const changed = await registrar.browser.patch(`/api/abstracts/${id}/items`).send({ version: 2, items: { laterality: '2' } });
    expect(changed.body).toMatchObject({ status: 409, code: 'STATUS_FORBIDS', data: { status: 'complete' } });
    expect((await complete(id, 2)).body).toMatchObject({ status: 409, code: 'STATUS_FORBIDS' });
  });

  it('keeps the day on which the case was complete first', async () => {
    const { id } = await entered({ dateCaseCompleted: '20260901' });
    expect((await complete(id, 1)).body.items).toMatchObject({ dateCaseCompleted: '20260901', dateCaseCompletedCoc: '20261122' });
  });

  it('is refused while an edit blocks it, with what is missing, and nothing is saved or sent', async () => {
    const { id } = await entered({ laterality: undefined, behaviorCodeIcdO3: undefined, dateOf1stContact: '20270101' });
    const { body } = await complete(id, 1);
    expect(body).toMatchObject({ status: 422, code: 'NOT_COMPLETE' });
    expect(ids(body.data.missing)).toEqual(['laterality', 'behaviorCodeIcdO3']);
    const edits = body.data.edits as { severity: string; overridden: boolean; items: string[] }[];
    expect(edits.every(({ severity, overridden }) => severity === 'error' && !overridden)).toBe(true);
    expect((await registrar.browser.get(`/api/abstracts/${id}`)).body).toMatchObject({
      version: 1,
      status: 'in-progress',
      completedAt: null,
    });
    expect(await registry.sql(`SELECT 1 FROM outbox WHERE "payload" ->> 'abstractId' = $1`, [id])).toEqual([]);
  });

  it('is refused for a stale version', async () => {
    const { id } = await entered();
    await registrar.browser.patch(`/api/abstracts/${id}/items`).send({ version: 1, items: { laterality: '2' } });
    expect((await complete(id, 1)).body).toMatchObject({
      status: 409,
      code: 'STALE_ABSTRACT',
      data: { held: 1, current: 2, theirs: {}, yours: {} },
    });
  });

  it.each([{}, { version: 0 }, { version: 'x' }])('names what is wrong with the request %j', async (body) => {
    const { id } = await entered();
    const answer = await registrar.browser.post(`/api/abstracts/${id}/complete`).send(body);
    expect(answer.body).toMatchObject({ status: 400, code: 'INVALID_REQUEST', data: { problems: [{ property: 'version' }] } });
  });
});

describe('reopening', () => {
  it('needs a reason, is written to history and access log, and lets the case be completed again', async () => {
    const { id } = await entered();
    await registrar.browser.post(`/api/abstracts/${id}/complete`).send({ version: 1 }).expect(200);
    const reopen = (body: object, by = reviewer.browser) => by.post(`/api/abstracts/${id}/reopen`).send(body);
    expect((await reopen({ version: 2 })).body).toMatchObject({ status: 400, data: { problems: [{ property: 'reason' }] } });
    expect((await reopen({ version: 2, reason: 'x' }, registrar.browser)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect((await reopen({ version: 1, reason: 'x' })).body).toMatchObject({ status: 409, code: 'STALE_ABSTRACT' });
    const { body } = await reopen({ version: 2, reason: 'new pathology' });
    expect(body).toMatchObject({ version: 3, status: 'in-progress', completedAt: null, items: { dateCaseCompleted: '20261122' } });
    expect(await registry.lastAccess()).toMatchObject({ action: 'abstract.reopened', reason: 'new pathology', abstractId: id });
    expect((await reopen({ version: 3, reason: 'x' })).body).toMatchObject({ status: 409, code: 'STATUS_FORBIDS' });
    await registrar.browser.post(`/api/abstracts/${id}/complete`).send({ version: 3 }).expect(200);
    expect(await registry.sql(`SELECT 1 FROM outbox WHERE "payload" ->> 'abstractId' = $1`, [id])).toHaveLength(2);
  });
});

describe('assigning', () => {
  const assign = (id: string, body: object, by = reviewer.browser) => by.post(`/api/abstracts/${id}/assign`).send(body);

  it('gives the abstract to a registrar of the facility, or to nobody', async () => {
    const { id } = await entered();
    expect((await assign(id, { version: 1, ownerId: reviewer.id })).body).toMatchObject({ version: 2, owner: { id: reviewer.id } });
    expect(await registry.lastAccess()).toMatchObject({ action: 'abstract.assigned', abstractId: id });
    expect((await assign(id, { version: 2, ownerId: null })).body).toMatchObject({ version: 3, owner: null });
  });

  it('is refused to a user of another facility, to one who edits nothing, and for a stale version', async () => {
    const { id } = await entered();
    for (const ownerId of [neighbour.id, researcher.id, nobody]) {
      expect((await assign(id, { version: 1, ownerId })).body).toMatchObject({ status: 422, code: 'OWNER_UNFIT', data: { ownerId } });
    }
    expect((await assign(id, { version: 7, ownerId: null })).body).toMatchObject({ status: 409, code: 'STALE_ABSTRACT' });
    expect((await assign(id, { version: 1, ownerId: 'x' })).body).toMatchObject({
      status: 400,
      data: { problems: [{ property: 'ownerId' }] },
    });
    expect((await assign(id, { version: 1, ownerId: null }, registrar.browser)).body).toMatchObject({ status: 403 });
  });
});
