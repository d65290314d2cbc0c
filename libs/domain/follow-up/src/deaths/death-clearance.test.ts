import { blocksCompletion, coreEditSet, runEdits } from '#domain/edits';
import { type Items, parsePartialDate } from '#domain/naaccr';
import { certificateOnlyItems, explainsCause, isCancerCause, tumorOfCause } from '../index.js';

const icd10 = (causeOfDeath: string) => ({ causeOfDeath, icdRevisionNumber: '1' });

describe('a cause of death', () => {
  it.each(['C00', 'C509', 'C809', 'C97', 'D05', 'D320', 'D352', 'D45', 'D471', 'D473'])(
    '%s is a cancer that a registry should know',
    (code) => {
      expect(isCancerCause(icd10(code))).toBe(true);
    },
  );

  it.each(['I219', 'D069', 'D259', 'D351', 'D500', 'C98', '7777', '7797', '0000', ''])('%s is none', (code) => {
    expect(isCancerCause(icd10(code))).toBe(false);
  });

  it.each([
    ['1749', true],
    ['2089', true],
    ['2252', true],
    ['2384', true],
    ['2331', false],
    ['2189', false],
    ['4109', false],
  ])('of ICD-9, %s: %p', (causeOfDeath, isCancer) => {
    expect(isCancerCause({ causeOfDeath, icdRevisionNumber: '9' })).toBe(isCancer);
  });

  it.each([
    ['C504', '8500', 'C509', true],
    ['C504', '8500', 'C349', false],
    ['C504', '8500', 'C80', true],
    ['C504', '8500', 'C787', true],
    ['C421', '9861', 'C920', true],
    ['C421', '9861', 'C509', false],
    ['C809', '8000', 'C509', true],
    ['C182', '8140', 'C189', true],
    ['C779', '9680', 'C859', true],
    ['C619', '8140', 'C679', false],
  ])('with a tumor of %s, %s: %s is explained: %p', (primarySite, histologicTypeIcdO3, cause, isExplained) => {
    expect(explainsCause({ primarySite, histologicTypeIcdO3 }, icd10(cause))).toBe(isExplained);
  });

  it('names a tumor: its site, 8000 unless the code says more, C809 when it says nothing', () => {
    expect(tumorOfCause(icd10('C50'))).toEqual({ primarySite: 'C509', histologicTypeIcdO3: '8000', behaviorCodeIcdO3: '3' });
    expect(tumorOfCause(icd10('C97'))).toEqual({ primarySite: 'C809', histologicTypeIcdO3: '8000', behaviorCodeIcdO3: '3' });
    expect(tumorOfCause(icd10('C439'))).toMatchObject({ primarySite: 'C449', histologicTypeIcdO3: '8720' });
    expect(tumorOfCause({ causeOfDeath: '1749', icdRevisionNumber: '9' })).toMatchObject({ primarySite: 'C509' });
  });
});

describe('the abstract of a case known from the certificate only', () => {
  const death: Items = {
    nameLast: 'Testperson',
    nameFirst: 'Ada',
    dateOfBirth: '19400315',
    sexAssignedAtBirth: '2',
    dateOfLastContact: '20250314',
    addrCurrentState: 'NM',
    addrCurrentPostalCode: '87101',
    ...icd10('C349'),
  };
  const abstractOf = (changed: Items = {}): Items =>
    certificateOnlyItems({ known: {}, death: { ...death, ...changed }, source: '05', sequence: '00', today: '20261122' });

  it('has the defaults of the standard', () => {
    expect(abstractOf()).toMatchObject({
      typeOfReportingSource: '7',
      classOfCase: '49',
      diagnosticConfirmation: '9',
      dateOfDiagnosis: '20250314',
      dateOf1stContact: '20250314',
      dateOfLastContact: '20250314',
      vitalStatus: '0',
      primarySite: 'C349',
      histologicTypeIcdO3: '8000',
      behaviorCodeIcdO3: '3',
      laterality: '9',
      ageAtDiagnosis: '084',
      addrAtDxState: 'NM',
      causeOfDeath: 'C349',
    });
  });

  it.each(['C349', 'C509', 'C809', 'C920', 'C859', 'C439', 'C64', 'C719', 'C56', 'C189', 'C900', 'D469', 'C259'])(
    'of cause %s lacks only what the registry assigns, and breaks no edit',
    (cause) => {
      const today = parsePartialDate('20261122')!;
      const items = { ...abstractOf(icd10(cause)), accessionNumberHosp: '202500001' };
      expect(
        runEdits(coreEditSet, items, { today })
          .filter(blocksCompletion)
          .map(({ editId, message }) => `${editId} ${message}`),
      ).toEqual([]);
    },
  );

  it('takes what the registry knows of the person before what the file says', () => {
    const items = certificateOnlyItems({
      known: { race1: '02', nameLast: 'Known' },
      death,
      source: '05',
      sequence: '02',
      today: '20261122',
    });
    expect(items).toMatchObject({ race1: '02', nameLast: 'Known', sequenceNumberHospital: '02' });
  });
});
