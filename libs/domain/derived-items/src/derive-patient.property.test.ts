import fc from 'fast-check';
import { type CalendarDay, type ItemId, type Items, parseCalendarDay } from '#domain/naaccr';
import { type DerivationMeans, type DerivedPatient, derivePatient, withDerived } from './index.js';

const means: DerivationMeans = { today: parseCalendarDay('20261122') as CalendarDay, studyEndYear: 2024 };

/** Items that some algorithm reads, each with codes that mean something; any of them may hold anything else. */
const CODES: Readonly<Partial<Record<ItemId, readonly string[]>>> = {
  primarySite: ['C504', 'C182', 'C421', 'C719', 'C809'],
  histologicTypeIcdO3: ['8500', '8140', '9823', '9440', '9590'],
  behaviorCodeIcdO3: ['0', '1', '2', '3'],
  dateOfDiagnosis: ['20180317', '201803', '2018', '1987', '20240229'],
  dateOfLastContact: ['20190815', '2019', '20261122', '20300101'],
  vitalStatus: ['0', '1'],
  causeOfDeath: ['C509', '0000', '7777'],
  icdRevisionNumber: ['0', '1', '9'],
  sequenceNumberCentral: ['00', '01', '02', '60', '99'],
  addrAtDxState: ['NM', 'CA', 'AK', 'DC', 'ZZ'],
  countyAtDx: ['001', '998', '999'],
  race1: ['01', '96', '97', '99'],
  race2: ['88', '04'],
  spanishHispanicOrigin: ['0', '1', '7', '9'],
  sexAssignedAtBirth: ['1', '2', '9'],
  nameLast: ['Garcia', ''],
  birthplaceCountry: ['USA', 'MEX', 'JPN'],
  schemaId: ['00480', '00010'],
  gradePathological: ['1', '9', 'H'],
  tumorSizeSummary: ['018', '999'],
  typeOfReportingSource: ['1', '7'],
};

const anyCode = fc.string({ maxLength: 9 });
const items = fc.record(
  Object.fromEntries(
    Object.entries(CODES).map(([id, codes]) => [id, fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...codes) }, anyCode)]),
  ),
  { requiredKeys: [] },
);
const patients = fc.array(items, { maxLength: 4 }).map((tumors): Items[] => tumors);

/** The tumors with what was derived of them in place. */
const derivedOnce = (tumors: readonly Items[], { items: ofPatient, tumors: derived }: DerivedPatient): Items[] =>
  tumors.map((tumor, at) => withDerived(withDerived(tumor, ofPatient), derived[at]?.items ?? {}));

describe('deriving the items of any patient', () => {
  it('never fails, whatever is coded', () => {
    fc.assert(fc.property(patients, (tumors) => derivePatient(tumors, means).tumors.length === tumors.length));
  });

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(patients, (tumors) => {
        const once = derivePatient(tumors, means);
        expect(derivePatient(derivedOnce(tumors, once), means)).toEqual(once);
      }),
    );
  });

  it('does not depend on the order of items, and changes none', () => {
    fc.assert(
      fc.property(patients, (tumors) => {
        const reversed = tumors.map((tumor): Items => Object.fromEntries(Object.entries(tumor).reverse()));
        const before = structuredClone(tumors);
        expect(derivePatient(reversed, means)).toEqual(derivePatient(tumors, means));
        expect(tumors).toEqual(before);
      }),
    );
  });
});
