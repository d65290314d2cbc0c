import type { RecodeTable } from '../recode-table.js';
import { ICCC_2017_BLOOD_TO_SOFT_TISSUE } from './iccc-2017-blood-to-soft-tissue.js';
import { ICCC_2017_GERM_CELL_TO_UNSPECIFIED } from './iccc-2017-germ-cell-to-unspecified.js';
import { pairRow } from './iccc.js';

/** ICCC, third edition, based on ICD-O-3/IARC 2017: main and extended code, joined by a point. */
export const iccc2017: RecodeTable = {
  id: 'iccc',
  version: 'Third edition based on ICD-O-3/IARC 2017',
  unknown: '999.999',
  inputs: ['primarySite', 'histologicTypeIcdO3', 'behaviorCodeIcdO3'],
  rows: [...ICCC_2017_BLOOD_TO_SOFT_TISSUE, ...ICCC_2017_GERM_CELL_TO_UNSPECIFIED].map(pairRow),
};
