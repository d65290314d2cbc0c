import { gzipSync } from 'node:zlib';
import { parseCalendarDay, type PartialDate } from '#domain/naaccr';
import { syntheticPatients } from '#domain/synthetic';
import { aBreastCase } from '../../../../../test/support/an-abstract.js';
import { ImportRegistry } from '../../test/import-registry.js';
import { filePatient, type FilePatient, naaccrFile } from '../../test/naaccr-file.js';
import { DerivedRecords } from '../patient/derived-records.js';

let registry: ImportRegistry;
beforeAll(async () => {
  registry = await ImportRegistry.start();
});
afterAll(() => registry.stop());
beforeEach(() => registry.empty());

const coded = (items: object): Record<string, string> =>
  Object.fromEntries(Object.entries(items as Record<string, string>).filter(([, value]) => value !== ''));

interface Derived {
  readonly survMosActiveFollowup: string;
  readonly recordNumberRecode: string;
  readonly siteRecode: string;
}

const DERIVED = `SELECT "items" ->> 'survMosActiveFollowup' AS "survMosActiveFollowup", "items" ->> 'recordNumberRecode' AS "recordNumberRecode",
  "recodes" ->> 'seerSiteRecode' AS "siteRecode" FROM tumor ORDER BY "items" ->> 'dateOfDiagnosis'`;
const derived = (): Promise<Derived[]> => registry.app.sql<Derived>(DERIVED);

/** What is stored of everybody, and again after a save would have derived it. */
async function storedAndDerivedAnew(): Promise<readonly [unknown, unknown]> {
  const all = (): Promise<unknown> =>
    registry.app.sql(
      `SELECT t."id", t."items", t."recodes", t."derivedBy", p."items" AS "ofPatient" FROM tumor t JOIN patient p ON p."id" = t."patientId" ORDER BY 1`,
    );
  const stored = await all();
  const people = await registry.app.sql<{ id: string }>(`SELECT "id" FROM patient`);
  await registry.app.db.database.transaction({ facilities: 'every' }, async (tx) => {
    for (const { id } of people) await registry.app.app.get(DerivedRecords, { strict: false }).refresh(tx, id);
  });
  return [stored, await all()];
}

const followed = {
  sequenceNumberCentral: '00',
  dateOfDiagnosis: '20200115',
  dateOfLastContact: '20230115',
  vitalStatus: '1',
  icdRevisionNumber: '0',
};
const person = (changed: Record<string, string> = {}): FilePatient =>
  filePatient({
    ...coded(aBreastCase()),
    patientIdNumber: '00000017',
    tumorRecordNumber: '01',
    reportingFacility: '0000000001',
    ...followed,
    ...changed,
  });

describe('derived items of imported cases', () => {
  it('are those that a save by hand derives', async () => {
    const today = parseCalendarDay('20261122') as PartialDate;
    const patients = syntheticPatients({ patients: 150, seed: 5, today });
    const file = naaccrFile([...patients].map(({ items, tumors }) => ({ items: coded(items), tumors: tumors.map(coded) })));
    expect(await registry.take(gzipSync(file))).toMatchObject({ status: 'done', refused: 0 });
    const [stored, anew] = await storedAndDerivedAnew();
    expect(stored).toEqual(anew);
    expect((await derived()).every(({ siteRecode }) => /^\d{5}$/.test(siteRecode))).toBe(true);
  });

  it('count a further primary of a known person, also one of another facility', async () => {
    await registry.take(naaccrFile([person({ sequenceNumberCentral: '01' })]));
    expect(await derived()).toMatchObject([{ recordNumberRecode: '01', survMosActiveFollowup: '0036' }]);
    const earlier = {
      primarySite: 'C182',
      histologicTypeIcdO3: '8140',
      laterality: '0',
      dateOfDiagnosis: '20180301',
      tumorRecordNumber: '02',
    };
    const other = { reportingFacility: '0000000002', accessionNumberHosp: '202600099', sequenceNumberCentral: '02' };
    await registry.take(naaccrFile([person({ ...earlier, ...other })]));
    expect((await derived()).map(({ recordNumberRecode, siteRecode }) => [recordNumberRecode, siteRecode])).toEqual([
      ['01', '21043'],
      ['02', '26000'],
    ]);
    const [stored, anew] = await storedAndDerivedAnew();
    expect(stored).toEqual(anew);
  });

  it('follow a record that comes again with other dates, and one that two facilities report', async () => {
    await registry.take(naaccrFile([person()]));
    await registry.take(naaccrFile([person({ dateOfLastContact: '20240115' })]));
    expect(await derived()).toMatchObject([{ survMosActiveFollowup: '0048' }]);
    await registry.take(
      naaccrFile([person({ reportingFacility: '0000000002', accessionNumberHosp: '202600099', dateOfLastContact: '20240720' })]),
    );
    expect(await derived()).toMatchObject([{ survMosActiveFollowup: '0054' }]);
    const [stored, anew] = await storedAndDerivedAnew();
    expect(stored).toEqual(anew);
  });

  it('stand on the tumor and the patient, and replace what the file has; the abstract stays as reported', async () => {
    await registry.take(naaccrFile([person({ survMosActiveFollowup: '0999' })]));
    expect(await derived()).toMatchObject([{ survMosActiveFollowup: '0036' }]);
    const [abstract] = await registry.app.sql<{ items: object }>(`SELECT "items" FROM abstract`);
    expect(abstract?.items).toMatchObject({ survMosActiveFollowup: '0999' });
    expect(abstract?.items).not.toHaveProperty('recordNumberRecode');
  });
});
