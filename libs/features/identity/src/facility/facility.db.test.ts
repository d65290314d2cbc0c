import { type Browser, RegistryApp } from '../../../../../test/support/registry-app.js';

describe('facilities', () => {
  let app: RegistryApp;
  let manager: Browser;
  let abstractor: Browser;
  let riverside: number;

  beforeAll(async () => {
    app = await RegistryApp.start();
    ({ browser: manager } = await app.person({ name: 'manager1', roles: ['manager'], everyFacility: true }));
    riverside = (await manager.post('/api/facilities').send({ facilityNumber: '0000000011', name: 'Riverside' }).expect(201)).body.id;
    ({ browser: abstractor } = await app.person({ name: 'abstractor1', roles: ['abstractor'], facilityIds: [riverside] }));
  });

  afterAll(async () => {
    await app.stop();
  });

  it('are shown to those who work there, and all of them to those who manage them', async () => {
    const hillside = { facilityNumber: '0000000012', name: 'Hillside', npi: '1234567893', referenceDate: '20100101' };
    const { body } = await manager.post('/api/facilities').send(hillside).expect(201);
    expect(body).toEqual({ id: expect.any(Number), ...hillside });
    expect(await app.lastAccess()).toMatchObject({ action: 'facility.created', facilityId: body.id });
    expect((await abstractor.get('/api/facilities').expect(200)).body).toEqual([
      { id: riverside, facilityNumber: '0000000011', name: 'Riverside', npi: null, referenceDate: null },
    ]);
    expect((await manager.get('/api/facilities').expect(200)).body).toMatchObject(
      ['East Hospital', 'West Hospital', 'Riverside', 'Hillside'].map((name) => ({ name })),
    );
    await app.visitor().get('/api/facilities').expect(401);
    const { browser: researcher } = await app.person({ name: 'researcher1', roles: ['researcher'] });
    await researcher.get('/api/facilities').expect(403);
  });

  it('are made by managers only, and the attempt of others is written down', async () => {
    await app.visitor().post('/api/facilities').send({ facilityNumber: '3', name: 'X' }).expect(401);
    await abstractor.post('/api/facilities').send({ facilityNumber: '3', name: 'X' }).expect(403);
    expect(await app.lastAccess()).toMatchObject({
      action: 'access.denied',
      detail: { permission: 'facility.manage', route: 'POST /api/facilities' },
    });
  });

  it('are refused with a wrong number, identifier or date, each of them named', async () => {
    const wrong = { facilityNumber: 'twelve letters', name: '', npi: '12', referenceDate: '20101301', beds: 12 };
    const { body } = await manager.post('/api/facilities').send(wrong).expect(400);
    const problems: { property: string }[] = body.data.problems;
    expect(problems.map((problem) => problem.property).sort()).toEqual(['beds', 'facilityNumber', 'name', 'npi', 'referenceDate']);
  });

  it('keep their number to themselves', async () => {
    const made = await manager.post('/api/facilities').send({ facilityNumber: '0000000009', name: 'Nine' }).expect(201);
    const taken = { code: 'FACILITY_NUMBER_TAKEN', data: { facilityNumber: '0000000001' } };
    expect((await manager.post('/api/facilities').send({ facilityNumber: '0000000001', name: 'Again' }).expect(409)).body).toMatchObject(
      taken,
    );
    expect((await manager.patch(`/api/facilities/${made.body.id}`).send({ facilityNumber: '0000000001' }).expect(409)).body).toMatchObject(
      taken,
    );
  });

  it('change in what is given only, and null empties an optional property', async () => {
    const { id } = (
      await manager.post('/api/facilities').send({ facilityNumber: '0000000005', name: 'Five', npi: '1234567893' }).expect(201)
    ).body;
    const change = (body: object) => manager.patch(`/api/facilities/${id}`).send(body);
    expect((await change({ name: 'Fifth' }).expect(200)).body).toMatchObject({ name: 'Fifth', npi: '1234567893' });
    expect(await app.lastAccess()).toMatchObject({ action: 'facility.changed', facilityId: id, detail: { changed: 'name' } });
    expect((await change({ npi: null }).expect(200)).body).toMatchObject({ name: 'Fifth', npi: null });
    await change({ name: null }).expect(400);
    await abstractor.patch(`/api/facilities/${id}`).send({ name: 'Mine' }).expect(403);
    for (const unknown of ['4711', 'abc', '99999999999']) await manager.patch(`/api/facilities/${unknown}`).send({ name: 'X' }).expect(404);
  });
});
