import { AbstractRegistry, ids } from '../../test/abstract-registry.js';

let test: AbstractRegistry;
beforeAll(async () => {
  test = await AbstractRegistry.start();
});
afterAll(() => test.app.stop());

describe('entering an abstract', () => {
  it('stores, stages and edits it, and numbers patient and tumor', async () => {
    const view = await test.entered({ laterality: undefined });
    expect(view).toMatchObject({
      version: 1,
      status: 'in-progress',
      facility: { id: 1, name: 'East Hospital', facilityNumber: '0000000001' },
      owner: { id: test.registrar.id },
      items: { primarySite: 'C504', nameFirst: 'Ada', reportingFacility: '0000000001', tumorRecordNumber: '01' },
      missing: [{ id: 'laterality', message: 'Laterality (410) is not yet coded.' }],
      abilities: ['abstract.edit', 'abstract.complete'],
      otherTumors: [],
    });
    expect(view.items.patientIdNumber).toMatch(/^9\d{7}$/);
    expect(await test.app.lastAccess()).toMatchObject({
      action: 'abstract.created',
      patientIds: [view.patientId],
      abstractId: view.id,
      facilityId: 1,
    });
  });

  it('keeps names and text encrypted in every table', async () => {
    const view = await test.entered({ nameLast: 'Quetzalcoatl', textPrimarySiteTitle: 'Zebrafinch seen at operation' });
    const answer = await test.registrar.browser
      .patch(`/api/abstracts/${view.id}/items`)
      .send({ version: 1, items: { nameFirst: 'Wolframite' } });
    expect(answer.status).toBe(200);
    const [stored] = await test.app.sql<{ text: string }>(
      `SELECT (SELECT string_agg(a::text, '') FROM abstract a) || (SELECT string_agg(p::text, '') FROM patient p) || (SELECT string_agg(t::text, '') FROM tumor t)
         || (SELECT string_agg(c::text, '') FROM item_change c) || (SELECT string_agg(e::text, '') FROM access_event e) AS "text"`,
    );
    for (const word of ['Quetzalcoatl', 'Zebrafinch', 'Wolframite']) {
      expect(stored!.text).not.toContain(word);
      expect(stored!.text).not.toContain(Buffer.from(word).toString('hex'));
    }
  });

  it('joins the patient whom the facility knows by number and name, as the next tumor', async () => {
    const first = await test.entered();
    const { nameLast, socialSecurityNumber } = first.items;
    const second = await test.entered({
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

  it('makes one patient of a person whom two people enter at the same time', async () => {
    const person = { nameLast: 'Simultaneous', socialSecurityNumber: '902000001' };
    const both = await Promise.all([
      test.entered({ ...person, primarySite: 'C341', histologicTypeIcdO3: '8140' }),
      test.entered({ ...person, sequenceNumberHospital: '02' }, { ...test.reviewer, facilityId: 1 }),
    ]);
    expect(both[0].patientId).toBe(both[1].patientId);
  });

  it('keeps two people of the same name and birth date apart when their social security numbers differ', async () => {
    const first = await test.entered();
    const second = await test.entered({ nameLast: first.items.nameLast });
    expect(second.patientId).not.toBe(first.patientId);
  });

  it('consolidates what two facilities report about the same tumor', async () => {
    const everywhere = await test.app.person({ name: 'central', roles: ['manager'], everyFacility: true });
    const first = await test.entered({ laterality: undefined });
    const { nameLast, socialSecurityNumber } = first.items;
    const items = test.newPerson({ nameLast, socialSecurityNumber, laterality: undefined, gradeClinical: '3', metsAtDxOther: undefined });
    const second = await everywhere.browser.post('/api/abstracts').send({ facilityId: 2, items }).expect(201);
    expect(second.body).toMatchObject({ patientId: first.patientId, tumorId: first.tumorId });
    const [tumor] = await test.app.sql<{ items: object; facilityIds: number[] }>(
      `SELECT "items", "facilityIds" FROM tumor WHERE "id" = $1`,
      [first.tumorId],
    );
    expect(tumor).toMatchObject({ facilityIds: [1, 2], items: { gradeClinical: '2', metsAtDxOther: '0' } });
  });

  it('names every value that cannot stand and stores nothing', async () => {
    const before = await test.app.sql(`SELECT count(*) FROM abstract`);
    const answer = await test.registrar.browser.post('/api/abstracts').send({
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
    expect(await test.app.sql(`SELECT count(*) FROM abstract`)).toEqual(before);
  });

  it('refuses the same accession and sequence number twice and names the abstract that has them', async () => {
    const first = await test.entered();
    const again = await test.registrar.browser
      .post('/api/abstracts')
      .send({ facilityId: 1, items: test.newPerson({ accessionNumberHosp: first.items.accessionNumberHosp }) });
    expect(again.body).toMatchObject({ status: 409, code: 'ALREADY_REPORTED', data: { abstractId: first.id } });
  });

  it('is refused at a facility that is not granted, and at one that does not exist', async () => {
    const elsewhere = await test.registrar.browser.post('/api/abstracts').send({ facilityId: 2, items: {} });
    expect(elsewhere.body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const central = await test.app.person({ name: 'central-two', roles: ['manager'], everyFacility: true });
    const nowhere = await central.browser.post('/api/abstracts').send({ facilityId: 99, items: {} });
    expect(nowhere.body).toMatchObject({ status: 404, code: 'NOT_FOUND', data: { what: 'facility' } });
  });

  it.each([
    [{ items: {} }, 'facilityId'],
    [{ facilityId: 1, items: { primarySite: 504 } }, 'items'],
    [{ facilityId: 1, items: [] }, 'items'],
    [{ facilityId: 1, items: {}, owner: 'x' }, 'owner'],
  ])('names what is wrong with the request %j', async (body, property) => {
    const answer = await test.registrar.browser.post('/api/abstracts').send(body);
    expect(answer.body).toMatchObject({ status: 400, code: 'INVALID_REQUEST', data: { problems: [{ property }] } });
  });
});

describe('changing items', () => {
  const change = (id: string, body: object, by = test.registrar.browser) => by.patch(`/api/abstracts/${id}/items`).send(body);

  it('answers exactly what differs and makes a new version', async () => {
    const { id, patientId } = await test.entered({ laterality: undefined });
    const { body } = await change(id, { version: 1, items: { laterality: '2', gradeClinical: '3' }, reason: 'pathology report' });
    expect(body).toMatchObject({ version: 2, status: 'in-progress', missing: [] });
    expect(body.changed).toEqual([
      { id: 'gradeClinical', from: '2', to: '3' },
      { id: 'derivedSummaryGrade2018', from: '2', to: '3' },
      { id: 'laterality', from: null, to: '2' },
    ]);
    expect(await test.app.lastAccess()).toMatchObject({
      action: 'abstract.items-changed',
      patientIds: [patientId],
      abstractId: id,
      detail: { version: 2, items: 'gradeClinical derivedSummaryGrade2018 laterality' },
    });
    const view = await test.registrar.browser.get(`/api/abstracts/${id}`);
    expect(view.body).toMatchObject({ version: 2, items: { laterality: '2', gradeClinical: '3' } });
    expect(await test.app.lastAccess()).toMatchObject({ action: 'abstract.opened', patientIds: [patientId], abstractId: id });
  });

  it('brings the stage that follows from them, and takes it away when it no longer follows', async () => {
    const { id, tumorId } = await test.entered();
    const staged = await change(id, { version: 1, items: { eodMets: '70', eodRegionalNodes: '200' } });
    expect(staged.body.stage).toMatchObject({
      status: 'staged',
      algorithm: 'registry_eod',
      reason: null,
      derived: { derivedSummaryStage2018: '7' },
    });
    expect(staged.body.changed).toContainEqual({ id: 'derivedSummaryStage2018', from: '1', to: '7' });
    const [tumor] = await test.app.sql(`SELECT "summaryStage", "stagedBy" FROM tumor WHERE "id" = $1`, [tumorId]);
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
    const { id } = await test.entered();
    expect((await change(id, { version: 1, items: { laterality: '1' } })).body).toMatchObject({ version: 1, changed: [] });
  });

  it('blanks an item by null', async () => {
    const { id } = await test.entered();
    const { body } = await change(id, { version: 1, items: { laterality: null } });
    expect(body.changed).toEqual([{ id: 'laterality', from: '1', to: null }]);
    expect(body.missing).toEqual([{ id: 'laterality', message: 'Laterality (410) is not yet coded.' }]);
  });

  it('shows both values and who changed it when the version is stale, and saves nothing', async () => {
    const { id } = await test.entered();
    await change(id, { version: 1, items: { laterality: '2', nameFirst: 'Grace' } }, test.reviewer.browser);
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
    expect((await test.registrar.browser.get(`/api/abstracts/${id}`)).body).toMatchObject({ version: 2, items: { gradeClinical: '2' } });
  });

  it('of the person reach the patient in the same transaction, sealed ones and look-ups too', async () => {
    const { id, patientId } = await test.entered();
    await change(id, { version: 1, items: { nameLast: 'Zyxwv', race1: '02', dateOfLastContact: '20261110' } });
    const [patient] = await test.app.sql<{ items: object; version: number }>(`SELECT "items", "version" FROM patient WHERE "id" = $1`, [
      patientId,
    ]);
    expect(patient).toMatchObject({ version: 2, items: { race1: '02', dateOfLastContact: '20261110' } });
    const found = await test.registrar.browser.post('/api/abstracts/search').send({ search: 'zyxwv' });
    expect(found.body.rows).toEqual([expect.objectContaining({ id, patientName: 'Zyxwv, Ada' })]);
  });

  it('of the tumor reach the consolidated tumor with its site group', async () => {
    const { id, tumorId } = await test.entered();
    await change(id, { version: 1, items: { primarySite: 'C341' } });
    const [tumor] = await test.app.sql(`SELECT "primarySite", "siteGroup" FROM tumor WHERE "id" = $1`, [tumorId]);
    expect(tumor).toEqual({ primarySite: 'C341', siteGroup: 'lung' });
  });

  it('names every value that cannot stand and saves none of the others', async () => {
    const { id } = await test.entered();
    const { body } = await change(id, { version: 1, items: { primarySite: 'C999', laterality: '2', nameLast: 'x'.repeat(80) } });
    expect(body).toMatchObject({ status: 422, code: 'ITEMS_REJECTED' });
    expect(ids(body.data.rejected)).toEqual(['primarySite', 'nameLast']);
    expect(JSON.stringify(body)).not.toContain('xxxx');
    expect((await test.registrar.browser.get(`/api/abstracts/${id}`)).body).toMatchObject({ version: 1, items: { laterality: '1' } });
  });

  it('starts work on a case in suspense and makes the registrar its owner', async () => {
    const { id } = await test.entered();
    await test.app.sql(`UPDATE abstract SET "status" = 'suspense', "ownerId" = NULL WHERE "id" = $1`, [id]);
    expect((await change(id, { version: 1, items: { laterality: '2' } })).body.status).toBe('in-progress');
    expect((await test.registrar.browser.get(`/api/abstracts/${id}`)).body.owner).toEqual({
      id: test.registrar.id,
      fullName: 'registrar in full',
    });
  });

  it('is one change for one of two people who save at the same time', async () => {
    const { id } = await test.entered();
    const answers = await Promise.all(['2', '9'].map((laterality) => change(id, { version: 1, items: { laterality } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('history', () => {
  it('lists every save with who, when, why and each item from and to, sealed items too', async () => {
    const { id, patientId } = await test.entered();
    await test.reviewer.browser
      .patch(`/api/abstracts/${id}/items`)
      .send({ version: 1, items: { laterality: '2', nameFirst: 'Grace' }, reason: 'call back' });
    const { body } = await test.registrar.browser.get(`/api/abstracts/${id}/history`);
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
    expect(await test.app.lastAccess()).toMatchObject({ action: 'abstract.history-read', patientIds: [patientId], abstractId: id });
  });
});
