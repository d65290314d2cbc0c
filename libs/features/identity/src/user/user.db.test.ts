import { type Browser, RegistryApp } from '../../../../../test/support/registry-app.js';
import { FirstAdministrator } from './first-administrator.service.js';

describe('users', () => {
  let app: RegistryApp;
  let administrator: Browser;
  let administratorId: string;

  beforeAll(async () => {
    app = await RegistryApp.start();
    ({ browser: administrator, id: administratorId } = await app.person({ name: 'administrator1', roles: ['administrator'] }));
  });

  afterAll(async () => {
    await app.stop();
  });

  const newUser = (name: string, more: object = {}): object => ({
    name,
    fullName: 'Some Body',
    roles: ['abstractor'],
    everyFacility: true,
    facilityIds: [],
    ...more,
  });
  const create = async (name: string, more: object = {}): Promise<{ id: string; password: string }> => {
    const { body } = await administrator.post('/api/users').send(newUser(name, more)).expect(201);
    return { id: body.user.id, password: body.password };
  };

  it('are listed for administrators only, and the listing is written down', async () => {
    await app.visitor().get('/api/users').expect(401);
    const { browser: manager, id } = await app.person({ name: 'manager1', roles: ['manager'], everyFacility: true });
    expect((await manager.get('/api/users').expect(403)).body).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'user.manage' } });
    expect(await app.lastAccess()).toMatchObject({
      action: 'access.denied',
      result: 'denied',
      userId: id,
      detail: { permission: 'user.manage', route: 'GET /api/users' },
    });
    const { body } = await administrator.get('/api/users').expect(200);
    const users: { name: string }[] = body;
    expect(users.find((user) => user.name === 'manager1')).toEqual({
      id,
      name: 'manager1',
      fullName: 'manager1 in full',
      email: null,
      roles: ['manager'],
      everyFacility: true,
      facilityIds: [],
      disabled: false,
      lastSeenAt: '2026-11-22T08:00:00.000Z',
    });
    expect(await app.lastAccess()).toMatchObject({ action: 'users.listed', userId: administratorId });
  });

  it('are made with a random password that opens the account once it is changed', async () => {
    await app.visitor().post('/api/users').send(newUser('nobody')).expect(401);
    const answer = await administrator.post('/api/users').send(newUser('abstractor1')).expect(201);
    expect(answer.body.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    expect(answer.body.user).toMatchObject({ name: 'abstractor1', roles: ['abstractor'], disabled: false, lastSeenAt: null });
    expect(await app.lastAccess()).toMatchObject({ action: 'user.created', subject: answer.body.user.id, userId: administratorId });
    await app.signIn('abstractor1', answer.body.password);
    expect((await create('abstractor2')).password).not.toBe(answer.body.password);
  });

  it('have names of their own, whatever the case', async () => {
    await create('Unique');
    expect((await administrator.post('/api/users').send(newUser('uNIQUE')).expect(409)).body).toMatchObject({ code: 'USER_NAME_TAKEN' });
  });

  it.each([
    ['a name with a space', { name: 'two words' }, 'name'],
    ['an unknown role', { roles: ['king'] }, 'roles'],
    ['the registry’s own role', { roles: ['service'] }, 'roles'],
    ['a role twice', { roles: ['manager', 'manager'] }, 'roles'],
    ['roles that are no list', { roles: null }, 'roles'],
    ['an unknown facility', { facilityIds: [4711] }, 'facilityIds'],
    ['a facility that no integer names', { facilityIds: [1e12] }, 'facilityIds'],
    ['no full name', { fullName: '' }, 'fullName'],
  ])('are refused with %s', async (_, wrong, property) => {
    const answer = await administrator.post('/api/users').send(newUser('refused', wrong)).expect(400);
    expect(answer.body.data.problems).toEqual([{ property, message: expect.stringContaining(property) }]);
    const users: { name: string }[] = (await administrator.get('/api/users')).body;
    expect(users.map((user) => user.name)).not.toContain('refused');
  });

  it('lose and gain permissions with their very next request', async () => {
    const { id, browser } = await app.person({ name: 'mover', roles: ['administrator'] });
    await browser.get('/api/users').expect(200);
    await administrator
      .patch(`/api/users/${id}`)
      .send({ roles: ['researcher'] })
      .expect(200);
    expect(await app.lastAccess()).toMatchObject({ action: 'user.changed', subject: id, detail: { roles: 'researcher' } });
    await browser.get('/api/users').expect(403);
    await administrator
      .patch(`/api/users/${id}`)
      .send({ roles: ['administrator', 'researcher'] })
      .expect(200);
    await browser.get('/api/users').expect(200);
  });

  it('are out at once when they are disabled, and stay out until they are enabled', async () => {
    const { id, browser, password } = await app.person({ name: 'disabled' });
    await administrator.patch(`/api/users/${id}`).send({ disabled: true }).expect(200);
    await browser.get('/api/session').expect(401);
    const wrong = await app.visitor().post('/api/session').send({ name: 'disabled', password }).expect(401);
    expect(wrong.body.code).toBe('WRONG_CREDENTIALS');
    expect((await administrator.patch(`/api/users/${id}`).send({ disabled: false }).expect(200)).body.disabled).toBe(false);
    await browser.get('/api/session').expect(401);
    await app.signIn('disabled', password);
  });

  it('get a new password from an administrator, which ends their sessions', async () => {
    const { id, browser, password } = await app.person({ name: 'forgetful' });
    const { body } = await administrator.post(`/api/users/${id}/password`).expect(200);
    expect(await app.lastAccess()).toMatchObject({ action: 'user.password-reset', subject: id });
    await browser.get('/api/session').expect(401);
    await app.visitor().post('/api/session').send({ name: 'forgetful', password }).expect(401);
    const again = await app.signIn('forgetful', body.password);
    expect((await again.get('/api/session')).body.user.mustChangePassword).toBe(true);
  });

  it('cannot raise themselves: their own roles are changed by somebody else', async () => {
    const change = (body: object) => administrator.patch(`/api/users/${administratorId}`).send(body);
    for (const own of [{ roles: ['manager'] }, { everyFacility: true }, { facilityIds: [] }, { disabled: true }]) {
      expect((await change(own).expect(422)).body).toMatchObject({ code: 'OWN_ACCOUNT' });
    }
    expect((await change({ fullName: 'New Name' }).expect(200)).body.fullName).toBe('New Name');
  });

  it('that do not exist are not found', async () => {
    for (const id of ['019acb1e-0000-7000-8000-000000000000', 'no-id', '1']) {
      expect((await administrator.patch(`/api/users/${id}`).send({ fullName: 'X' }).expect(404)).body.code).toBe('NOT_FOUND');
      await administrator.post(`/api/users/${id}/password`).expect(404);
    }
  });

  it('see the facilities they are given', async () => {
    const { browser: manager } = await app.person({ name: 'manager2', roles: ['manager'], everyFacility: true });
    const facility = async (facilityNumber: string): Promise<number> => {
      const { body }: { body: { id: number } } = await manager.post('/api/facilities').send({ facilityNumber, name: 'Given' }).expect(201);
      return body.id;
    };
    const [one, two] = [await facility('7001'), await facility('7002')];
    const { id, browser } = await app.person({ name: 'given', roles: ['abstractor'], facilityIds: [one] });
    const seen = async (): Promise<number[]> => {
      const { facilities }: { facilities: { id: number }[] } = (await browser.get('/api/session')).body;
      return facilities.map((seenOne) => seenOne.id);
    };
    expect(await seen()).toEqual([one]);
    await administrator
      .patch(`/api/users/${id}`)
      .send({ facilityIds: [two, one] })
      .expect(200);
    expect(await seen()).toEqual([one, two]);
    await administrator.patch(`/api/users/${id}`).send({ facilityIds: [] }).expect(200);
    expect(await seen()).toEqual([]);
  });
});

describe('the first administrator', () => {
  it('is made once, with a random password, however many processes start together', async () => {
    const app = await RegistryApp.start();
    try {
      const makeIfNobody = () => app.app.get(FirstAdministrator).makeIfNobody();
      const made = (await Promise.all([makeIfNobody(), makeIfNobody(), makeIfNobody()])).filter((one) => one !== null);
      expect(made).toHaveLength(1);
      expect(await makeIfNobody()).toBeNull();
      const browser = await app.signIn(made[0]!.name, made[0]!.password);
      const { body } = await browser.get('/api/session').expect(200);
      expect(body.user).toMatchObject({ roles: ['administrator', 'manager'], everyFacility: true, mustChangePassword: false });
      expect(await app.accesses()).toContainEqual(expect.objectContaining({ action: 'user.created', userName: 'system:first-start' }));
    } finally {
      await app.stop();
    }
  });
});
