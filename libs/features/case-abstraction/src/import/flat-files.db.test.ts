import { NaaccrFlatWriter, type NaaccrVersion, VersionTranslation, type WritablePatient } from '#domain/naaccr';
import { gzipSync } from 'node:zlib';
import { aBreastCase } from '../../../../../test/support/an-abstract.js';
import { countersOf, ImportRegistry } from '../../test/import-registry.js';
import { filePatient } from '../../test/naaccr-file.js';

let registry: ImportRegistry;
beforeAll(async () => {
  registry = await ImportRegistry.start();
});
afterAll(() => registry.stop());
beforeEach(() => registry.empty());

type Cases = readonly Readonly<Record<string, string>>[];

/** A person's cases of 2017 as an earlier version has them. */
function casesOf(number: string, tumors: Cases): Cases {
  const own = {
    patientIdNumber: number,
    reportingFacility: '0000000001',
    nameLast: `Person${number}`,
    socialSecurityNumber: `9${number}`,
    dateOfDiagnosis: '20170315',
    dateOf1stContact: '20170315',
  };
  return tumors.map((tumor, at) => ({
    ...aBreastCase({ ...own, accessionNumberHosp: `2017${number.slice(3)}`, sequenceNumberHospital: `0${at + 1}` }),
    ...tumor,
  }));
}

function writable(cases: Cases): WritablePatient {
  const { items, tumors } = filePatient(...cases);
  return { items, tumors: tumors.map((tumor) => ({ items: tumor })) };
}

/** A file of fixed columns. */
function flatFile(people: readonly Cases[], naaccrVersion: NaaccrVersion = '180'): string {
  const down = new VersionTranslation({ from: '260', to: naaccrVersion, recordType: 'A' });
  const writer = new NaaccrFlatWriter({ naaccrVersion, recordType: 'A', timeGenerated: undefined });
  return people.map((cases) => writer.patient(down.patient(writable(cases)).patient)).join('');
}

describe('a file of fixed columns', () => {
  it.each(['140', '150', '160', '180'] as const)(
    'of NAACCR %s comes in like any other, its records grouped into patients',
    async (version) => {
      const file = flatFile(
        [casesOf('00000001', [{ tumorRecordNumber: '01' }, { tumorRecordNumber: '02', primarySite: 'C341' }]), casesOf('00000002', [{}])],
        version,
      );
      const run = await registry.take(gzipSync(file));
      expect({ ...countersOf(run), failure: run.failure }).toEqual({
        rowsIn: 3,
        created: 3,
        updated: 0,
        skipped: 0,
        refused: 0,
        failure: null,
      });
      expect(await registry.counts()).toMatchObject({ patients: 2, tumors: 3 });
      const [row] = await registry.app.sql<{ items: object }>(`SELECT "items" FROM abstract WHERE "items" ->> 'primarySite' = 'C341'`);
      expect(row?.items).toMatchObject({ sexAssignedAtBirth: '2', dateOfDiagnosis: '20170315', sequenceNumberHospital: '02' });
      expect(countersOf(await registry.take(Buffer.from(file)))).toMatchObject({ skipped: 3 });
    },
  );

  it('names line and column of what it refuses', async () => {
    const [good = '', bad = ''] = flatFile([casesOf('00000001', [{}]), casesOf('00000002', [{}])]).split('\n');
    // Date of Diagnosis (390) stands in columns 544 to 551 of NAACCR 18.
    const broken = `${bad.slice(0, 543)}20170230${bad.slice(551)}`;
    const run = await registry.take(Buffer.from(`${good}\n${broken}\n`));
    expect(countersOf(run)).toMatchObject({ created: 1, refused: 1 });
    const [refusal] = await registry.app.sql(`SELECT "line", "column", "itemId", "code" FROM import_refusal WHERE "importId" = $1`, [
      run.id,
    ]);
    expect(refusal).toEqual({ line: 2, column: 544, itemId: 'dateOfDiagnosis', code: 'BAD_DATE' });
  });

  it('refuses a record of another length, and tells where records of one person differ', async () => {
    const [first = '', second = '', other = ''] = flatFile([
      casesOf('00000001', [{ tumorRecordNumber: '01' }, { tumorRecordNumber: '02', primarySite: 'C341' }]),
      casesOf('00000002', [{}]),
    ]).split('\n');
    const at = first.indexOf('Person00000001');
    const differing = `${second.slice(0, at)}Persona${second.slice(at + 7)}`;
    const run = await registry.take(Buffer.from([first, differing, other.slice(0, 9000)].join('\n')));
    expect(countersOf(run)).toMatchObject({ created: 2, refused: 1 });
    const told = await registry.app.sql(
      `SELECT "line", "column", "itemId", "code" FROM import_refusal WHERE "importId" = $1 ORDER BY "seq"`,
      [run.id],
    );
    expect(told).toEqual([
      { line: 2, column: at + 1, itemId: 'nameLast', code: 'PATIENT_VALUE_DIFFERS' },
      { line: 3, column: null, itemId: null, code: 'WRONG_LINE_LENGTH' },
    ]);
    expect(JSON.stringify(await registry.refusals(run.id))).not.toContain('Persona');
  });

  it.each([
    ['NO_COLUMNS', `A${' '.repeat(15)}210${' '.repeat(100)}`],
    ['BAD_VERSION', `A${' '.repeat(15)}120${' '.repeat(100)}`],
    ['BAD_LINE_LENGTH', `A${' '.repeat(15)}180${' '.repeat(100)}`],
  ])('that cannot be read ends as %s', async (code, text) => {
    const run = await registry.take(Buffer.from(`${text}\n`));
    expect(run).toMatchObject({ status: 'failed', rowsIn: 0, failure: { code } });
    expect(run.failure?.message).toMatch(/\.$/);
  });

  it('says what of an earlier version could not be carried', async () => {
    const [cases = {}] = casesOf('00000001', [{}]);
    const writer = new NaaccrFlatWriter({ naaccrVersion: '160', recordType: 'A', timeGenerated: undefined });
    const down = new VersionTranslation({ from: '260', to: '160', recordType: 'A' });
    const { patient } = down.patient(writable([cases]));
    const old = {
      items: { ...patient.items, sex: '4' },
      tumors: patient.tumors.map(({ items }) => ({ items: { ...items, militaryRecordNoSuffix: '01' } })),
    };
    const run = await registry.take(Buffer.from(writer.patient(old)));
    expect(countersOf(run)).toMatchObject({ created: 1 });
    expect((await registry.refusals(run.id)).map(({ itemId, code }) => [itemId, code])).toEqual([
      ['militaryRecordNoSuffix', 'ITEM_NOT_KEPT'],
      ['sex', 'ITEM_NARROWED'],
    ]);
    const [row] = await registry.app.sql<{ items: object }>(`SELECT "items" FROM abstract`);
    expect(row?.items).toMatchObject({ sexAssignedAtBirth: '9', sex: '4' });
  });
});
