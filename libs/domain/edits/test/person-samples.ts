import { died } from './breast-case.js';
import { child } from './case-changes.js';
import type { EditSample } from './edit-sample.js';

/** Dates, accession and the person. */
export const personSamples: readonly EditSample[] = [
  { edit: 'E001', fails: 'born after the diagnosis', when: { dateOfBirth: '20240302' }, passes: { dateOfBirth: '2024' } },
  { edit: 'E002', fails: 'last seen before the diagnosis', when: { dateOfLastContact: '202402' }, passes: { dateOfLastContact: '202403' } },
  { edit: 'E003', fails: 'born after the last contact', when: { dateOfBirth: '20260111' } },
  {
    edit: 'E004',
    fails: 'an age that the dates do not give',
    when: { ageAtDiagnosis: '064' },
    passes: { dateOfBirth: '1960', ageAtDiagnosis: '064' },
  },
  {
    edit: 'E005',
    fails: 'an unknown age although both years are known',
    when: { ageAtDiagnosis: '999' },
    passes: { ageAtDiagnosis: '999', dateOfBirth: '' },
  },
  { edit: 'E006', fails: 'an age of 121', when: { ageAtDiagnosis: '121' }, passes: { ageAtDiagnosis: '999' } },
  { edit: 'E007', fails: 'a last contact tomorrow', when: { dateOfLastContact: '20260701' }, passes: { dateOfLastContact: '20260630' } },
  { edit: 'E008', fails: 'a 30th of February', when: { dateCaseCompleted: '20240230' }, passes: { dateCaseCompleted: '20240229' } },
  { edit: 'E008', fails: 'a date of six digits with month 13', when: { dateOfInptAdm: '202413' } },
  { edit: 'E008', fails: 'a year before 1850', when: { dateOfBirth: '1849' } },
  { edit: 'E008', fails: 'a 29th of February in 1900', when: { dateOfBirth: '19000229' } },
  {
    edit: 'E009',
    fails: 'a first contact before a diagnosis made here',
    when: { dateOf1stContact: '20240201' },
    passes: { dateOf1stContact: '20240201', classOfCase: '22' },
  },
  { edit: 'E010', fails: 'a first contact after the last', when: { dateOf1stContact: '20260201' } },
  {
    edit: 'E011',
    fails: 'a first tumor accessioned in another year',
    when: { accessionNumberHosp: '202300017' },
    passes: { accessionNumberHosp: '202300017', sequenceNumberHospital: '02' },
  },
  { edit: 'E012', fails: 'an autopsy case first met in another year than that of death', when: { classOfCase: '38', ...died } },
  {
    edit: 'E013',
    fails: 'a later autopsy case first met in another year than that of death',
    when: { classOfCase: '38', sequenceNumberHospital: '02', ...died },
  },
  {
    edit: 'E014',
    fails: 'discharged before admitted',
    when: { dateOfInptAdm: '20240402', dateOfInptDisch: '20240401' },
    passes: { dateOfInptAdm: '20240402', dateOfInptDisch: '20240402' },
  },
  { edit: 'E015', fails: 'completed before the first contact', when: { dateCaseCompleted: '20240304' } },
  { edit: 'E015', fails: 'completed before the diagnosis', when: { dateOf1stContact: '20240101', dateCaseCompleted: '20240201' } },
  {
    edit: 'E016',
    fails: 'exported before completed',
    when: { dateCaseReportExported: '20240731' },
    passes: { dateCaseReportExported: '20240801' },
  },
  {
    edit: 'E017',
    fails: 'a cancer status after the last contact',
    when: { dateOfLastCancerStatus: '20260111' },
    passes: { dateOfLastCancerStatus: '20260110' },
  },
  { edit: 'E018', fails: 'a recurrence before the diagnosis', when: { recurrenceDate1st: '2023' }, passes: { recurrenceDate1st: '2025' } },
  {
    edit: 'E019',
    fails: 'a recurrence date of a patient who was never free of disease',
    when: { recurrenceType1st: '70', recurrenceDate1st: '2025' },
    passes: { recurrenceType1st: '10', recurrenceDate1st: '2025' },
  },
  {
    edit: 'E019B',
    fails: 'a recurrence date without a type',
    when: { recurrenceDate1st: '2025' },
    passes: { recurrenceType1st: '10', recurrenceDate1st: '2025' },
  },
  {
    edit: 'E053',
    fails: 'a social security number of nine 1s',
    when: { socialSecurityNumber: '111111111' },
    passes: { socialSecurityNumber: '999999999' },
  },
  { edit: 'E053', fails: 'a social security number with a letter', when: { socialSecurityNumber: '90011222A' } },
  { edit: 'E054', fails: 'a married child', when: { ...child, maritalStatusAtDx: '2' }, passes: { ...child, maritalStatusAtDx: '1' } },
  { edit: 'E056', fails: 'Medicare at 63', when: { primaryPayerAtDx: '60' }, passes: { primaryPayerAtDx: '60', ageAtDiagnosis: '065' } },
  { edit: 'E175', fails: 'a first name with a digit', when: { nameFirst: 'Ann4' }, passes: { nameFirst: "Anna-Marie O'N" } },
  { edit: 'E175', fails: 'a postal code with a hyphen', when: { addrAtDxPostalCode: '87101-1234' } },
];
