import type { ItemId } from '#domain/naaccr';
import type { Draft, TumorPlan } from './plan.js';
import type { Random } from './random.js';
import { draw, weighted } from './weighted.js';

const INVASION = weighted('0:68 1:20 9:12');
const METS: Readonly<Record<string, ItemId>> = {
  Bone: 'metsAtDxBone',
  Brain: 'metsAtDxBrain',
  Liver: 'metsAtDxLiver',
  Lung: 'metsAtDxLung',
  DistantLn: 'metsAtDxDistantLn',
  Other: 'metsAtDxOther',
};
const GROWTH = [0.5, 0.8, 1.25, 1.4, 1] as const;
/** EOD regional nodes without a positive node; 070 says so after a look through the microscope. */
const NODE_FREE = new Set(['000', '030', '070', '888', '999']);

const twoDigits = (count: number): string => String(count).padStart(2, '0');

function writeMets(draft: Draft, random: Random, { cancer, extent, stage }: TumorPlan): void {
  const usual = cancer.mets === 'none' ? '8' : stage === 4 ? '9' : '0';
  for (const item of Object.values(METS)) draft[item] = usual;
  const hasSpread = cancer.mets === 'coded' && extent.eodMets !== '00' && extent.eodMets !== '88' && extent.eodMets !== '99';
  for (let places = hasSpread ? 1 + (random.chance(0.3) ? 1 : 0) : 0; places > 0; places--) {
    const item = METS[draw(random, cancer.spreadTo)];
    if (item !== undefined) draft[item] = '1';
  }
}

function writeNodes(draft: Draft, random: Random, { cancer, extent, behavior }: TumorPlan, isOperated: boolean): void {
  const hasPositive = !NODE_FREE.has(extent.eodRegionalNodes);
  const isExamined = cancer.nodes === 'counted' && isOperated && behavior !== '2' && extent.summaryStage !== '9' && random.chance(0.8);
  const examined = isExamined ? random.between(1, hasPositive ? 24 : 18) : 0;
  const positive = hasPositive ? Math.min(examined, random.between(1, 6)) : 0;
  draft.regionalNodesExamined = cancer.nodes === 'none' ? '99' : twoDigits(examined);
  draft.regionalNodesPositive = cancer.nodes === 'none' ? '99' : isExamined ? twoDigits(positive) : '98';
  draft.eodPrimaryTumor = extent.eodPrimaryTumor;
  draft.eodRegionalNodes = extent.eodRegionalNodes === '070' && !isExamined ? '000' : extent.eodRegionalNodes;
  draft.eodMets = extent.eodMets;
  draft.summaryStage2018 = extent.summaryStage;
}

function writeGrade(draft: Draft, random: Random, { cancer, behavior }: TumorPlan, isOperated: boolean): void {
  const grade = draw(random, behavior === '2' ? cancer.inSituGradeCodes : cancer.gradeCodes);
  const isUngraded = grade === '8';
  draft.gradeClinical = isUngraded || random.chance(0.7) ? grade : '9';
  draft.gradePathological = isUngraded || isOperated ? grade : '9';
}

function writeSize(draft: Draft, random: Random, { cancer, stage }: TumorPlan, isOperated: boolean): void {
  if (cancer.size === undefined || stage === 4) {
    draft.tumorSizeSummary = '999';
    return;
  }
  const millimetres = Math.max(1, Math.min(400, Math.round(cancer.size * GROWTH[stage] * (0.35 + random.next() * 1.3))));
  const seen = Math.max(1, millimetres + random.between(-3, 3));
  draft.tumorSizeClinical = String(seen).padStart(3, '0');
  draft.tumorSizePathologic = isOperated ? String(millimetres).padStart(3, '0') : '999';
  draft.tumorSizeSummary = isOperated ? draft.tumorSizePathologic : draft.tumorSizeClinical;
}

/** Extent of disease, summary stage, grade, size, nodes, metastases and the site-specific items. */
export function writeStage(draft: Draft, random: Random, tumor: TumorPlan, isOperated: boolean): void {
  writeNodes(draft, random, tumor, isOperated);
  writeMets(draft, random, tumor);
  writeGrade(draft, random, tumor, isOperated);
  writeSize(draft, random, tumor, isOperated);
  draft.lymphVascularInvasion =
    tumor.cancer.mets === 'none' ? '8' : isOperated && tumor.behavior === '3' ? draw(random, INVASION) : tumor.behavior === '2' ? '0' : '9';
  for (const [item, codes] of tumor.cancer.siteItems) draft[item] = draw(random, codes);
}
