import type { Items } from '#domain/naaccr';
import { causeOfDeathClassification, type CauseOfDeathVersion } from '#domain/survival';

const classify = (items: Items, version?: CauseOfDeathVersion): string => {
  const options = version === undefined ? { cutoffYear: 2024 } : { cutoffYear: 2024, version };
  const { seerCauseSpecificCod, seerOtherCod } = causeOfDeathClassification(items, options);
  return `${seerCauseSpecificCod}/${seerOtherCod}`;
};
const onlyTumor = { sequenceNumberCentral: '00', icdRevisionNumber: '1', dateOfLastContact: '20200101' };
const anus = { primarySite: 'C211', histologicTypeIcdO3: '8070', behaviorCodeIcdO3: '3', dateOfDiagnosis: '2019' };

describe('the cause of death', () => {
  it.each([
    ['any cancer counts for the only tumor', { ...onlyTumor, causeOfDeath: 'C349', ...anus }, '1/0'],
    ['bleeding of the gut counts for the anus', { ...onlyTumor, causeOfDeath: 'k922', ...anus }, '1/0'],
    ['a heart attack does not', { ...onlyTumor, causeOfDeath: 'I219', ...anus }, '0/1'],
    [
      'lung cancer does not count for the anus when there are several tumors',
      { ...onlyTumor, sequenceNumberCentral: '02', causeOfDeath: 'C349', ...anus },
      '0/1',
    ],
    [
      'cancer without a site counts for each of several tumors',
      { ...onlyTumor, sequenceNumberCentral: '02', causeOfDeath: 'C80', ...anus },
      '1/0',
    ],
    ['a cause of two characters is none', { ...onlyTumor, causeOfDeath: 'C8' }, '8/8'],
    ['7797 says that it is not known', { ...onlyTumor, causeOfDeath: '7797' }, '8/8'],
    ['revision 0 says alive', { ...onlyTumor, icdRevisionNumber: '0', causeOfDeath: '0000' }, '0/0'],
    ['death after the study has not happened', { ...onlyTumor, dateOfLastContact: '2025', causeOfDeath: 'C349' }, '0/0'],
    ['a tumor that is not federally reportable does not count', { ...onlyTumor, sequenceNumberCentral: '60', causeOfDeath: 'C349' }, '9/9'],
    ['nothing is known of a blank sequence number', { causeOfDeath: 'C349' }, '9/9'],
  ])('%s', (_, items, expected) => {
    expect(classify(items)).toBe(expected);
  });

  it('042 of ICD-9 counts for one of several tumors of the anus as the registered table has it, and not in the mended one', () => {
    const death = { ...onlyTumor, sequenceNumberCentral: '01', icdRevisionNumber: '9', ...anus };
    expect([classify({ ...death, causeOfDeath: '0429' }), classify({ ...death, causeOfDeath: '0429' }, '2008-fixed')]).toEqual([
      '1/0',
      '0/1',
    ]);
    expect(classify({ ...death, causeOfDeath: '0422' }, '2008-fixed')).toBe('1/0');
    expect(classify({ ...death, causeOfDeath: '0429' }, '2023')).toBe('0/1');
  });

  it('hangs on the site recode of the version: the lip is 20010 in 2008 and 01 in 2023', () => {
    const lip = { ...onlyTumor, sequenceNumberCentral: '01', ...anus, primarySite: 'C000', causeOfDeath: 'D370' };
    expect([classify(lip), classify(lip, '2023')]).toEqual(['1/0', '1/0']);
  });
});
