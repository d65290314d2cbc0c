import fs from 'node:fs';
import { SITE_GROUPS, siteGroup, siteGroupLabel, STAGE_GROUPS, stageGroup, stageGroupLabel, type SiteGroup } from './index.js';
import { sharedData } from '../../../../test/support/shared-data.js';

const { path: oracle, it: itBeside } = sharedData('algorithms/oracle-recodes.csv');

/** Reference rows: site, histology and the SEER Site Recode ICD-O-3/WHO 2008 computed by the reference program. */
function referenceRows(): { site: string; histology: string; recode: string }[] {
  const [header, ...lines] = fs.readFileSync(oracle, 'utf8').trim().split('\n');
  const columns = (header ?? '').split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    return { site: cell('primarySite'), histology: cell('histologicTypeIcdO3'), recode: cell('siteRecode2008') };
  });
}

/** Which of our groups each family of SEER recodes must fall into. */
const EXPECTED: readonly [recode: RegExp, group: SiteGroup][] = [
  [/^20|^22010|^22020/, 'head-and-neck'],
  [/^21010/, 'esophagus'],
  [/^21020/, 'stomach'],
  [/^2104|^2105/, 'colon-and-rectum'],
  [/^2107|^21080|^21090/, 'liver-and-bile-ducts'],
  [/^21100/, 'pancreas'],
  [/^22030/, 'lung'],
  [/^23000|^24000/, 'bone-and-soft-tissue'],
  [/^25010/, 'melanoma-of-skin'],
  [/^26000/, 'breast'],
  [/^27010/, 'cervix'],
  [/^27020|^27030/, 'uterus'],
  [/^27040/, 'ovary'],
  [/^28010/, 'prostate'],
  [/^28020/, 'testis'],
  [/^29010/, 'bladder'],
  [/^29020/, 'kidney'],
  [/^31/, 'brain-and-cns'],
  [/^32010/, 'thyroid'],
  [/^330/, 'lymphoma'],
  [/^34000/, 'myeloma'],
  [/^35/, 'leukemia'],
  [/^36010/, 'mesothelioma'],
  [/^36020/, 'kaposi-sarcoma'],
  [/^21030|^21060|^2111|^2112|^2113|^22050|^22060|^25020|^2705|^2706|^2707|^2803|^2804|^2903|^2904|^30000|^32020/, 'other'],
];

describe('site groups', () => {
  itBeside('are consistent with the SEER site recode of the reference program on every row', () => {
    const rows = referenceRows().filter(({ recode }) => recode !== '99999' && recode !== '37000');
    expect(rows.length).toBeGreaterThan(4000);
    const wrong = rows.filter(
      ({ site, histology, recode }) => siteGroup(site, histology) !== EXPECTED.find(([family]) => family.test(recode))?.[1],
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['C504', '8500', 'breast'],
    ['C169', '9680', 'lymphoma'],
    ['C421', '9823', 'leukemia'],
    ['C779', '9823', 'lymphoma'],
    ['C421', '9732', 'myeloma'],
    ['C421', '9989', 'other'],
    ['C443', '8743', 'melanoma-of-skin'],
    ['C445', '8070', 'other'],
    ['C384', '9050', 'mesothelioma'],
    ['C809', '8000', 'unknown'],
    ['C181', '8480', 'colon-and-rectum'],
    ['', '8500', 'unknown'],
    ['C50', '8500', 'unknown'],
    ['CXXX', undefined, 'unknown'],
    [undefined, '9732', 'myeloma'],
    ['C619', '', 'prostate'],
  ])('%s with histology %s is %s', (site, histology, group) => {
    expect(siteGroup(site, histology)).toBe(group);
  });

  it('have a label each and no code twice', () => {
    expect(new Set(SITE_GROUPS.map(({ code }) => code)).size).toBe(SITE_GROUPS.length);
    expect(siteGroupLabel('uterus')).toBe('Body of uterus');
    expect(siteGroupLabel('unheard of')).toBe('unheard of');
  });
});

describe('stage groups', () => {
  it.each([
    ['0', 'in-situ'],
    ['1', 'localized'],
    ['2', 'regional'],
    ['3', 'regional'],
    ['4', 'regional'],
    ['7', 'distant'],
    ['8', 'benign'],
    ['9', 'unknown'],
    ['5', 'unknown'],
    ['', 'blank'],
    [undefined, 'blank'],
  ])('summary stage %s is %s', (code, group) => {
    expect(stageGroup(code)).toBe(group);
  });

  it('have labels', () => {
    expect(STAGE_GROUPS.map(({ code }) => stageGroupLabel(code))).not.toContain('');
    expect(stageGroupLabel('benign')).toBe('Benign or borderline');
  });
});
