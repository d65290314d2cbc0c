import { codes } from '../code-set.js';
import type { PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import { follows } from '../rules/date-rules.js';
import { differentHistologies, otherwise } from '../rules/histology-rules.js';
import { oppositeSidesOfPairedSites } from '../rules/side-rules.js';
import { differentOrgans, differentSites } from '../rules/site-rules.js';

/** Branches of a chart: histologies or morphologies on one branch each; a code may stand on several. */
type Chart = readonly ReadonlySet<string>[];

/** Benign and borderline: ependymal, neuronal and neuronal-glial, neurofibromas and five of one code. */
const BENIGN_CHART: Chart = [
  '9383/1 9394/1 9444/1',
  '9384/1 9412/1 9413/0 9442/1 9505/1 9506/1',
  '9540/0 9540/1 9541/0 9550/0 9560/0',
  '9560/1',
  '9562',
  '9570',
  '9571/0',
].map(codes);

/** Malignant, Chart 1: neuroepithelial tumors; 9503 stands on every branch, 9380 on all glial ones. */
const NEUROEPITHELIAL_CHART: Chart = [
  '9508',
  '9392',
  '9501 9502',
  '9470-9472 9474',
  '9473 9490 9500',
  '9391-9393',
  '9362',
  '9390',
  '9505',
  '9521-9523',
  '9380 9381 9423 9430',
  '9380 9382',
  '9380 9400 9401 9410 9411 9420',
  '9380 9421',
  '9380 9424 9440-9442',
  '9450 9451 9460',
].map((branch) => codes(`9503 ${branch}`));

/** Malignant, Chart 2: nerve sheath, germ cell, meninges. */
const OTHER_CHART: Chart = ['9540 9560 9561 9571', '9064 9070 9071 9080 9084 9085 9100', '9538 9539'].map(codes);

const GLIAL = codes('9380-9382 9400-9401 9410-9411 9420-9421 9423-9424 9430 9440-9442');

function branchesOf(chart: Chart, { histology, morphology }: PrimaryTumor): Chart {
  return chart.filter((branch) => branch.has(morphology) || branch.has(histology));
}

/** Whether two tumors share a branch, or `undefined` unless the chart holds both. */
function onOneBranch(chart: Chart, a: PrimaryTumor, b: PrimaryTumor): boolean | undefined {
  const first = branchesOf(chart, a);
  const second = branchesOf(chart, b);
  return first.length === 0 || second.length === 0 ? undefined : first.some((branch) => second.includes(branch));
}

const isCharted = (tumor: PrimaryTumor): boolean => branchesOf(BENIGN_CHART, tumor).length > 0;

/** A tumor that progresses from its benign form. */
function progression(id: string, later: string, earlier: string): PrimaryRule {
  return {
    id,
    question: `Does ${later} follow ${earlier}?`,
    outcome: 'single',
    claim: (pair) =>
      follows(
        pair,
        ({ morphology }) => morphology === later,
        ({ morphology }) => morphology === earlier,
      ),
  };
}

/** A malignant with a non-malignant tumor: two groups of rules, so multiple primaries before any rule is asked. */
function malignantWithBenign(id: string): PrimaryRule {
  return { id, question: 'Is one tumor malignant and the other not?', outcome: 'multiple', claim: () => false };
}

/** Benign and borderline brain and central nervous system, 2007 to 2017. */
export const benignBrain2007: readonly PrimaryRule[] = [
  malignantWithBenign('M3'),
  differentSites('M4'),
  oppositeSidesOfPairedSites('M5', ['C700', 'C710', 'C711', 'C712', 'C713', 'C714', 'C722', 'C723', 'C724', 'C725']),
  progression('M6', '9390/1', '9390/0'),
  progression('M7', '9540/1', '9540/0'),
  {
    id: 'M8',
    question: 'Do both histologies stand on one branch of Chart 1?',
    outcome: 'single',
    claim: ({ a, b }) => onOneBranch(BENIGN_CHART, a, b) === true,
  },
  {
    id: 'M9',
    question: 'Do the histologies stand on different branches of Chart 1?',
    outcome: 'multiple',
    claim: ({ a, b }) => onOneBranch(BENIGN_CHART, a, b) === false,
  },
  {
    id: 'M10',
    question: 'Does Chart 1 list one of the two histologies only?',
    outcome: 'multiple',
    claim: ({ a, b }) => isCharted(a) !== isCharted(b),
  },
  differentHistologies('M11'),
  otherwise('M12'),
];

/** Malignant brain and central nervous system, 2007 to 2017. */
export const malignantBrain2007: readonly PrimaryRule[] = [
  malignantWithBenign('M4'),
  differentOrgans('M5'),
  {
    id: 'M6',
    question: 'Does a glioblastoma (9440) follow a glial tumor?',
    outcome: 'single',
    claim: (pair) =>
      follows(
        pair,
        ({ histology }) => histology === '9440',
        ({ histology }) => GLIAL.has(histology),
      ),
  },
  {
    id: 'M7',
    question: 'Do both histologies stand on one branch of Chart 1 or of Chart 2?',
    outcome: 'single',
    claim: ({ a, b }) => onOneBranch(NEUROEPITHELIAL_CHART, a, b) === true || onOneBranch(OTHER_CHART, a, b) === true,
  },
  {
    id: 'M8',
    question: 'Do the histologies stand on different branches of Chart 1 or of Chart 2?',
    outcome: 'multiple',
    claim: ({ a, b }) => onOneBranch(NEUROEPITHELIAL_CHART, a, b) === false || onOneBranch(OTHER_CHART, a, b) === false,
  },
  differentHistologies('M9'),
  otherwise('M10'),
];
