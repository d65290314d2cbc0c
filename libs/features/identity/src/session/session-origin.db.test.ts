import { RegistryApp } from '../../../../../test/support/registry-app.js';

describe('the address of whoever signs in', () => {
  const addressOf = async (trusted: string, forwarded: string): Promise<string | null | undefined> => {
    const app = await RegistryApp.start([], { settings: { TRUST_PROXY: trusted } });
    try {
      const visitor = app.visitor().set('x-forwarded-for', forwarded);
      await visitor.post('/api/session').send({ name: 'nobody', password: 'not this one' }).expect(401);
      return (await app.lastAccess())?.address?.replace('::ffff:', '');
    } finally {
      await app.stop();
    }
  };

  it.each([
    ['loopback', '203.0.113.7', '203.0.113.7'],
    ['0', '203.0.113.7', '127.0.0.1'],
    ['2', '198.51.100.1, 203.0.113.7, 10.1.0.9', '203.0.113.7'],
    ['loopback, 10.1.0.0/16', '198.51.100.1, 203.0.113.7, 10.1.0.9', '203.0.113.7'],
    ['loopback', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ])('is, with TRUST_PROXY %s and x-forwarded-for %s, %s', async (trusted, forwarded, address) => {
    expect(await addressOf(trusted, forwarded)).toBe(address);
  });
});

describe('a registry that plays another day', () => {
  let app: RegistryApp;

  beforeAll(async () => {
    app = await RegistryApp.start();
    app.clock.playing = new Date('2020-02-29T12:00:00Z');
  });

  afterAll(async () => {
    await app.stop();
  });

  it('ends sessions and pauses by the machine’s clock all the same', async () => {
    const { browser, password } = await app.person({ name: 'player' });
    app.clock.pass({ minutes: 14 });
    await browser.get('/api/session').expect(200);
    app.clock.pass({ minutes: 15 });
    await browser.get('/api/session').expect(401);
    for (let n = 0; n < 5; n += 1) await app.visitor().post('/api/session').send({ name: 'player', password: 'wrong' }).expect(401);
    await app.visitor().post('/api/session').send({ name: 'player', password }).expect(401);
    app.clock.pass({ minutes: 1 });
    await app.signIn('player', password);
  });

  it('says in the access log when it truly was', async () => {
    const [event] = await app.sql<{ at: Date }>(`SELECT "at" FROM access_event ORDER BY "id" DESC LIMIT 1`);
    expect(event?.at).toEqual(app.clock.at);
  });
});
