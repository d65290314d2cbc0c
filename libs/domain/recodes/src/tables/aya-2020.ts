import type { RecodeTable } from '../recode-table.js';
import { AYA_2020_BLOOD_AND_CNS } from './aya-2020-blood-and-cns.js';
import { AYA_2020_CARCINOMA } from './aya-2020-carcinoma.js';
import { AYA_2020_SARCOMA_TO_MELANOMA } from './aya-2020-sarcoma-to-melanoma.js';

/** SEER AYA Site Recode, 2020 Revision. */
export const ayaRecode2020: RecodeTable = {
  id: 'ayaSiteRecode2020',
  version: '2020 Revision',
  unknown: '999',
  inputs: ['primarySite', 'histologicTypeIcdO3', 'behaviorCodeIcdO3'],
  rows: [...AYA_2020_BLOOD_AND_CNS, ...AYA_2020_SARCOMA_TO_MELANOMA, ...AYA_2020_CARCINOMA],
};
