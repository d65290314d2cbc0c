import { ETHNICITY_ALGORITHMS } from '#domain/ethnicity';
import { GEOGRAPHY_ALGORITHMS } from '#domain/geography';
import { RECODE_ALGORITHMS } from '#domain/recodes';
import { SURVIVAL_ALGORITHMS } from '#domain/survival';

/** An algorithm that makes derived items. */
export interface DerivationAlgorithm {
  readonly name: string;
  readonly version: string;
  /** Names of what it derives: XML ids, and for what NAACCR does not have the name that the publisher gives. */
  readonly items: readonly string[];
}

/** All algorithms behind `derivePatient`; every derived item belongs to exactly one. */
export const DERIVATION_ALGORITHMS: readonly DerivationAlgorithm[] = [
  ...GEOGRAPHY_ALGORITHMS,
  ...SURVIVAL_ALGORITHMS,
  ...ETHNICITY_ALGORITHMS.map(({ name, version, items }) => ({
    name,
    version,
    items: (items as readonly string[]).includes('raceNapiia') ? [...items, 'napiiaNeedsHumanReview'] : items,
  })),
  ...RECODE_ALGORITHMS,
  { name: 'IARC Multiple Primary', version: '2004', items: ['iarcMpIndicator'] },
];
