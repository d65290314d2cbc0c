import { isPairedOrgan } from '#domain/edits';
import type { Draft, TumorPlan } from './plan.js';
import type { Random } from './random.js';
import { draw, weighted } from './weighted.js';

const SIDES = weighted('1:49 2:49 9:2');
const SOURCES = weighted('1:93 8:5 2:2');
const CASEFINDING = weighted('10:8 20:6 21:44 22:6 23:10 24:8 30:8 40:5 50:3 90:2');
const MARROW_CONFIRMATION = weighted('1:55 3:43 5:2');
/** Types that are rightly named from an image. */
const BY_IMAGE = new Set(['8170', '9530', '8140', '8010', '8312']);
/** Stages at which an organ was looked at, so that its side is known. */
const LOCAL = new Set(['0', '1', '2', '8']);

function laterality(random: Random, { site, extent }: TumorPlan): string {
  if (!isPairedOrgan(site)) return '0';
  if (site === 'C342') return '1';
  const side = draw(random, SIDES);
  return side === '9' && LOCAL.has(extent.summaryStage) ? '2' : side;
}

function confirmation(
  random: Random,
  tumor: TumorPlan,
  { isOperated, isOnly }: { readonly isOperated: boolean; readonly isOnly: boolean },
): string {
  if (tumor.histology >= '9590' && tumor.histology <= '9993') return draw(random, MARROW_CONFIRMATION);
  if (!isOperated && isOnly && tumor.behavior !== '2' && BY_IMAGE.has(tumor.histology) && random.chance(0.2)) return '7';
  return random.chance(0.04) ? '2' : '1';
}

/** Site, type, side and how they were confirmed. */
export function writeDiagnosis(
  draft: Draft,
  random: Random,
  tumor: TumorPlan,
  known: { readonly isOperated: boolean; readonly isOnly: boolean },
): void {
  draft.primarySite = tumor.site;
  draft.histologicTypeIcdO3 = tumor.histology;
  draft.behaviorCodeIcdO3 = tumor.behavior;
  draft.laterality = laterality(random, tumor);
  draft.diagnosticConfirmation = confirmation(random, tumor, known);
  draft.typeOfReportingSource = draw(random, SOURCES);
  draft.casefindingSource = draw(random, CASEFINDING);
  draft.classOfCase = tumor.classOfCase;
}
