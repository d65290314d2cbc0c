import type { Items } from '#domain/naaccr';
import { deriveRecodes, icccMajorCategory, type Recodes } from '#domain/recodes';
import type { VectorChecks } from '../vector-replay.js';

/** Arguments of the reference's methods; null is blank. */
interface Input {
  readonly version?: string;
  readonly site?: string | null;
  readonly histology?: string | null;
  readonly hist?: string | null;
  readonly behavior?: string | null;
  readonly dxYear?: string | null;
  readonly recodeExtended?: boolean;
  readonly icccSiteRecode?: string;
  readonly schemaId?: string | null;
  readonly gradeClinical?: string | null;
  readonly gradePathological?: string | null;
}

function itemsOf(input: Input): Items {
  return {
    primarySite: input.site ?? undefined,
    histologicTypeIcdO3: input.histology ?? input.hist ?? undefined,
    behaviorCodeIcdO3: input.behavior ?? undefined,
    dateOfDiagnosis: input.dxYear ?? undefined,
    schemaId: input.schemaId ?? undefined,
    gradeClinical: input.gradeClinical ?? undefined,
    gradePathological: input.gradePathological ?? undefined,
  };
}

/** Our recode for each version the reference names; * is any. */
type Versions = Readonly<Record<string, keyof Recodes>>;

const SITE: Versions = {
  '2003 Definition': 'seerSiteRecode2003',
  '2003 Definition without Mesothelioma and Kaposi Sarcoma': 'seerSiteRecode2003NoKsMeso',
  'WHO 2008 Definition': 'seerSiteRecode',
  '2023 Revision': 'seerSiteRecode2023',
  '2023 Revision Expanded': 'seerSiteRecode2023Expanded',
};
const AYA: Versions = { 'WHO 2008': 'ayaSiteRecode2008', '2020 Revision': 'ayaSiteRecode2020' };
const ICCC: Versions = {
  'Third edition (ICCC-3) based on ICD-O-3': 'icccThirdEdition',
  'ICD-O-3/WHO 2008': 'icccWho2008',
  'Third edition based on ICD-O-3/IARC 2017': 'iccc',
};
const ICCC_EXTENDED: Versions = { 'ICD-O-3/WHO 2008': 'icccWho2008Extended', 'Third edition based on ICD-O-3/IARC 2017': 'icccExtended' };

const inputOf = (value: unknown): Input => value as Input; // the file is produced by the reference; its inputs are these

function byVersion(versions: Versions): (value: unknown) => unknown {
  return (value) => {
    const input = inputOf(value);
    const id = versions[input.version ?? ''] ?? versions['*'];
    return id === undefined ? `no version ${String(input.version)}` : deriveRecodes(itemsOf(input))[id];
  };
}

function iccc(value: unknown): unknown {
  const { version, recodeExtended } = inputOf(value);
  // The reference gives its unknown code where a version has no extended classification.
  if (recodeExtended === true && version !== undefined && !(version in ICCC_EXTENDED)) return '999';
  return byVersion(recodeExtended === true ? ICCC_EXTENDED : ICCC)(value);
}

/** Recorded calls that `#domain/recodes` answers. */
export const vectorChecks: VectorChecks = {
  'seersiterecode.calculateSiteRecode': byVersion(SITE),
  'ayasiterecode.calculateSiteRecode': byVersion(AYA),
  'iccc.calculateSiteRecode': iccc,
  'iccc.calculateIcccMajorCategory': (value) => icccMajorCategory(inputOf(value).icccSiteRecode ?? ''),
  'braincnsrecode.computeBrainCsnRecode': byVersion({ '*': 'seerBrainCnsRecode2020' }),
  'lymphoma.calculateSiteRecode': byVersion({ '*': 'seerLymphNeoplasmRecode2021' }),
  'behavrecode.computeBehaviorRecode': byVersion({ '*': 'seerBehaviorRecode' }),
  'derivedgrade.deriveSummaryGrade': byVersion({ '*': 'derivedSummaryGrade2018' }),
};
