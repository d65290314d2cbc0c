import { type Browser, RegistryApp } from '../../../../../test/support/registry-app.js';
import { AppUser } from './app-user.entity.js';

describe('colleagues', () => {
  let app: RegistryApp;
  let reviewer: Browser;
  let manager: Browser;

  beforeAll(async () => {
    app = await RegistryApp.start();
    ({ browser: reviewer } = await app.person({ name: 'reviewer', roles: ['qa-reviewer'], facilityIds: [1] }));
    ({ browser: manager } = await app.person({ name: 'manager', roles: ['manager'], everyFacility: true }));
    await app.person({ name: 'east', roles: ['abstractor'], facilityIds: [1] });
    await app.person({ name: 'west', roles: ['abstractor'], facilityIds: [2] });
    await app.person({ name: 'both', roles: ['abstractor', 'researcher'], facilityIds: [1, 2] });
    await app.person({ name: 'nowhere', roles: ['abstractor'] });
    await app.person({ name: 'clerk', roles: ['follow-up-clerk'], facilityIds: [1] });
    const { id } = await app.person({ name: 'gone', roles: ['abstractor'], facilityIds: [1] });
    await app.db.database.transaction({ facilities: 'every' }, (tx) => tx.update(AppUser, { id }, { disabledAt: app.clock.at }));
  });

  afterAll(async () => {
    await app.stop();
  });

  const namesFor = async (browser: Browser, query = ''): Promise<string[]> => {
    const { body }: { body: { fullName: string }[] } = await browser.get(`/api/colleagues${query}`).expect(200);
    return body.map(({ fullName }) => fullName.replace(' in full', ''));
  };

  it('are the people who may own abstracts in the facilities of whoever asks', async () => {
    expect(await namesFor(reviewer)).toEqual(['both', 'east', 'manager', 'reviewer']);
    expect(await namesFor(manager)).toEqual(['both', 'east', 'manager', 'reviewer', 'west']);
  });

  it('are asked for one facility at a time where an abstract is at hand', async () => {
    expect(await namesFor(manager, '?facilityId=2')).toEqual(['both', 'manager', 'west']);
    expect((await reviewer.get('/api/colleagues?facilityId=2').expect(403)).body).toMatchObject({ data: { facilityId: 2 } });
    for (const wrong of ['east', '0', '1.5', '99999999999']) {
      expect((await manager.get(`/api/colleagues?facilityId=${wrong}`).expect(400)).body.code).toBe('INVALID_REQUEST');
    }
  });

  it('are told by id and full name, and nothing else', async () => {
    const { body } = await reviewer.get('/api/colleagues').expect(200);
    expect(body[0]).toEqual({ id: expect.any(String), fullName: 'both in full' });
  });
});
