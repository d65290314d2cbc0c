import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { aBreastCase } from '../../../../../test/support/an-abstract.js';
import { countersOf, ImportRegistry } from '../../test/import-registry.js';
import type { ImportRun } from './import-run.js';
import { filePatient, naaccrFile } from '../../test/naaccr-file.js';
import { sharedData } from '../../../../../test/support/shared-data.js';

const { path: SYNTHETIC, describe: withSynthetic } = sharedData('synthetic/synthetic-2k.xml.gz');
const { path: SAMPLES, describe: withSamples } = sharedData('naaccr/samples');

const EAST = { reportingFacility: '0000000001' };
const WEST = { reportingFacility: '0000000002' };
const NUMBERED = { patientIdNumber: '00000001', tumorRecordNumber: '01' };

let registry: ImportRegistry;
beforeAll(async () => {
  registry = await ImportRegistry.start();
});
afterAll(() => registry.stop());

const ROOT = { root: { registryId: '0000009999' } };
const file = (...cases: readonly Record<string, string>[]): Buffer =>
  naaccrFile(
    cases.map((items) => filePatient(items)),
    ROOT,
  );

withSynthetic('a file of 2,000 tumors of another program', () => {
  const plain = (): string => gunzipSync(readFileSync(SYNTHETIC)).toString('utf8');
  let first: ImportRun;
  beforeAll(async () => {
    first = await registry.take(readFileSync(SYNTHETIC));
  });
  afterAll(() => registry.empty());

  test('comes in whole, once: the second time everything is skipped', async () => {
    expect(first).toMatchObject({ status: 'done', rowsIn: 2000, created: 2000, refused: 0, patientsRead: 1757 });
    const counts = await registry.counts();
    expect(counts).toMatchObject({ patients: 1757, abstracts: 2000, changes: 2000 });
    const again = await registry.take(readFileSync(SYNTHETIC));
    expect(countersOf(again)).toEqual({ rowsIn: 2000, created: 0, updated: 0, skipped: 2000, refused: 0 });
    expect(await registry.counts()).toEqual(counts);
  });

  test('is staged, edited and audited as it comes in', async () => {
    const [found] = await registry.app.sql<{ staged: number; complete: number; blocked: number; audited: number }>(
      `SELECT (SELECT count(*) FROM tumor WHERE "stagedBy" IS NOT NULL)::integer AS "staged",
              (SELECT count(*) FROM abstract WHERE "status" = 'complete' AND "completedAt" IS NOT NULL)::integer AS "complete",
              (SELECT count(*) FROM abstract WHERE "status" = 'complete' AND "editErrors" > 0)::integer AS "blocked",
              (SELECT count(DISTINCT p) FROM access_event e, unnest(e."patientIds") p WHERE e."action" = 'import.batch')::integer AS "audited"`,
    );
    expect(found?.staged).toBeGreaterThan(1500);
    expect(found?.complete).toBeGreaterThan(1000);
    expect(found).toMatchObject({ blocked: 0, audited: 1757 });
  });

  test('updates exactly what changed and keeps from and to of each item', async () => {
    const changed = plain()
      .replace('naaccrId="tumorSizeSummary">049<', 'naaccrId="tumorSizeSummary">050<')
      .replace('3554 French Ford Blvd.', '1 New Road');
    const run = await registry.take(Buffer.from(changed));
    expect(countersOf(run)).toEqual({ rowsIn: 2000, created: 0, updated: 1, skipped: 1999, refused: 0 });
    const history = await registry.app.sql<{ version: number; changes: object; sealed: boolean }>(
      `SELECT "version", "changes", "sealedChanges" IS NOT NULL AS "sealed" FROM item_change WHERE "version" > 1`,
    );
    expect(history).toEqual([{ version: 2, changes: { tumorSizeSummary: ['049', '050'] }, sealed: true }]);
  });
});

withSamples('sample files of another program', () => {
  afterEach(() => registry.empty());

  test.each([
    ['naaccr-xml-sample-v180-incidence-10.xml', 10],
    ['naaccr-xml-sample-v210-abstract-100.xml', 100],
    ['naaccr-xml-sample-v220-abstract-10.xml', 10],
    ['naaccr-xml-sample-v230-incidence-100.xml', 100],
    ['naaccr-xml-sample-v240-abstract-100.xml', 100],
    ['naaccr-xml-sample-v250-abstract-10.xml', 10],
    ['naaccr-xml-sample-v250-incidence-1000.xml', 1000],
    ['synthetic-data_naaccr-210-incidence_10-tumors.xml', 10],
  ])('sample %s comes in with its %i tumors for a chosen facility', async (name, tumors) => {
    const run = await registry.take(readFileSync(`${SAMPLES}/${name}`), { defaultFacilityId: 1 });
    expect(await registry.refusals(run.id)).toEqual([]);
    expect(run).toMatchObject({ status: 'done', rowsIn: tumors, created: tumors });
  });
});

describe('a changed record', () => {
  afterEach(() => registry.empty());

  test('is refused when the abstract was changed by hand since its last import, and nothing is lost', async () => {
    await registry.take(file({ ...aBreastCase(EAST), ...NUMBERED }));
    await registry.app.sql(`UPDATE abstract SET "version" = 2, "items" = "items" || '{"gradeClinical": "3"}'`);
    const run = await registry.take(file({ ...aBreastCase({ ...EAST, gradeClinical: '1' }), ...NUMBERED }));
    expect(countersOf(run)).toEqual({ rowsIn: 1, created: 0, updated: 0, skipped: 0, refused: 1 });
    expect(await registry.refusals(run.id)).toMatchObject([{ code: 'CHANGED_SINCE_IMPORT', patientOrdinal: 1, tumorOrdinal: 1 }]);
    expect(await registry.app.sql(`SELECT "version", "items" ->> 'gradeClinical' AS "grade" FROM abstract`)).toEqual([
      { version: 2, grade: '3' },
    ]);
  });

  test('takes the patient and the tumor along', async () => {
    await registry.take(file({ ...aBreastCase(EAST), ...NUMBERED }));
    const later = { vitalStatus: '0', dateOfLastContact: '20261110', causeOfDeath: '7777', sexAssignedAtBirth: '9', primarySite: 'C505' };
    await registry.take(file({ ...aBreastCase({ ...EAST, ...later }), ...NUMBERED }));
    const found = await registry.app.sql(
      `SELECT p."vitalStatus", p."dateOfLastContact", p."version", t."primarySite", t."sexAssignedAtBirth", a."primarySite" AS "ofAbstract"
       FROM patient p JOIN tumor t ON t."patientId" = p."id" JOIN abstract a ON a."tumorId" = t."id"`,
    );
    const primarySite = 'C505';
    expect(found).toEqual([
      { vitalStatus: '0', dateOfLastContact: '20261110', version: 2, primarySite, sexAssignedAtBirth: '9', ofAbstract: primarySite },
    ]);
  });

  test('without a Patient ID Number gets one of this registry, which further records of the person keep', async () => {
    const unnumbered = { ...aBreastCase(EAST), ...NUMBERED, patientIdNumber: '' };
    const numbersOf = (): Promise<{ person: string; abstract: string; version: number }[]> =>
      registry.app.sql(
        `SELECT p."items" ->> 'patientIdNumber' AS "person", a."items" ->> 'patientIdNumber' AS "abstract", a."version"
         FROM abstract a JOIN patient p ON p."id" = a."patientId" ORDER BY a."id"`,
      );
    await registry.take(file(unnumbered));
    const [first] = await numbersOf();
    expect(first?.person).toMatch(/^9\d{7}$/);
    expect(first?.abstract).toBe(first?.person);

    expect(countersOf(await registry.take(file(unnumbered)))).toMatchObject({ created: 0, updated: 0, skipped: 1 });
    await registry.take(file({ ...unnumbered, gradeClinical: '1' }));
    expect(await numbersOf()).toEqual([{ ...first, version: 2 }]);

    await registry.take(file({ ...unnumbered, primarySite: 'C619', accessionNumberHosp: '202600777', sequenceNumberHospital: '02' }));
    const both = await numbersOf();
    expect(both).toHaveLength(2);
    expect(new Set(both.map(({ abstract }) => abstract))).toEqual(new Set([first?.person]));
  });

  test('with only its items in another order is the same record', async () => {
    const items = { ...aBreastCase(EAST), ...NUMBERED };
    await registry.take(file(items));
    const turned = Object.fromEntries(Object.entries(items).reverse());
    expect(countersOf(await registry.take(file(turned)))).toMatchObject({ updated: 0, skipped: 1 });
    expect(await registry.app.sql(`SELECT "version" FROM abstract`)).toEqual([{ version: 1 }]);
  });

  test('that is blocked by an edit is in progress again, and one that is clear again is complete', async () => {
    const complete = { ...EAST, dateCaseCompleted: '20261101' };
    const status = (): Promise<{ status: string; completedAt: Date | null }[]> =>
      registry.app.sql(`SELECT "status", "completedAt" FROM abstract`);
    await registry.take(file({ ...aBreastCase(complete), ...NUMBERED }));
    expect(await status()).toEqual([{ status: 'complete', completedAt: new Date('2026-11-01T00:00:00Z') }]);
    await registry.take(file({ ...aBreastCase({ ...complete, laterality: '' }), ...NUMBERED }));
    expect(await status()).toEqual([{ status: 'in-progress', completedAt: null }]);
    await registry.take(file({ ...aBreastCase(complete), ...NUMBERED }));
    expect(await status()).toMatchObject([{ status: 'complete' }]);
  });

  test('under the numbers of another person or another tumor changes nothing', async () => {
    await registry.take(file({ ...aBreastCase(EAST), ...NUMBERED }));
    const stranger = { nameLast: 'Stranger', dateOfBirth: '19710101', socialSecurityNumber: '900445566' };
    const other = { primarySite: 'C341', dateOfDiagnosis: '20200101' };
    const run = await registry.take(
      file({ ...aBreastCase({ ...EAST, ...stranger }), ...NUMBERED }, { ...aBreastCase({ ...EAST, ...other }), ...NUMBERED }),
    );
    expect((await registry.refusals(run.id)).map(({ code }) => code)).toEqual(['OTHER_PERSON', 'OTHER_TUMOR']);
    expect(await registry.app.sql(`SELECT "version", "primarySite" FROM abstract`)).toEqual([{ version: 1, primarySite: 'C504' }]);
  });
});

describe('people and primaries', () => {
  afterEach(() => registry.empty());

  const people = (): Promise<{ facilityIds: number[] }[]> => registry.app.sql(`SELECT "facilityIds" FROM patient ORDER BY "id"`);

  test('one person of two facilities is found by number, by social security number with birth date, and by name with birth date', async () => {
    const { socialSecurityNumber: _, ...unnumbered } = aBreastCase();
    const number = (patientIdNumber: string): Record<string, string> => ({
      patientIdNumber,
      accessionNumberHosp: `2026${patientIdNumber.slice(3)}`,
    });
    await registry.take(file({ ...aBreastCase(EAST), ...number('00000001') }));
    await registry.take(
      file(
        { ...unnumbered, ...WEST, ...number('00000001') },
        { ...aBreastCase({ ...WEST, nameLast: 'Married' }), ...number('00000002') },
        { ...unnumbered, ...WEST, ...number('00000003') },
      ),
    );
    expect(await people()).toEqual([{ facilityIds: [1, 2] }]);
  });

  test('the same name and birth date with another social security number is another person', async () => {
    await registry.take(file({ ...aBreastCase(EAST), ...NUMBERED }));
    await registry.take(
      file({
        ...aBreastCase({ ...EAST, socialSecurityNumber: '900998877', accessionNumberHosp: '202600018' }),
        patientIdNumber: '00000002',
      }),
    );
    expect(await people()).toHaveLength(2);
  });

  test('the numbers of a file that names no registry mean nothing to another facility', async () => {
    const of = (changed: Record<string, string>): Buffer => naaccrFile([filePatient({ ...aBreastCase(changed), ...NUMBERED })]);
    await registry.take(of(EAST));
    await registry.take(of({ ...WEST, nameLast: 'Other', nameFirst: 'Other', dateOfBirth: '19550505', socialSecurityNumber: '900777666' }));
    expect(await people()).toEqual([{ facilityIds: [1] }, { facilityIds: [2] }]);
  });

  test('a tumor that two facilities report is one primary with two abstracts, in one file or in two', async () => {
    const east = { ...aBreastCase({ ...EAST, gradeClinical: '' }), ...NUMBERED };
    const west = {
      ...aBreastCase({ ...WEST, gradeClinical: '3', primarySite: 'C505', tumorRecordNumber: '02' }),
      patientIdNumber: '00000001',
    };
    const lung = {
      ...aBreastCase({ ...EAST, primarySite: 'C341', accessionNumberHosp: '202600018', tumorRecordNumber: '03' }),
      patientIdNumber: '00000001',
    };
    await registry.take(naaccrFile([filePatient(east, west, lung)], ROOT));
    const tumors = `SELECT t."primarySite", t."facilityIds", t."items" ->> 'gradeClinical' AS "grade", count(*)::integer AS "abstracts"
      FROM tumor t JOIN abstract a ON a."tumorId" = t."id" GROUP BY t."id" ORDER BY t."id"`;
    const expected = [
      { primarySite: 'C504', facilityIds: [1, 2], grade: '3', abstracts: 2 },
      { primarySite: 'C341', facilityIds: [1], grade: '2', abstracts: 1 },
    ];
    expect(await registry.app.sql(tumors)).toEqual(expected);
  });

  test('what becomes of a person does not depend on how their tumors are spread over a file', async () => {
    const breast = { ...aBreastCase({ ...EAST, tumorRecordNumber: '01' }), patientIdNumber: '00000001' };
    const lung = {
      ...aBreastCase({ ...EAST, primarySite: 'C341', accessionNumberHosp: '202600018', tumorRecordNumber: '02' }),
      patientIdNumber: '00000001',
    };
    const again = { ...breast, gradeClinical: '3' };
    const run = await registry.take(file(breast, lung, again, lung));
    expect(countersOf(run)).toEqual({ rowsIn: 4, created: 2, updated: 1, skipped: 1, refused: 0 });
    expect(await registry.counts()).toEqual({ patients: 1, tumors: 2, abstracts: 2, changes: 3 });
  });
});

describe('facilities', () => {
  afterEach(() => registry.empty());

  test('a facility that is not known is made only when that was asked for', async () => {
    const unknown = file({ ...aBreastCase({ reportingFacility: '0006000999' }), ...NUMBERED });
    const refused = await registry.take(unknown, { createFacilities: false });
    expect(await registry.refusals(refused.id)).toMatchObject([{ code: 'FACILITY_UNKNOWN', itemId: 'reportingFacility' }]);
    expect(await registry.take(unknown)).toMatchObject({ created: 1 });
    expect(
      await registry.app.sql(
        `SELECT count(*)::integer AS "events" FROM access_event WHERE "action" = 'facility.created' AND "detail" ->> 'facilityNumber' = '0006000999'`,
      ),
    ).toEqual([{ events: 1 }]);
  });

  test('rows of a facility that is not granted, and rows without a facility, are refused', async () => {
    const two = file(
      { ...aBreastCase(WEST), ...NUMBERED },
      { ...aBreastCase({ accessionNumberHosp: '202600018' }), patientIdNumber: '00000002' },
    );
    const run = await registry.take(two, { facilities: [1, 3], createFacilities: false });
    expect((await registry.refusals(run.id)).map(({ code }) => code)).toEqual(['FACILITY_NOT_GRANTED', 'FACILITY_MISSING']);
    expect(countersOf(await registry.take(two, { facilities: [1] }))).toMatchObject({ created: 1, refused: 1 });
  });
});

test('names and text of a file are nowhere in the clear', async () => {
  const words = { nameLast: 'Quetzalcoatl', textPrimarySiteTitle: 'Zebrafinch', socialSecurityNumber: '900123987' };
  await registry.take(file({ ...aBreastCase({ ...EAST, ...words }), ...NUMBERED }));
  await registry.take(file({ ...aBreastCase({ ...EAST, ...words, nameFirst: 'Wolframite' }), ...NUMBERED }));
  const tables = ['patient', 'tumor', 'abstract', 'item_change', 'access_event', 'import_run', 'import_refusal'];
  for (const table of tables) {
    const [stored] = await registry.app.sql<{ text: string }>(`SELECT coalesce(string_agg(r::text, ''), '') AS "text" FROM ${table} r`);
    for (const word of [...Object.values(words), 'Wolframite']) {
      expect(stored!.text).not.toContain(word);
      expect(stored!.text).not.toContain(Buffer.from(word).toString('hex'));
    }
  }
});
