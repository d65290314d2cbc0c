import fs from 'node:fs';
import path from 'node:path';
import { systemActor } from '#features/identity';
import { RegistryApp } from '../../../../test/support/registry-app.js';
import { AbstractEntryService } from '#features/case-abstraction';
import { aBreastCase } from '../../../../test/support/an-abstract.js';
import { sharedData } from '../../../../test/support/shared-data.js';
import { DerivedItemsModule, ReferencePackService } from './index.js';

let app: RegistryApp;
let packs: ReferencePackService;
const published = sharedData('algorithms/reference');
const actor = systemActor('test');
beforeAll(async () => {
  app = await RegistryApp.start([DerivedItemsModule]);
  packs = app.app.get(ReferencePackService, { strict: false });
});
afterAll(() => app.stop());

const heavily = { name: 'nhia-heavily-hisp-names.csv', text: 'GARCIA\nLOPEZ\n' };
const rarely = { name: 'nhia-rarely-hisp-names.csv', text: 'SMITH\n' };
const names = { kind: 'nhia-names', release: '2024', provenance: 'naaccr.org, 22 November 2026', files: [heavily, rarely] } as const;

const originOf = async (nameLast: string, number: string): Promise<string | undefined> => {
  const changed = { nameLast, accessionNumberHosp: `2026${number}`, socialSecurityNumber: `9002${number}`, spanishHispanicOrigin: '9' };
  const items = aBreastCase(changed);
  const { patientId } = await app.app.get(AbstractEntryService, { strict: false }).create(actor, { facilityId: 1, items });
  const [patient] = await app.sql<{ origin: string | null }>(
    `SELECT "items" ->> 'nhiaDerivedHispOrigin' AS "origin" FROM patient WHERE "id" = $1`,
    [patientId],
  );
  return patient?.origin ?? undefined;
};

describe('reference packs', () => {
  it('are used from the next save on, and the derivation names them', async () => {
    expect(await originOf('Garcia', '00001')).toBeUndefined();
    const installed = await packs.install(actor, names);
    expect(installed).toMatchObject({
      kind: 'nhia-names',
      release: '2024',
      provenance: names.provenance,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(installed.files.map(({ name, bytes }) => [name, bytes])).toEqual([
      [heavily.name, 13],
      [rarely.name, 6],
    ]);
    expect(await originOf('Garcia', '00002')).toBe('7');
    const [derivation] = await app.sql<{ packs: object[] }>(
      `SELECT "content" -> 'packs' AS "packs" FROM derivation ORDER BY "id" DESC LIMIT 1`,
    );
    expect(derivation?.packs).toEqual([{ kind: 'nhia-names', release: '2024', sha256: installed.sha256 }]);
    expect(await app.lastAccess()).toBeDefined();
  });

  it('installed twice are one, in whichever order the files come; with other content they are refused', async () => {
    const again = await packs.install(actor, { ...names, files: [rarely, heavily] });
    expect((await packs.list(actor)).filter(({ kind }) => kind === 'nhia-names')).toEqual([again]);
    const other = { ...names, files: [heavily, { ...rarely, text: 'JONES\n' }] };
    await expect(packs.install(actor, other)).rejects.toMatchObject({ code: 'PACK_INSTALLED' });
  });

  it('of a newer release stand beside the older and are used instead', async () => {
    await packs.install(actor, { ...names, release: '2025', files: [{ ...heavily, text: 'PEREZ\n' }, rarely] });
    expect(await originOf('Perez', '00003')).toBe('7');
    expect(await originOf('Garcia', '00004')).toBe('0');
    expect((await packs.list(actor)).map(({ release }) => release)).toEqual(['2024', '2025']);
  });

  it.each([
    ['a file that says nothing of itself', [heavily, { name: 'names.csv', text: 'SMITH' }], /names\.csv does not say/],
    ['a missing file', [heavily], /rarely is missing/],
    ['a file twice', [heavily, { ...heavily, name: 'heavily2.csv' }, rarely], /two files are heavily/],
    ['an empty file', [heavily, { ...rarely, text: ' \n' }], /rarely is empty/],
  ])('with %s are refused', async (_, files, reason) => {
    await expect(packs.install(actor, { ...names, release: 'x', files })).rejects.toThrow(reason);
  });

  it('of other kinds are read before they are taken', async () => {
    const asian = { name: 'napiia-census-asian.csv', text: 'NGUYEN,Vietnam\n' };
    const pacific = { name: 'napiia-census-pi.csv', text: 'KEALOHA,7\n' };
    const napiia = { kind: 'napiia-names', release: '2025', provenance: 'test', files: [asian, pacific] } as const;
    await expect(packs.install(actor, napiia)).rejects.toThrow(/is no race code/);
    const icd = {
      kind: 'icd-conversions',
      release: '1',
      provenance: 'test',
      files: [{ name: 'icd.csv', text: 'head\nC50.1,C501\n' }],
    } as const;
    await expect(packs.install(actor, icd)).rejects.toThrow(/Line 2 has 2 cells/);
  });

  it('are verified against their SHA-256', async () => {
    expect((await packs.verify(actor)).map(({ release, isIntact }) => [release, isIntact])).toEqual([
      ['2024', true],
      ['2025', true],
    ]);
    await app.db.asOwner(`UPDATE reference_pack SET "content" = '\\x00' WHERE "release" = '2024'`);
    expect((await packs.verify(actor)).map(({ isIntact }) => isIntact)).toEqual([false, true]);
  });

  published.it('of the hematopoietic rules are the six published tables', async () => {
    const tables = fs.readdirSync(published.path).filter((name) => name.startsWith('Hematopoietic'));
    const files = tables.map((name) => ({ name, text: fs.readFileSync(path.join(published.path, name), 'utf8') }));
    const pack = await packs.install(actor, { kind: 'hematopoietic-pairs', release: '5.11', provenance: 'test', files });
    expect(pack.files).toHaveLength(6);
    const without = files.slice(1);
    await expect(packs.install(actor, { kind: 'hematopoietic-pairs', release: 'x', provenance: 'test', files: without })).rejects.toThrow(
      /is missing/,
    );
  });

  it('cannot be changed or removed by the application', async () => {
    await expect(app.sql(`DELETE FROM reference_pack`)).rejects.toThrow(/permission denied/);
    await expect(app.sql(`UPDATE reference_pack SET "release" = 'x'`)).rejects.toThrow(/permission denied/);
  });
});
