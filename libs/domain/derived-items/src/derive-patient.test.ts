import { completeItems, isItemId, isPatientItemId, isTumorItemId, type CalendarDay, type Items, parseCalendarDay } from '#domain/naaccr';
import { hispanicNames } from '#domain/ethnicity';
import { DERIVATION_ALGORITHMS, type DerivationMeans, derivePatient, deriveRecords, withDerived } from './index.js';

const means: DerivationMeans = { today: parseCalendarDay('20261122') as CalendarDay, studyEndYear: 2024 };
const breast: Items = {
  primarySite: 'C504',
  histologicTypeIcdO3: '8500',
  behaviorCodeIcdO3: '3',
  dateOfDiagnosis: '20180317',
  sequenceNumberCentral: '00',
  addrAtDxState: 'NM',
  countyAtDx: '001',
  dateOfLastContact: '20190815',
  vitalStatus: '0',
  icdRevisionNumber: '1',
  causeOfDeath: 'C509',
  sexAssignedAtBirth: '2',
  spanishHispanicOrigin: '9',
  race1: '01',
  nameLast: 'GARCIA',
};

describe('deriving the items of a patient', () => {
  it('gives recodes, survival, cause of death and places of every tumor', () => {
    const { items, tumors } = derivePatient([breast], means);
    expect(items).toMatchObject({ vitalStatusRecode: '0', raceNapiia: '01' });
    expect(tumors).toMatchObject([
      {
        items: { survMosActiveFollowup: '0016', seerCauseSpecificCod: '1', countyAtDxAnalysis: '001', uihoFacility: '25' },
        recodes: { seerSiteRecode: '26000', iarcMpIndicator: '1', countyAtDxAnalysisFlag: '2.1' },
      },
    ]);
  });

  it('numbers several tumors by date of diagnosis and counts only the first of a duplicate', () => {
    const later: Items = { ...breast, dateOfDiagnosis: '20180901', sequenceNumberCentral: '02' };
    const { tumors } = derivePatient([later, { ...breast, sequenceNumberCentral: '01' }], means);
    expect(tumors.map(({ items, recodes }) => [items.recordNumberRecode, recodes['iarcMpIndicator']])).toEqual([
      ['02', '0'],
      ['01', '1'],
    ]);
  });

  it('leaves undecided what hangs on a surname while the lists are not installed', () => {
    expect(derivePatient([breast], means).items.nhiaDerivedHispOrigin).toBeUndefined();
    const names = hispanicNames({ heavily: 'GARCIA', rarely: 'SMITH' });
    expect(derivePatient([breast], { ...means, hispanicNames: names }).items).toMatchObject({ nhiaDerivedHispOrigin: '7' });
  });

  it('twice is the same as once, and a record with every item gives the same', () => {
    const once = derivePatient([breast], means);
    const [tumor] = once.tumors;
    expect(derivePatient([withDerived(withDerived(breast, once.items), tumor?.items ?? {})], means)).toEqual(once);
    expect(deriveRecords([completeItems(breast)], means)).toEqual(once);
  });

  it('gives NAACCR items under their level and everything else as recodes, each of one algorithm', () => {
    const graded: Items = { ...breast, schemaId: '00480', gradeClinical: '2', gradePathological: '3', tumorSizeSummary: '020' };
    const { items, tumors } = derivePatient([graded], { ...means, hispanicNames: hispanicNames({ heavily: '', rarely: '' }) });
    const [tumor] = tumors;
    expect(Object.keys(items).every((id) => isItemId(id) && isPatientItemId(id))).toBe(true);
    expect(Object.keys(tumor?.items ?? {}).every((id) => isItemId(id) && isTumorItemId(id))).toBe(true);
    expect(Object.keys(tumor?.recodes ?? {}).filter(isItemId)).toEqual([]);
    const derived = [...Object.keys(items), ...Object.keys(tumor?.items ?? {}), ...Object.keys(tumor?.recodes ?? {})];
    expect(derived.sort()).toEqual(DERIVATION_ALGORITHMS.flatMap((algorithm) => [...algorithm.items]).sort());
  });
});

describe('putting derived items in place', () => {
  it('takes away what is blank and leaves what is undecided', () => {
    const items: Items = { primarySite: 'C504', vitalStatusRecode: '1', raceNapiia: '06' };
    expect(withDerived(items, { vitalStatusRecode: '', seerOtherCod: '0', raceNapiia: undefined })).toEqual({
      primarySite: 'C504',
      raceNapiia: '06',
      seerOtherCod: '0',
    });
  });
});
