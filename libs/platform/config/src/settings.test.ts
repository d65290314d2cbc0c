import { Clock, InvalidSettings, readSettings, Settings, trustedProxies } from './index.js';

function wrongOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof InvalidSettings) return error.wrong.map((one) => one.variable);
    throw error;
  }
}

describe('settings', () => {
  it('have a default each, so that nothing needs to be set', () => {
    expect(readSettings({})).toEqual(new Settings());
    expect(readSettings({ PORT: '', DATABASE_URL: '', REGISTRY_MASTER_KEY: '', REGISTRY_NOW: '' })).toEqual(new Settings());
  });

  it('are read in their own types, and what is no setting is ignored', () => {
    const read = readSettings({ PORT: '8080', DATABASE_URL: 'postgres://u:p@db:5432/registry', WORKER_CONCURRENCY: '4', HOME: '/home/x' });
    expect(read).toMatchObject({ PORT: 8080, DATABASE_URL: 'postgres://u:p@db:5432/registry', WORKER_CONCURRENCY: 4 });
    expect(read).not.toHaveProperty('HOME');
  });

  it('are refused all at once, each wrong one named with how to mend it', () => {
    const wrong = {
      PORT: 'http',
      DATABASE_URL: 'mysql://db/registry',
      REDIS_URL: 'localhost:6379',
      TRUST_PROXY: 'yes',
      REGISTRY_MASTER_KEY: 'abc',
      LOG_LEVEL: 'loud',
      SESSION_IDLE_MINUTES: '0',
      SESSION_ABSOLUTE_HOURS: '1.5',
      COOKIE_SECURE: 'true',
      UPLOAD_LIMIT_MB: '-1',
      DATABASE_POOL_SIZE: '1',
      WORKER_CONCURRENCY: '65',
      REGISTRY_DEMO: 'no',
      REGISTRY_NOW: 'today',
    };
    expect([...wrongOf(wrong)].sort()).toEqual(Object.keys(wrong).sort());
    expect(() => readSettings(wrong)).toThrow('REGISTRY_MASTER_KEY must be exactly 64 hexadecimal digits');
  });

  it('never quote a value, because a value may be a secret', () => {
    const secret = { DATABASE_URL: 'postgres//u:s3cret@db', REGISTRY_MASTER_KEY: 's3cret' };
    expect(() => readSettings(secret)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('s3cret') }));
  });
});

describe('TRUST_PROXY', () => {
  it.each([
    ['0', 0],
    ['2', 2],
    ['loopback', ['loopback']],
    ['loopback, 10.1.0.0/16,fd00::/8', ['loopback', '10.1.0.0/16', 'fd00::/8']],
    ['192.0.2.4', ['192.0.2.4']],
  ])('takes %s', (text, trusted) => {
    expect(wrongOf({ TRUST_PROXY: text })).toEqual([]);
    expect(trustedProxies(text)).toEqual(trusted);
  });

  it.each(['true', '10', '-1', 'loopback,', 'proxy.example', '10.1.0.0/33', '0.0.0.0/0', '::/0', '10.1.0.0/8/8', '10.1.0.0/'])(
    'refuses %s, which would trust nobody or everybody',
    (text) => {
      expect(wrongOf({ TRUST_PROXY: text })).toEqual(['TRUST_PROXY']);
    },
  );
});

describe('the clock', () => {
  it('plays the day of REGISTRY_NOW, and knows the machine’s time beside it', () => {
    const clock = new Clock(readSettings({ REGISTRY_NOW: '2020-02-29T12:00:00Z' }));
    expect(clock.now()).toEqual(new Date('2020-02-29T12:00:00Z'));
    expect(clock.today()).toBe('20200229');
    expect(clock.machineTime().getFullYear()).toBeGreaterThan(2020);
  });
});
