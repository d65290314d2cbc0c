import type { Items } from '#domain/naaccr';
import { AbstractRegistry, type Entered, nobody } from '../../test/abstract-registry.js';
import type { ComparedTumorsView, PatientPrimariesView } from './primaries.contract.js';

let test: AbstractRegistry;
beforeAll(async () => {
  test = await AbstractRegistry.start();
});
afterAll(() => test.app.stop());

const RIGHT_BREAST = {
  primarySite: 'C504',
  histologicTypeIcdO3: '8500',
  behaviorCodeIcdO3: '3',
  laterality: '1',
  dateOfDiagnosis: '20240315',
};
const LEFT_BREAST = { ...RIGHT_BREAST, laterality: '2', dateOfDiagnosis: '20240401' };

async function compared(first: object, second: object): Promise<ComparedTumorsView> {
  const answer = await test.registrar.browser.post('/api/primaries/compare').send({ first, second });
  expect(answer.status).toBe(200);
  return answer.body as ComparedTumorsView;
}

/** A further case of somebody who has one already, at East. */
function again({ items }: Entered, changed: Items): Promise<Entered> {
  const { nameLast, socialSecurityNumber } = items;
  return test.entered({ nameLast, socialSecurityNumber, sequenceNumberHospital: '02', ...changed });
}

async function primariesOf({ patientId }: Entered, by = test.registrar): Promise<PatientPrimariesView> {
  const answer = await by.browser.get(`/api/patients/${patientId}/primaries`);
  expect(answer.status).toBe(200);
  return answer.body as PatientPrimariesView;
}

describe('comparing two given tumors', () => {
  it('names the result, the chapter, the rule that decided and every rule that was asked, in order', async () => {
    const answer = await compared(RIGHT_BREAST, LEFT_BREAST);
    expect(answer).toMatchObject({
      result: 'multiple',
      reason: 'rule',
      explanation: 'Rule M7 answers yes: two primaries.',
      group: { id: 'str_2018_and_later_breast', name: 'Breast' },
      rule: { id: 'M7', question: 'Is there a tumor in the right and one in the left breast?', outcome: 'multiple' },
      missing: [],
      invalid: null,
    });
    expect(answer.asked.map(({ id, answer: said }) => `${id} ${said}`)).toEqual(['M4 no', 'M5 no', 'M6 no', 'M7 yes']);
  });

  it('does not depend on the order in which the tumors are given', async () => {
    const { explanation, asked } = await compared(LEFT_BREAST, RIGHT_BREAST);
    expect({ explanation, asked }).toMatchObject({ explanation: 'Rule M7 answers yes: two primaries.', asked: { length: 4 } });
  });

  it('says what to look up when a rule cannot be decided', async () => {
    expect(await compared(RIGHT_BREAST, { ...LEFT_BREAST, laterality: '9' })).toMatchObject({
      result: 'questionable',
      explanation: 'Rule M7 cannot be decided from what is coded.',
      missing: [{ code: 'sides', text: 'Code the laterality of both tumors: the rule asks for the side.' }],
    });
  });

  it('needs no rule for tumors of different chapters, and says so', async () => {
    const lung = { ...RIGHT_BREAST, primarySite: 'C341', histologicTypeIcdO3: '8140' };
    expect(await compared(RIGHT_BREAST, lung)).toMatchObject({
      result: 'multiple',
      reason: 'different groups',
      explanation: 'The tumors belong to different chapters of the rules: two primaries.',
      group: null,
      rule: null,
      asked: [],
    });
  });

  it('tells an exception that a rule makes, and an answer without a chapter', async () => {
    const lymphoma = { ...RIGHT_BREAST, primarySite: 'C778', histologicTypeIcdO3: '9680', laterality: '0', dateOfDiagnosis: '20050315' };
    expect(await compared(lymphoma, lymphoma)).toMatchObject({
      result: 'single',
      rule: { id: '', outcome: 'multiple' },
      explanation: 'The rule: one primary, by an exception that the rule itself makes.',
    });
    const benign = { ...RIGHT_BREAST, histologicTypeIcdO3: '9010', behaviorCodeIcdO3: '0' };
    expect(await compared(benign, benign)).toMatchObject({ result: 'single', reason: 'all items equal', rule: null });
    expect(await compared(benign, { ...benign, laterality: '2' })).toMatchObject({
      result: 'questionable',
      reason: 'no group',
      explanation: 'No chapter of the rules covers these two tumors together.',
      missing: [{ code: 'review' }],
    });
  });

  it('says that the pair tables are missing where only they decide', async () => {
    const lymphoma = { ...RIGHT_BREAST, primarySite: 'C778', histologicTypeIcdO3: '9680', laterality: '0' };
    const leukemia = { ...lymphoma, primarySite: 'C421', histologicTypeIcdO3: '9823' };
    const answer = await compared(lymphoma, leukemia);
    expect(answer).toMatchObject({ result: 'questionable', hematopoieticPack: null, missing: [{ code: 'hematopoietic reference pack' }] });
    expect(answer.explanation).toMatch(/^Rule M\d+ cannot be decided without the pair tables\.$/);
  });

  it('names the item without which tumors cannot be compared, and of which tumor', async () => {
    expect(await compared(RIGHT_BREAST, { ...LEFT_BREAST, histologicTypeIcdO3: null })).toMatchObject({
      result: 'invalid',
      invalid: {
        tumor: 'second',
        item: 'histologicTypeIcdO3',
        message: 'Histologic Type ICD-O-3 (522) is blank; the rules need 8000 to 9999.',
      },
    });
    const unknownSite = await compared({ ...RIGHT_BREAST, primarySite: 'C809' }, LEFT_BREAST);
    expect(unknownSite.invalid).toMatchObject({ tumor: 'first', message: 'Primary Site (400) is `C809`; the rules need C000 to C808.' });
  });

  it('tells what each counts by the international rules', async () => {
    expect((await compared(RIGHT_BREAST, LEFT_BREAST)).iarc).toEqual([
      { indicator: '1', siteGroup: 'C50', histologyGroup: 3, duplicateOf: null },
      { indicator: '0', siteGroup: 'C50', histologyGroup: 3, duplicateOf: 'first' },
    ]);
  });

  it('refuses what is no item or no code, each by its name', async () => {
    const answer = await test.registrar.browser
      .post('/api/primaries/compare')
      .send({ first: { ...RIGHT_BREAST, primarySite: '504' }, second: { ...LEFT_BREAST, side: '1' } });
    expect(answer.body).toMatchObject({
      status: 400,
      code: 'INVALID_REQUEST',
      data: { problems: [{ property: 'first.primarySite' }, { property: 'second.side' }] },
    });
  });

  it.each([
    [{}],
    [{ first: RIGHT_BREAST }],
    [{ first: RIGHT_BREAST, second: 'C504' }],
    [{ first: RIGHT_BREAST, second: { laterality: 1 } }],
  ])('refuses a body that is not two tumors: %j', async (body) => {
    const answer = await test.registrar.browser.post('/api/primaries/compare').send(body);
    expect(answer.body).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
  });
});

describe('the primaries of a patient', () => {
  it('are all pairs of the tumors in the order of diagnosis, and the access log knows who looked', async () => {
    const breast = await test.entered();
    const lung = await again(breast, { primarySite: 'C341', histologicTypeIcdO3: '8140', dateOfDiagnosis: '20250110' });
    const other = await again(breast, { laterality: '2', sequenceNumberHospital: '03' });
    const view = await primariesOf(breast);
    expect(view.tumors.map(({ tumorId }) => tumorId)).toEqual([lung.tumorId, breast.tumorId, other.tumorId]);
    expect(view.tumors.map(({ abstractIds }) => abstractIds)).toEqual([[lung.id], [breast.id], [other.id]]);
    expect(view.tumors.map(({ iarc }) => iarc)).toMatchObject([
      { indicator: '1' },
      { indicator: '1' },
      { indicator: '0', duplicateOf: breast.tumorId },
    ]);
    expect(view.pairs.map(({ firstTumorId, secondTumorId, result, rule }) => [firstTumorId, secondTumorId, result, rule?.id])).toEqual([
      [lung.tumorId, breast.tumorId, 'multiple', undefined],
      [lung.tumorId, other.tumorId, 'multiple', undefined],
      [breast.tumorId, other.tumorId, 'multiple', 'M7'],
    ]);
    expect(await test.app.lastAccess()).toMatchObject({
      action: 'primaries.compared',
      result: 'allowed',
      userId: test.registrar.id,
      patientIds: [breast.patientId],
      detail: { tumors: 3 },
    });
  });

  it('follow a change of laterality in the abstract', async () => {
    const breast = await test.entered();
    const again1 = await again(breast, { primarySite: 'C502' });
    expect((await primariesOf(breast)).pairs).toMatchObject([{ result: 'single', rule: { id: 'M12' } }]);
    await test.registrar.browser
      .patch(`/api/abstracts/${again1.id}/items`)
      .send({ version: 1, items: { laterality: '2' } })
      .expect(200);
    expect((await primariesOf(breast)).pairs).toMatchObject([{ result: 'multiple', rule: { id: 'M7' } }]);
  });

  it('hold the items that the rules read and no other of the patient', async () => {
    const { tumors } = await primariesOf(await test.entered({ textPrimarySiteTitle: 'Zebrafinch' }));
    expect(Object.keys(tumors[0]?.items ?? {}).sort()).toEqual([
      'behaviorCodeIcdO3',
      'dateOfDiagnosis',
      'histologicTypeIcdO3',
      'laterality',
      'primarySite',
    ]);
  });

  it('have no pair when the patient has one tumor, reported by two facilities or not', async () => {
    const east = await test.entered();
    const everywhere = await test.app.person({ name: 'everywhere', roles: ['manager'], everyFacility: true });
    const { nameLast, socialSecurityNumber } = east.items;
    const west = await test.entered({ nameLast, socialSecurityNumber }, { ...everywhere, facilityId: 2 });
    expect(west.tumorId).toBe(east.tumorId);
    const view = await primariesOf(east, everywhere);
    expect(view.tumors.map(({ abstractIds }) => [...abstractIds].sort())).toEqual([[east.id, west.id].sort()]);
    expect(view.pairs).toEqual([]);
    expect((await primariesOf(east)).tumors.map(({ abstractIds }) => abstractIds)).toEqual([[east.id]]);
  });

  it('leave out tumors that only another facility reported', async () => {
    const east = await test.entered();
    const boss = await test.app.person({ name: 'boss', roles: ['manager'], everyFacility: true });
    const { nameLast, socialSecurityNumber } = east.items;
    await test.entered({ nameLast, socialSecurityNumber, laterality: '2' }, { ...boss, facilityId: 2 });
    expect((await primariesOf(east, boss)).tumors).toHaveLength(2);
    expect((await primariesOf(east)).tumors).toMatchObject([{ tumorId: east.tumorId }]);
  });
});

describe('the routes of primaries', () => {
  const ROUTES = [
    ['get', `/api/patients/${nobody}/primaries`],
    ['post', '/api/primaries/compare'],
  ] as const;

  it.each(ROUTES)('are closed to people who are not signed in: %s %s', async (method, path) => {
    expect((await test.app.visitor()[method](path).send({})).body).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
  });

  it.each(ROUTES)('are closed to researchers, and the attempt is written down: %s %s', async (method, path) => {
    expect((await test.researcher.browser[method](path).send({})).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await test.app.lastAccess()).toMatchObject({ result: 'denied', userId: test.researcher.id });
  });

  it('do not tell another facility that the patient exists', async () => {
    const { patientId } = await test.entered();
    for (const id of [patientId, nobody, 'x']) {
      const answer = await test.neighbour.browser.get(`/api/patients/${id}/primaries`);
      expect(answer.body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    }
  });
});
