import { createHash } from 'node:crypto';
import type { Items } from '#domain/naaccr';
import { identityKeys } from './identity-keys.js';

const indexer = { blindIndex: (kind: string, value: string) => createHash('sha256').update(`${kind}/${value}`).digest().subarray(0, 16) };
const keys = (items: Items, registryId = '0000009999') => identityKeys(items, registryId, indexer);
const person: Items = { nameLast: "O'Brien-Núñez", nameFirst: 'Zoë', dateOfBirth: '19380131', socialSecurityNumber: '943-69-3633' };

describe('keys of a person', () => {
  it('are the same whatever the case, accents and punctuation of the name', () => {
    const plain: Items = { nameLast: 'OBRIEN NUNEZ', nameFirst: 'zoe', dateOfBirth: '19380131', socialSecurityNumber: '943693633' };
    expect(keys(plain)).toEqual(keys(person));
  });

  it('differ when the birth date differs', () => {
    expect(keys({ ...person, dateOfBirth: '19380130' }).nameBirthIndex).not.toEqual(keys(person).nameBirthIndex);
  });

  it.each(['999999999', '000000000', '123456789', '12345', ''])('has no social security key for %p', (socialSecurityNumber) => {
    expect(keys({ ...person, socialSecurityNumber }).ssnIndex).toBeNull();
  });

  it('has no name and birth key while the birth date is partial', () => {
    expect(keys({ ...person, dateOfBirth: '1938' }).nameBirthIndex).toBeNull();
  });

  it('is the number that the registry gave, or a digest of the person that tells nothing', () => {
    expect(keys({ ...person, patientIdNumber: '10000001' }).patientKey).toBe('0000009999/10000001');
    expect(keys(person).patientKey).toMatch(/^~[0-9a-f]{32}$/);
    expect(keys(person).patientKey).not.toBe(keys({ ...person, nameFirst: 'Ada' }).patientKey);
  });
});

describe('key of an abstract within its facility', () => {
  const report: Items = { ...person, accessionNumberHosp: '202000001', sequenceNumberHospital: '00', tumorRecordNumber: '01' };

  it('stays when the only primary becomes the first of several', () => {
    expect(keys({ ...report, sequenceNumberHospital: '01' }).sourceKey).toBe(keys(report).sourceKey);
    expect(keys({ ...report, sequenceNumberHospital: '02' }).sourceKey).not.toBe(keys(report).sourceKey);
  });

  it('is made from patient and tumor number without an accession number', () => {
    const numbered: Items = { patientIdNumber: '10000001', tumorRecordNumber: '02' };
    expect(keys(numbered).sourceKey).toBe('0000009999/10000001/02');
  });

  it('is a digest of person, site and dates without any number', () => {
    const bare: Items = { ...person, primarySite: 'C504', dateOfDiagnosis: '202505' };
    expect(keys(bare).sourceKey).toMatch(/^~[0-9a-f]{32}$/);
    expect(keys({ ...bare, dateOfDiagnosis: '202506' }).sourceKey).not.toBe(keys(bare).sourceKey);
  });
});
