import { EVERY_FACILITY, rows } from '#platform/database';
import { RegistryApp } from '../../../../../test/support/registry-app.js';

describe('session', () => {
  let app: RegistryApp;

  beforeAll(async () => {
    app = await RegistryApp.start();
  });

  afterAll(async () => {
    await app.stop();
  });

  const problem = (code: string): object => ({ code, type: `/docs/errors#${code}` });

  describe('signing in', () => {
    it('gives a cookie that scripts and other sites cannot use, and says who, where and what', async () => {
      const { id, password } = await app.person({ name: 'reader', roles: ['abstractor'], everyFacility: true });
      const answer = await app.visitor().post('/api/session').send({ name: 'READER', password }).expect(200);
      expect(answer.headers['set-cookie']?.[0]).toMatch(/^registry_session=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Strict$/);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.body).toMatchObject({
        user: { id, name: 'reader', roles: ['abstractor'], everyFacility: true, mustChangePassword: false },
        facilities: [
          { id: 1, name: 'East Hospital' },
          { id: 2, name: 'West Hospital' },
        ],
        idleMinutes: 15,
      });
      expect(answer.body.abilities).toContain('abstract.edit');
      expect(answer.body.abilities).not.toContain('user.manage');
      expect(await app.lastAccess()).toMatchObject({ action: 'session.signed-in', result: 'allowed', userId: id, userName: 'reader' });
    });

    it('stores neither the password nor the token', async () => {
      const { password } = await app.person({ name: 'stored' });
      const token = await app.tokenOf('stored', password);
      expect(token).toHaveLength(43);
      const [user] = await app.db.database.transaction(EVERY_FACILITY, (tx) =>
        rows<{ row: string; hash: string }>(
          tx,
          `SELECT u::text || s::text AS "row", u."passwordHash" AS "hash" FROM app_user u JOIN session s ON s."userId" = u."id" WHERE u."name" = 'stored'`,
        ),
      );
      expect(user!.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      expect(user!.row).not.toContain(token);
      expect(user!.row).not.toContain(password);
    });

    it('answers an unknown name and a wrong password alike, and writes both down', async () => {
      const { id } = await app.person({ name: 'known' });
      const wrong = await app.visitor().post('/api/session').send({ name: 'known', password: 'not this one' }).expect(401);
      expect(await app.lastAccess()).toMatchObject({ action: 'session.refused', result: 'denied', userId: id });
      const unknown = await app.visitor().post('/api/session').send({ name: 'MyPassword!', password: 'not this one' }).expect(401);
      expect(await app.lastAccess()).toMatchObject({ action: 'session.refused', result: 'denied', userId: null, userName: 'unknown' });
      expect(wrong.body).toMatchObject(problem('WRONG_CREDENTIALS'));
      expect({ ...unknown.body, correlationId: '' }).toEqual({ ...wrong.body, correlationId: '' });
    });

    it('takes about as much computing for an unknown name as for a wrong password', async () => {
      await app.person({ name: 'timed' });
      // Computing time of this process, server included: the clock on the wall depends on what else the machine does.
      const time = async (name: string): Promise<number> => {
        const started = process.cpuUsage();
        await app.visitor().post('/api/session').send({ name, password: 'not this one' }).expect(401);
        const { user, system } = process.cpuUsage(started);
        return user + system;
      };
      const known = [await time('timed'), await time('timed'), await time('timed')];
      const unknown = [await time('nobody1'), await time('nobody2'), await time('nobody3')];
      // Hashing takes most of it; without it an unknown name would be answered in a tenth of the time.
      expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
    });

    it('names what is missing in the request', async () => {
      const answer = await app.visitor().post('/api/session').send({ name: 'reader', colour: 'red' }).expect(400);
      expect(answer.body).toMatchObject(problem('INVALID_REQUEST'));
      const problems: { property: string }[] = answer.body.data.problems;
      expect(problems.map((one) => one.property).sort()).toEqual(['colour', 'password']);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    });
  });

  describe('guessing passwords', () => {
    it('pauses the account for longer and longer, also for the right password, and lets in after the pause', async () => {
      const { password } = await app.person({ name: 'guessed' });
      const attempt = (guess: string) => app.visitor().post('/api/session').send({ name: 'guessed', password: guess });
      for (let n = 0; n < 5; n += 1) await attempt('wrong').expect(401);
      await attempt(password).expect(401);
      app.clock.pass({ minutes: 1 });
      await attempt('wrong').expect(401);
      app.clock.pass({ minutes: 1 });
      await attempt(password).expect(401);
      app.clock.pass({ minutes: 1 });
      await attempt(password).expect(200);
      await attempt('wrong').expect(401);
      await attempt(password).expect(200);
    });
  });

  describe('a running session', () => {
    const withToken = (token: string) => app.visitor().get('/api/session').set('cookie', `registry_session=${token}`);

    it('is needed: without one, or with a made-up one, nobody is signed in', async () => {
      expect((await app.visitor().get('/api/session').expect(401)).body).toMatchObject(problem('NOT_SIGNED_IN'));
      await withToken('x'.repeat(43)).expect(401);
      await withToken("' OR 1=1 --").expect(401);
    });

    it('is worth nothing after signing out, even to whoever kept the cookie', async () => {
      const { id, password } = await app.person({ name: 'leaver' });
      const token = await app.tokenOf('leaver', password);
      await withToken(token).expect(200);
      const out = await app.visitor().delete('/api/session').set('cookie', `registry_session=${token}`).expect(204);
      expect(String(out.headers['set-cookie'])).toContain('registry_session=;');
      expect(await app.lastAccess()).toMatchObject({ action: 'session.signed-out', userId: id });
      expect((await withToken(token).expect(401)).body).toMatchObject(problem('NOT_SIGNED_IN'));
    });

    it('ends after 15 minutes without a request, and not before', async () => {
      const { password } = await app.person({ name: 'idle' });
      const token = await app.tokenOf('idle', password);
      app.clock.pass({ minutes: 14.9 });
      await withToken(token).expect(200);
      app.clock.pass({ minutes: 14.9 });
      await withToken(token).expect(200);
      app.clock.pass({ minutes: 15 });
      await withToken(token).expect(401);
      app.clock.pass({ minutes: -15 });
      await withToken(token).expect(401);
    });

    it('is not kept alive by a stream that reconnects by itself', async () => {
      const { password } = await app.person({ name: 'streamer' });
      const token = await app.tokenOf('streamer', password);
      app.clock.pass({ minutes: 10 });
      await withToken(token).set('accept', 'text/event-stream').expect(200);
      app.clock.pass({ minutes: 6 });
      await withToken(token).expect(401);
    });

    it('ends after 12 hours however busy it is', async () => {
      const { password } = await app.person({ name: 'busy' });
      const token = await app.tokenOf('busy', password);
      for (let tens = 0; tens < 71; tens += 1) {
        app.clock.pass({ minutes: 10 });
        await withToken(token).expect(200);
      }
      app.clock.pass({ minutes: 10 });
      await withToken(token).expect(401);
    });
  });

  describe('one’s own password', () => {
    it('must be changed first when somebody else made it', async () => {
      const { browser: administrator } = await app.person({ name: 'maker', roles: ['administrator'] });
      const user = { name: 'fresh', fullName: 'Fresh', roles: ['administrator'], everyFacility: false, facilityIds: [] };
      const { password } = (await administrator.post('/api/users').send(user).expect(201)).body;
      const fresh = await app.signIn('fresh', password);
      expect((await fresh.get('/api/session').expect(200)).body.user.mustChangePassword).toBe(true);
      expect((await fresh.get('/api/users').expect(403)).body).toMatchObject(problem('PASSWORD_MUST_CHANGE'));
      await fresh.post('/api/session/password').send({ current: password, next: 'correct horse battery' }).expect(204);
      await fresh.get('/api/users').expect(200);
      await app.signIn('fresh', 'correct horse battery');
    });

    it('is changed only by whoever knows the present one, and only to a good one', async () => {
      const { browser, password, id } = await app.person({ name: 'changer' });
      const change = (current: string, next: string) => browser.post('/api/session/password').send({ current, next });
      expect((await change('wrong', 'correct horse battery').expect(422)).body).toMatchObject(problem('WRONG_PASSWORD'));
      expect(await app.lastAccess()).toMatchObject({ action: 'session.password-refused', result: 'denied', userId: id });
      for (const weak of ['short', 'Password12345', 'changer-changer', password]) {
        const answer = await change(password, weak).expect(422);
        expect(answer.body).toMatchObject(problem('WEAK_PASSWORD'));
        expect(JSON.stringify(answer.body)).not.toContain(weak === 'changer-changer' ? weak : `"${weak}"`);
      }
      await browser.post('/api/session/password').send({ current: password }).expect(400);
      await app.visitor().post('/api/session/password').send({ current: password, next: 'correct horse' }).expect(401);
    });

    it('ends the other sessions of its owner when it changes', async () => {
      const { browser, password, id } = await app.person({ name: 'elsewhere' });
      const other = await app.signIn('elsewhere', password);
      await browser.post('/api/session/password').send({ current: password, next: 'another long password' }).expect(204);
      expect(await app.lastAccess()).toMatchObject({ action: 'session.password-changed', userId: id });
      await other.get('/api/session').expect(401);
      await browser.get('/api/session').expect(200);
      await app.visitor().post('/api/session').send({ name: 'elsewhere', password }).expect(401);
    });
  });

  it('slows an address that tries many passwords, and says how long to wait', async () => {
    const visitor = app.visitor();
    const statuses: number[] = [];
    for (let n = 0; n < 31; n += 1) statuses.push((await visitor.post('/api/session').send({ name: `u${n}`, password: 'x' })).status);
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(401));
    expect(statuses[30]).toBe(429);
    const answer = await visitor.post('/api/session').send({ name: 'u', password: 'x' }).expect(429);
    expect(answer.body).toMatchObject(problem('TOO_MANY_ATTEMPTS'));
    expect(answer.body.data.waitSeconds).toBeGreaterThan(0);
  });

  it('is opened only from the registry’s own page', async () => {
    const { name, password } = { name: 'crossed', password: (await app.person({ name: 'crossed' })).password };
    const bare = () => app.visitor().post('/api/session').send({ name, password });
    expect((await bare().set('x-requested-with', '').expect(403)).body).toMatchObject(problem('CROSS_SITE_REQUEST'));
    await bare().set('origin', 'https://elsewhere.example').expect(403);
    await bare().set('origin', 'null').expect(403);
    await bare().set('origin', 'http://registry.example').set('host', 'registry.example').expect(200);
  });

  it('leaves no password, token, name or address of a page in the log', async () => {
    const { password } = await app.person({ name: 'logged-person' });
    const token = await app.tokenOf('logged-person', password);
    await app.visitor().get('/api/access-events?action=SECRETQUERY').set('cookie', `registry_session=${token}`).expect(403);
    const text = app.log.join('');
    const line: unknown = JSON.parse(app.log.findLast((entry) => entry.includes('/api/access-events')) ?? '');
    const id = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(line).toMatchObject({ method: 'GET', status: 403, route: '/api/access-events', userId: id, correlationId: id });
    for (const secret of [password, token, 'SECRETQUERY', 'logged-person']) expect(text).not.toContain(secret);
  });
});
