import type { Items } from '#domain/naaccr';
import { AbstractRegistry, type Entered } from '../../test/abstract-registry.js';
import type { Browser } from '../../../../../test/support/registry-app.js';

let registry: AbstractRegistry;
let everywhere: { readonly browser: Browser };
beforeAll(async () => {
  registry = await AbstractRegistry.start();
  everywhere = await registry.app.person({ name: 'everywhere', roles: ['manager'], everyFacility: true });
});
afterAll(() => registry.app.stop());

interface StoredTumor {
  readonly items: Items;
  readonly recodes: Readonly<Record<string, string>>;
  readonly derivedBy: number | null;
  readonly version: number;
}

async function tumorOf({ tumorId }: Pick<Entered, 'tumorId'>): Promise<StoredTumor> {
  const [tumor] = await registry.app.sql<StoredTumor>(`SELECT "items", "recodes", "derivedBy", "version" FROM tumor WHERE "id" = $1`, [
    tumorId,
  ]);
  if (!tumor) throw new Error('No such tumor.');
  return tumor;
}

async function patientOf({ patientId }: Entered): Promise<Items> {
  const [patient] = await registry.app.sql<{ items: Items }>(`SELECT "items" FROM patient WHERE "id" = $1`, [patientId]);
  return patient?.items ?? {};
}

const change = (browser: Browser, id: string, version: number, items: Items) =>
  browser.patch(`/api/abstracts/${id}/items`).send({ version, items });

const followed: Items = {
  dateOfDiagnosis: '20200115',
  dateOfLastContact: '20230115',
  vitalStatus: '1',
  icdRevisionNumber: '0',
  sequenceNumberCentral: '00',
};

describe('derived items of an abstract entered by hand', () => {
  it('are on the tumor and the patient, with what derived them', async () => {
    const entered = await registry.entered(followed);
    const tumor = await tumorOf(entered);
    expect(tumor.items).toMatchObject({ survMosActiveFollowup: '0036', recordNumberRecode: '01', seerCauseSpecificCod: '0' });
    expect(tumor.recodes).toMatchObject({ seerSiteRecode: '26000', iarcMpIndicator: '1' });
    expect(await patientOf(entered)).toMatchObject({ vitalStatusRecode: '1' });
    const [derivation] = await registry.app.sql<{ content: { algorithms: { items: string[] }[]; studyEndYear: number } }>(
      `SELECT "content" FROM derivation WHERE "id" = $1`,
      [tumor.derivedBy],
    );
    const named = derivation?.content.algorithms.flatMap(({ items }) => items) ?? [];
    expect(Object.keys(tumor.recodes).filter((name) => !named.includes(name))).toEqual([]);
    expect(derivation?.content.studyEndYear).toBe(2024);
  });

  it('follow each save, and nothing that was derived before remains', async () => {
    const { id, tumorId } = await registry.entered(followed);
    expect((await change(registry.registrar.browser, id, 1, { dateOfLastContact: '20240115' })).status).toBe(200);
    expect((await tumorOf({ tumorId })).items).toMatchObject({ survMosActiveFollowup: '0048', survDateActiveFollowup: '20240115' });
    expect((await change(registry.registrar.browser, id, 2, { dateOfDiagnosis: '' })).status).toBe(200);
    const { items } = await tumorOf({ tumorId });
    expect(items).toMatchObject({ survMosActiveFollowup: '9999' });
    expect(items).not.toHaveProperty('survDateDxRecode');
  });

  it('cannot be typed', async () => {
    const { id } = await registry.entered(followed);
    expect(await change(registry.registrar.browser, id, 1, { survMosActiveFollowup: '0001' })).toMatchObject({
      status: 422,
      body: { code: 'ITEMS_REJECTED' },
    });
  });

  it('setting the end of the study changes what is saved from then on', async () => {
    const { id, tumorId } = await registry.entered({ ...followed, dateOfLastContact: '20250115' });
    const before = await tumorOf({ tumorId });
    expect(before.items).toMatchObject({ survDateActiveFollowup: '20241231' });
    await registry.app.sql(
      `INSERT INTO setting ("key", "validFrom", "value", "source") VALUES ('derivation.studyEndYear', '2000-01-01', '2022', 'test')`,
    );
    expect((await change(registry.registrar.browser, id, 1, { laterality: '2' })).status).toBe(200);
    const after = await tumorOf({ tumorId });
    expect(after.items).toMatchObject({ survDateActiveFollowup: '20221231' });
    expect(after.derivedBy).not.toBe(before.derivedBy);
    await registry.app.db.asOwner(`DELETE FROM setting WHERE "key" = 'derivation.studyEndYear'`);
  });
});

describe('a patient of two facilities', () => {
  it('has survival counted over the tumors of both, also when one who sees a single facility saves', async () => {
    const person = registry.newPerson({ ...followed, sequenceNumberCentral: '01' });
    const enter = async (browser: Browser, facilityId: number, items: object): Promise<Entered> => {
      const answer = await browser.post('/api/abstracts').send({ facilityId, items });
      expect(answer.status).toBe(201);
      return answer.body as Entered;
    };
    const east = await enter(registry.registrar.browser, 1, person);
    const colon = {
      primarySite: 'C182',
      histologicTypeIcdO3: '8140',
      laterality: '0',
      dateOfDiagnosis: '20220301',
      sequenceNumberCentral: '02',
    };
    const west = await enter(everywhere.browser, 2, { ...person, ...colon });
    expect(west.patientId).toBe(east.patientId);
    expect([(await tumorOf(east)).items.recordNumberRecode, (await tumorOf(west)).items.recordNumberRecode]).toEqual(['01', '02']);

    expect((await change(registry.registrar.browser, east.id, 1, { dateOfDiagnosis: '20221101' })).status).toBe(200);
    expect([(await tumorOf(east)).items.recordNumberRecode, (await tumorOf(west)).items.recordNumberRecode]).toEqual(['02', '01']);
    const seen = await registry.registrar.browser.get(`/api/abstracts/${west.id}`);
    expect(seen.status).toBe(404);
  });
});
