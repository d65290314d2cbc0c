import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readSettings } from '#platform/config';
import { EVERY_FACILITY, findMasterKey, makeMasterKey, openVault, type Tx, Vault } from '#platform/database';
import { testDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';

const master = { bytes: Buffer.alloc(32, 7), origin: 'the test' };
const other = { bytes: Buffer.alloc(32, 8), origin: 'the test' };
let test: TestDatabase;
let folder: string;

beforeAll(async () => {
  test = await testDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vault-'));
  await inTx((tx) =>
    tx.query(`INSERT INTO facility ("id", "facilityNumber", "name") VALUES (1, '0000000001', 'East'), (2, '0000000002', 'West')`),
  );
});
afterAll(async () => {
  fs.rmSync(folder, { recursive: true });
  await test.close();
});

const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => test.database.transaction(EVERY_FACILITY, work);
/** Returns when another connection to this database waits for a lock. */
async function untilSomeoneWaits(tx: Tx): Promise<void> {
  const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'data_key'::regclass`;
  while ((await tx.query<unknown[]>(waiting)).length === 0) await setTimeout(10);
}
const forgetKeys = (): Promise<void> => test.asOwner(`DELETE FROM data_key`);

describe('what is sealed', () => {
  it('opens again for the same row, also in another process', async () => {
    const sealed = await inTx(async (tx) => (await new Vault(master).open(tx, 1)).seal('Nakamura-Ødegård', 'patient:1'));
    expect(sealed.includes('Nakamura')).toBe(false);
    const opened = await inTx((tx) => new Vault(master).unseal(tx, sealed, 'patient:1'));
    expect(opened.toString()).toBe('Nakamura-Ødegård');
  });

  it('does not open for another row', async () => {
    const key = await inTx((tx) => new Vault(master).open(tx, 1));
    expect(() => key.unseal(key.seal('x', 'patient:1'), 'patient:2')).toThrow(expect.objectContaining({ code: 'SEAL_BROKEN' }));
  });

  it('does not open after any single byte was changed or the end was cut', async () => {
    const key = await inTx((tx) => new Vault(master).open(tx, 1));
    const sealed = key.seal('abc', 'a');
    const broken = [...sealed.keys()].map((at) => Buffer.from(sealed.map((byte, i) => (i === at ? byte ^ 1 : byte))));
    for (const bytes of [...broken, sealed.subarray(0, -1), Buffer.alloc(0)]) {
      expect(() => key.unseal(bytes, 'a')).toThrow(expect.objectContaining({ code: 'SEAL_BROKEN' }));
    }
  });

  it('of one facility does not open with the key of another', async () => {
    const vault = new Vault(master);
    const [east, west] = await inTx(async (tx) => [await vault.open(tx, 1), await vault.open(tx, 2)] as const);
    expect(west.id).not.toBe(east.id);
    expect(() => west.unseal(east.seal('x', 'a'), 'a')).toThrow(expect.objectContaining({ code: 'SEAL_BROKEN' }));
  });

  it('seals the same value differently each time', async () => {
    const key = await inTx((tx) => new Vault(master).open(tx, null));
    const sealed = Array.from({ length: 600 }, () => key.seal('same', 'a').toString('hex'));
    expect(new Set(sealed).size).toBe(600);
  });
});

describe('data keys', () => {
  it('are made once, however many processes ask for the first one together', async () => {
    await forgetKeys();
    const keys = await Promise.all(Array.from({ length: 8 }, () => inTx((tx) => new Vault(master).open(tx, 1))));
    expect(new Set(keys.map((key) => key.id)).size).toBe(1);
  });

  it('of a transaction that rolled back seal nothing afterwards', async () => {
    await forgetKeys();
    const vault = new Vault(master);
    const undone = inTx(async (tx) => {
      await vault.open(tx, 1);
      await vault.open(tx, 1);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const sealed = await inTx(async (tx) => (await vault.open(tx, 1)).seal('kept', 'a'));
    expect((await inTx((tx) => new Vault(master).unseal(tx, sealed, 'a'))).toString()).toBe('kept');
  });

  it('moved to another facility do not open', async () => {
    await forgetKeys();
    await inTx((tx) => new Vault(master).open(tx, 1));
    await test.asOwner(`UPDATE data_key SET "facilityId" = 2`);
    await expect(inTx((tx) => new Vault(master).open(tx, 2))).rejects.toMatchObject({ code: 'MASTER_KEY_WRONG' });
  });

  it('do not open with another master key', async () => {
    await forgetKeys();
    await inTx((tx) => new Vault(master).open(tx, null));
    await expect(inTx((tx) => new Vault(other).open(tx, null))).rejects.toMatchObject({ code: 'MASTER_KEY_WRONG' });
  });
});

describe('a blind index', () => {
  it('is the same 16 bytes for the same kind and value, and differs by kind, value and master key', () => {
    const vault = new Vault(master);
    const digest = vault.blindIndex('ssn', '123456789');
    expect(digest).toHaveLength(16);
    expect(new Vault(master).blindIndex('ssn', '123456789')).toEqual(digest);
    for (const differs of [
      vault.blindIndex('mrn', '123456789'),
      vault.blindIndex('ssn', '123456780'),
      new Vault(other).blindIndex('ssn', '123456789'),
    ]) {
      expect(differs).not.toEqual(digest);
    }
  });
});

describe('the master key', () => {
  const settingsOf = (file: string) => readSettings({ REGISTRY_MASTER_KEY_FILE: path.join(folder, file) });

  it('is made on the first start, readable by its owner only, and reused by the next', async () => {
    await forgetKeys();
    const settings = settingsOf('first.key');
    await Promise.all([openVault(settings, test.database), openVault(settings, test.database)]);
    const made = findMasterKey(settings);
    expect(fs.statSync(path.join(folder, 'first.key')).mode & 0o777).toBe(0o600);
    await openVault(settings, test.database);
    expect(findMasterKey(settings)).toEqual(made);
    expect(fs.readdirSync(folder)).toEqual(['first.key']);
  });

  it('is found by a process that starts while another one makes it', async () => {
    await forgetKeys();
    const settings = settingsOf('meanwhile.key');
    let late = Promise.resolve();
    await inTx(async (tx) => {
      await tx.query(`LOCK TABLE data_key`);
      late = openVault(settings, test.database).then(() => undefined);
      await untilSomeoneWaits(tx);
      await new Vault(makeMasterKey(settings)).open(tx, null);
    });
    await expect(late).resolves.toBeUndefined();
  });

  it('that is missing stops the start when values were sealed before', async () => {
    await inTx((tx) => new Vault(master).open(tx, 1));
    await expect(openVault(settingsOf('lost.key'), test.database)).rejects.toMatchObject({ code: 'MASTER_KEY_MISSING' });
    expect(fs.existsSync(path.join(folder, 'lost.key'))).toBe(false);
  });

  it('that is another one stops the start', async () => {
    const settings = readSettings({ REGISTRY_MASTER_KEY: '08'.repeat(32) });
    await expect(openVault(settings, test.database)).rejects.toMatchObject({ code: 'MASTER_KEY_WRONG' });
  });

  it('file that holds something else stops the start', async () => {
    fs.writeFileSync(path.join(folder, 'odd.key'), 'secret');
    await expect(openVault(settingsOf('odd.key'), test.database)).rejects.toMatchObject({ code: 'MASTER_KEY_INVALID' });
  });
});
