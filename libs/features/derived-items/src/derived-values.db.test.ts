import { CaseAbstractionApi } from '#features/case-abstraction';
import { aBreastCase } from '../../../../test/support/an-abstract.js';
import { type Browser, RegistryApp } from '../../../../test/support/registry-app.js';
import type { DerivedValuesView } from './derived-values.contract.js';
import { DerivedItemsApi } from './index.js';

let app: RegistryApp;
let registrar: Browser;
let neighbour: Browser;
let tumorId: string;
beforeAll(async () => {
  app = await RegistryApp.start([CaseAbstractionApi, DerivedItemsApi]);
  registrar = (await app.person({ name: 'registrar', roles: ['abstractor'], facilityIds: [1] })).browser;
  neighbour = (await app.person({ name: 'neighbour', roles: ['abstractor'], facilityIds: [2] })).browser;
  const items = aBreastCase({ dateOfDiagnosis: '20200115', dateOfLastContact: '20230115', sequenceNumberCentral: '00' });
  tumorId = ((await registrar.post('/api/abstracts').send({ facilityId: 1, items })).body as { tumorId: string }).tumorId;
});
afterAll(() => app.stop());

const view = (browser: Browser, id = tumorId) => browser.get(`/api/derived-items/tumors/${id}`);

describe('what was derived of a primary', () => {
  it('is shown with algorithm and version, items and recodes alike, and is in the access log', async () => {
    const { status, body } = await view(registrar);
    expect(status).toBe(200);
    const { values, ...rest } = body as DerivedValuesView;
    expect(rest).toEqual({ tumorId, studyEndYear: 2024, packs: [] });
    expect(values).toContainEqual({
      item: 'survMosActiveFollowup',
      value: '0036',
      algorithm: 'SEER Survival Time in Months',
      version: '2.2 (September 2014)',
    });
    expect(values).toContainEqual({
      item: 'seerSiteRecode',
      value: '26000',
      algorithm: 'SEER Site Recode ICD-O-3',
      version: 'WHO 2008 Definition',
    });
    expect(values.map(({ item }) => item)).toEqual(expect.arrayContaining(['vitalStatusRecode', 'raceNapiia']));
    expect(await app.lastAccess()).toMatchObject({ action: 'derived-items.read', subject: tumorId });
  });

  it('is not found by another facility', async () => {
    expect((await view(neighbour)).status).toBe(404);
    expect((await view(registrar, '01939f00-0000-7000-8000-000000000000')).status).toBe(404);
  });
});
