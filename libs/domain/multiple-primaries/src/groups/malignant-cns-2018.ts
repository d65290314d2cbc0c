import { MALIGNANT_CNS_ROWS } from '../../data/solid-tumor-rows.js';
import { codes } from '../code-set.js';
import { review, type Claim, type PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import { rowOf, rowTable } from '../row-table.js';
import { areDifferentCranialNerves, areInDifferentParts, isBrain } from '../rules/cns-parts.js';
import { follows } from '../rules/date-rules.js';
import { oneIsOf, otherwise } from '../rules/histology-rules.js';
import { differentSubtypesOf, not, onOneRow } from '../rules/row-rules.js';
import type { TumorPair } from '../tumor-pair.js';

const ROWS = rowTable(MALIGNANT_CNS_ROWS);
const GLIAL = codes('9380 9385 9391-9393 9396 9400-9401 9411 9424 9430 9440-9442 9445 9450-9451');
const GLIOMA_NOS = codes('9380');
const SPECIFIC_GLIOMAS = codes('9385 9391-9393 9396 9400-9401 9411 9424 9430 9450-9451');

const isGlioblastoma = ({ histology }: PrimaryTumor): boolean => histology === '9440';
const isOtherGlial = ({ histology }: PrimaryTumor): boolean => histology !== '9440' && GLIAL.has(histology);

function differentRowsButNotUnspecified(pair: TumorPair): Claim {
  const isUnspecified = (tumor: PrimaryTumor): boolean => rowOf(ROWS, tumor)?.startsWith('8000') === true;
  if (isUnspecified(pair.a) || isUnspecified(pair.b)) return review('histology in the tables');
  return not(onOneRow(pair, ROWS));
}

/** Malignant central nervous system and peripheral nerves, 2018 and later. */
export const malignantCns2018: readonly PrimaryRule[] = [
  {
    id: 'M6',
    question: 'Is one tumor malignant and the other not?',
    outcome: 'multiple',
    // Such pairs belong to two groups of rules and are multiple primaries before any rule is asked.
    claim: () => false,
  },
  {
    id: 'M7',
    question: 'Does a glioblastoma (9440) follow another glial tumor?',
    outcome: 'multiple',
    claim: (pair) => follows(pair, isGlioblastoma, isOtherGlial),
  },
  {
    id: 'M8',
    question: 'Are both tumors in the brain and of the same histology?',
    outcome: 'single',
    claim: (pair) => pair.a.histology === pair.b.histology && pair.both(isBrain),
  },
  {
    id: 'M9',
    question: 'Are the tumors in different parts of the central nervous system, or in two cranial nerves?',
    outcome: 'multiple',
    claim: (pair) => areInDifferentParts(pair) || areDifferentCranialNerves(pair) || (pair.a.site === 'C709') !== (pair.b.site === 'C709'),
  },
  differentSubtypesOf('M10', ROWS),
  {
    id: 'M11',
    question: 'Is one tumor glioma NOS (9380) and the other a specific glioma?',
    outcome: 'single',
    claim: (pair) => oneIsOf(pair, GLIOMA_NOS, SPECIFIC_GLIOMAS),
  },
  { id: 'M12', question: 'Do the tumors stand on one row of Table 3?', outcome: 'single', claim: (pair) => onOneRow(pair, ROWS) },
  {
    id: 'M13',
    question: 'Do the tumors stand on different rows of Table 3?',
    outcome: 'multiple',
    claim: differentRowsButNotUnspecified,
  },
  otherwise('M14'),
];
