import { aBreastCase } from '../../../../../test/support/an-abstract.js';
import { HOSPITAL_DICTIONARY, STATE_DICTIONARY, USER_ITEMS, userDictionaryXml } from '../../../../../test/support/user-dictionaries.js';
import type { Browser } from '../../../../../test/support/registry-app.js';
import { ImportRegistry } from '../../test/import-registry.js';
import { filePatient, naaccrFile } from '../../test/naaccr-file.js';

let registry: ImportRegistry;
let manager: Browser;
let administrator: Browser;
let researcher: Browser;
const LEVELS: Readonly<Record<string, 'patient'>> = { stateTribeCode: 'patient', ownChartNumber: 'patient' };

beforeAll(async () => {
  registry = await ImportRegistry.start();
  manager = (await registry.app.person({ name: 'manager', roles: ['manager'], everyFacility: true })).browser;
  administrator = (await registry.app.person({ name: 'administrator', roles: ['administrator'], everyFacility: true })).browser;
  researcher = (await registry.app.person({ name: 'researcher', roles: ['researcher'], everyFacility: true })).browser;
});
afterAll(() => registry.stop());

const install = (by: Browser, { xml }: { readonly xml: string }, more: object = {}) =>
  by.post('/api/user-dictionaries').send({ xml, provenance: 'test', ...more });

const EAST = { reportingFacility: '0000000001' };

/** A file whose one tumor has the user items given, with the dictionaries that it names. */
function fileWith(
  items: Readonly<Record<string, string>>,
  { uris, number }: { readonly uris: readonly string[]; readonly number: string },
): Buffer {
  const own = {
    accessionNumberHosp: `2026${number}`,
    nameLast: `Person${number}`,
    socialSecurityNumber: `9004${number}`,
    patientIdNumber: `000${number}`,
  };
  const { items: person, tumors } = filePatient({ ...aBreastCase({ ...EAST, ...own }) });
  const of = (level: 'patient' | undefined) => Object.fromEntries(Object.entries(items).filter(([id]) => LEVELS[id] === level));
  const patient = { items: { ...person, ...of('patient') }, tumors: tumors.map((tumor) => ({ ...tumor, ...of(undefined) })) };
  const named = uris.length === 0 ? '' : `userDictionaryUri="${uris.join(' ')}" `;
  return Buffer.from(naaccrFile([patient]).toString('utf8').replace('recordType=', `${named}recordType=`));
}

const BOTH = [STATE_DICTIONARY.uri, HOSPITAL_DICTIONARY.uri];

interface Stored {
  readonly id: string;
  readonly items: Record<string, string>;
  readonly patientItems: Record<string, string>;
  readonly tumorItems: Record<string, string>;
}

async function stored(number: string): Promise<Stored> {
  const [row] = await registry.app.sql<Stored>(
    `SELECT a."id", a."items", p."items" AS "patientItems", t."items" AS "tumorItems" FROM abstract a
     JOIN patient p ON p."id" = a."patientId" JOIN tumor t ON t."id" = a."tumorId" WHERE a."items" ->> 'accessionNumberHosp' = $1`,
    [`2026${number}`],
  );
  if (!row) throw new Error('The case was not stored.');
  return row;
}

describe('user dictionaries', () => {
  it('are installed once, by whoever may, and never change', async () => {
    await install(researcher, STATE_DICTIONARY).expect(403);
    const made = await install(administrator, STATE_DICTIONARY).expect(201);
    expect(made.body).toMatchObject({
      uri: STATE_DICTIONARY.uri,
      naaccrVersion: '260',
      openItems: ['stateScreeningMode', 'stateTribeCode'],
    });
    await install(manager, STATE_DICTIONARY).expect(201);
    const changed = { xml: STATE_DICTIONARY.xml.replace('Screening Mode', 'Mode of Screening') };
    expect((await install(administrator, changed).expect(409)).body).toMatchObject({ code: 'DICTIONARY_INSTALLED' });
    expect((await install(administrator, STATE_DICTIONARY, { openItems: [] }).expect(409)).body).toMatchObject({
      code: 'DICTIONARY_INSTALLED',
    });
    await install(administrator, HOSPITAL_DICTIONARY).expect(201);
    const listed = await manager.get('/api/user-dictionaries').expect(200);
    expect(listed.body).toMatchObject([
      { uri: STATE_DICTIONARY.uri, xml: STATE_DICTIONARY.xml, installedBy: expect.stringContaining('administrator') as string },
      { uri: HOSPITAL_DICTIONARY.uri, naaccrVersion: null, openItems: [] },
    ]);
    const [event] = await registry.app.sql<{ n: number }>(
      `SELECT count(*)::integer AS n FROM access_event WHERE "action" = 'dictionary.installed'`,
    );
    expect(event?.n).toBe(2);
  });

  it('that break the standard, or go with no other one, are refused with what is wrong', async () => {
    const item = {
      naaccrId: 'stateScreeningMode',
      naaccrNum: '9701',
      naaccrName: 'X',
      length: '2',
      parentXmlElement: 'Tumor',
      dataType: 'digits',
    };
    const tries: readonly (readonly [string, object, number, string])[] = [
      ['urn:standard', { ...item, naaccrId: 'primarySite', naaccrNum: '400' }, 422, 'DICTIONARY_REFUSED'],
      ['urn:number', { ...item, naaccrId: 'otherId' }, 409, 'DICTIONARY_CONFLICTS'],
      ['urn:level', { ...item, parentXmlElement: 'Patient' }, 409, 'DICTIONARY_CONFLICTS'],
    ];
    for (const [uri, defined, status, code] of tries) {
      const answer = await install(administrator, { xml: userDictionaryXml(uri, [{ ...item, ...defined }]) }).expect(status);
      expect(answer.body).toMatchObject({ code });
    }
    expect((await install(administrator, { xml: 'no dictionary' }).expect(422)).body).toMatchObject({ code: 'DICTIONARY_REFUSED' });
    const open = await install(
      administrator,
      { xml: userDictionaryXml('urn:open', [{ ...item, naaccrId: 'ours', naaccrNum: '9703', recordTypes: 'A,C' }]) },
      { openItems: ['ours'] },
    );
    expect(open.body).toMatchObject({ code: 'DICTIONARY_CONFLICTS', data: { conflicts: [{ code: 'MUST_BE_SEALED', id: 'ours' }] } });
  });

  it('bring their items in from files, coded ones in the clear and the others sealed, at their level', async () => {
    expect(await registry.take(fileWith(USER_ITEMS, { uris: BOTH, number: '00001' }))).toMatchObject({ created: 1, refused: 0 });
    const { id, items, patientItems, tumorItems } = await stored('00001');
    expect(
      [items, patientItems, tumorItems].map((one) => [one['stateScreeningMode'], one['stateTribeCode'], one['ownChartNumber']]),
    ).toEqual([
      ['07', 'A12', undefined],
      [undefined, 'A12', undefined],
      ['07', undefined, undefined],
    ]);
    const view = await manager.get(`/api/abstracts/${id}`).expect(200);
    expect(view.body.items).toMatchObject(USER_ITEMS);
    const texts = await registry.app.sql<{ found: number }>(
      `SELECT count(*)::integer AS found FROM abstract WHERE "items"::text LIKE '%KR-4711%' OR "items"::text LIKE '%Quellinghaus%'`,
    );
    expect(texts).toEqual([{ found: 0 }]);
    expect(await registry.take(fileWith(USER_ITEMS, { uris: BOTH, number: '00001' }))).toMatchObject({ skipped: 1 });
    const changed = fileWith({ ...USER_ITEMS, stateTribeCode: 'B34', ownChartNumber: 'KR-1' }, { uris: BOTH, number: '00001' });
    expect(await registry.take(changed)).toMatchObject({ updated: 1 });
    expect((await stored('00001')).patientItems['stateTribeCode']).toBe('B34');
  });

  it('let a person change their items, and keep the history of it', async () => {
    await registry.take(fileWith(USER_ITEMS, { uris: BOTH, number: '00002' }));
    const { id } = await stored('00002');
    const wrong = await manager
      .patch(`/api/abstracts/${id}/items`)
      .send({ version: 1, items: { stateScreeningMode: '7', ownChartNumber: 'longer than twelve' } });
    expect(wrong.status).toBe(422);
    expect(wrong.body.data.rejected).toMatchObject([
      { id: 'stateScreeningMode', code: 'VALUE_TOO_SHORT', message: expect.stringContaining('`7`') as string },
      { id: 'ownChartNumber', code: 'VALUE_TOO_LONG', message: expect.not.stringContaining('longer than twelve') as string },
    ]);
    const saved = await manager
      .patch(`/api/abstracts/${id}/items`)
      .send({ version: 1, items: { stateScreeningMode: '08', ownBoardRemark: null, stateTribeCode: 'C56' } });
    expect(saved.body).toMatchObject({ version: 2 });
    const after = await stored('00002');
    expect(after).toMatchObject({ tumorItems: { stateScreeningMode: '08' }, patientItems: { stateTribeCode: 'C56' } });
    const history = await manager.get(`/api/abstracts/${id}/history`).expect(200);
    expect(history.body[0].changes).toEqual(
      expect.arrayContaining([
        { id: 'stateScreeningMode', from: '07', to: '08' },
        { id: 'ownBoardRemark', from: USER_ITEMS.ownBoardRemark, to: null },
      ]),
    );
    const inClear = await registry.app.sql<{ changes: object }>(
      `SELECT "changes" FROM item_change WHERE "abstractId" = $1 AND "version" = 2`,
      [id],
    );
    expect(JSON.stringify(inClear)).not.toContain('Quellinghaus');
  });

  it('that a file names and the registry lacks are told, and rows with their items refused', async () => {
    const file = fileWith({ stateScreeningMode: '07' }, { uris: ['urn:not-here'], number: '00003' });
    const run = await registry.take(file);
    expect(run).toMatchObject({ refused: 1, created: 0 });
    expect((await registry.refusals(run.id)).map(({ code }) => code)).toEqual(['DICTIONARY_NOT_INSTALLED', 'UNKNOWN_ITEM']);
  });

  it('never let a wrong value in, nor quote a sealed one', async () => {
    const file = fileWith({ ...USER_ITEMS, stateScreeningMode: 'x', ownChartNumber: 'Meier, born 1950' }, { uris: BOTH, number: '00004' });
    const run = await registry.take(file);
    expect(run).toMatchObject({ refused: 1 });
    const refusals = await registry.refusals(run.id);
    expect(refusals.map(({ itemId, code }) => [itemId, code])).toEqual([
      ['ownChartNumber', 'VALUE_TOO_LONG'],
      ['stateScreeningMode', 'VALUE_TOO_SHORT'],
    ]);
    expect(JSON.stringify(refusals)).not.toContain('Meier');
  });
});
