import { itemValue, type Items } from '#domain/naaccr';
import { seerSiteRecode, seerSiteRecode2023 } from '#domain/recodes';
import { CAUSES_2008, CAUSES_2008_FIXED } from './cause-of-death-tables-2008.js';
import { CAUSES_2023 } from './cause-of-death-tables-2023.js';
import { countsForSite, readCauseTable, type CauseTable } from './cause-table.js';

/**
 * Tables of site-specific causes: `2008` on the site recode of 2008 as the registered algorithm uses it, `2008-fixed` with its one wrong row put right,
 * `2023` on the site recode of 2023, which the publisher calls experimental.
 */
export type CauseOfDeathVersion = '2008' | '2008-fixed' | '2023';

interface CauseVersion {
  readonly table: CauseTable;
  readonly siteRecode: (items: Items) => string;
}

const VERSIONS: Readonly<Record<CauseOfDeathVersion, CauseVersion>> = {
  '2008': { table: readCauseTable(CAUSES_2008), siteRecode: seerSiteRecode },
  '2008-fixed': { table: readCauseTable(CAUSES_2008_FIXED), siteRecode: seerSiteRecode },
  '2023': { table: readCauseTable(CAUSES_2023), siteRecode: seerSiteRecode2023 },
};

/** SEER Cause-Specific Death Classification (1914) and SEER Other Cause of Death Classification (1915). */
export interface CauseOfDeathClassification {
  /** 1 died of this cancer, 0 alive or died of other causes, 8 cause unknown, 9 not one of the tumors that count. */
  readonly seerCauseSpecificCod: string;
  /** 1 died of other causes, 0 alive or died of this cancer, 8 and 9 as above. */
  readonly seerOtherCod: string;
}

interface CauseOfDeathOptions {
  /** Last year of the study: who was last seen after it was alive at its end. */
  readonly cutoffYear: number;
  /** `2008` when left out. */
  readonly version?: CauseOfDeathVersion;
}

const both = (code: string): CauseOfDeathClassification => ({ seerCauseSpecificCod: code, seerOtherCod: code });
const OF_THIS_CANCER: CauseOfDeathClassification = { seerCauseSpecificCod: '1', seerOtherCod: '0' };
const OF_OTHER_CAUSES: CauseOfDeathClassification = { seerCauseSpecificCod: '0', seerOtherCod: '1' };

/**
 * Whether a person died of this cancer. Vital status is not read: ICD revision 0 is what says alive.
 * @see SEER Cause-Specific Death Classification; NAACCR items 1914, 1915
 * @example causeOfDeathClassification({ sequenceNumberCentral: '00', icdRevisionNumber: '1', causeOfDeath: 'C509' },
 *   { cutoffYear: 2024 }) // { seerCauseSpecificCod: '1', seerOtherCod: '0' }
 */
export function causeOfDeathClassification(items: Items, options: CauseOfDeathOptions): CauseOfDeathClassification {
  const sequence = itemValue(items, 'sequenceNumberCentral');
  if (!/^[0-5]\d$/.test(sequence)) return both('9');
  const revision = itemValue(items, 'icdRevisionNumber');
  if (revision === '0' || livedOn(itemValue(items, 'dateOfLastContact'), options.cutoffYear)) return both('0');
  const cause = itemValue(items, 'causeOfDeath').toUpperCase();
  if (cause.length < 3 || cause === '7777' || cause === '7797') return both('8');
  const { table, siteRecode: recodeOf } = VERSIONS[options.version ?? '2008'];
  const siteRecode = recodeOf(items);
  const isCancer =
    sequence === '00'
      ? countsForOnlyTumor(revision, cause)
      : countsForEveryTumor(revision, cause, { histology: Number(itemValue(items, 'histologicTypeIcdO3')), siteRecode });
  const section = `${revision}/${sequence === '00' ? '0' : '1'}`;
  return isCancer || countsForSite(table, cause, { section, recode: siteRecode }) ? OF_THIS_CANCER : OF_OTHER_CAUSES;
}

function livedOn(dateOfLastContact: string, cutoffYear: number): boolean {
  const year = /^\d{4}/.exec(dateOfLastContact)?.[0] ?? '9999';
  return year !== '9999' && Number(year) > cutoffYear;
}

const within = (code: string, from: string, to: string): boolean => code >= from && code <= to;

// With one tumor only, any cancer is this cancer.
function countsForOnlyTumor(revision: string, cause: string): boolean {
  const three = cause.slice(0, 3);
  if (revision === '1') return (three >= 'C00' && cause <= 'D489') || three === 'B21';
  if (revision === '8') return within(three, '140', '239');
  return revision === '9' && (within(three, '140', '239') || cause === '0422');
}

interface TumorOfSeveral {
  readonly histology: number;
  readonly siteRecode: string;
}

// With several tumors, causes that name no site, those of melanoma, and those of the blood count whatever the site is.
function countsForEveryTumor(revision: string, cause: string, { histology, siteRecode }: TumorOfSeveral): boolean {
  const three = cause.slice(0, 3);
  const isMelanoma = histology >= 8720 && histology <= 8799;
  if (revision === '8') return three === '199' || (isMelanoma && (three === '172' || cause === '2169' || cause === '2322'));
  if (revision === '9') return three === '199' || (isMelanoma && ['172', '216', '232'].includes(three));
  if (revision !== '1') return false;
  if (cause === 'C798' || cause === 'D489' || three === 'C80' || three === 'C97') return true;
  if (isMelanoma && ['C43', 'D03', 'D22'].includes(three)) return true;
  // A tumor of the blood is not asked for what counts in the rest of the miscellaneous group.
  if (histology === 9950 || (histology >= 9960 && histology <= 9964) || (histology >= 9980 && histology <= 9989))
    return three === 'C77' || within(three, 'C81', 'C96') || three === 'D36' || within(three, 'D45', 'D47');
  return siteRecode === '37000' && ((three >= 'C00' && cause <= 'D489') || cause === 'D619');
}
