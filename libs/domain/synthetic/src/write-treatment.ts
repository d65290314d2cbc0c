import { coded } from './calendar.js';
import type { Draft, TumorPlan } from './plan.js';
import type { Treatment } from './plan-treatment.js';
import type { Random } from './random.js';
import { draw, weighted } from './weighted.js';

const CHEMO = weighted('02:38 03:56 01:6');
const NO_CHEMO = weighted('00:88 82:5 85:1 86:1 87:5');
const NO_SURGERY = weighted('1:78 2:8 6:5 7:8 5:1');
const MODALITIES = weighted('02:88 01:6 03:4 04:2');
const MARGINS = weighted('0:84 1:2 2:9 3:2 9:3');

const earliest = (...days: readonly number[]): number => Math.min(...days.filter((day) => day > 0));
const noneCode = (letter: 'A' | 'B', isNew: boolean, digits: string): string => (isNew ? `${letter}${digits}0` : digits);

function writeSurgery(draft: Draft, random: Random, { cancer, dxDay }: TumorPlan, { surgery }: Treatment): void {
  const isNew = coded(dxDay) >= '2023';
  const letter = cancer.surgery?.[0] ?? 'A';
  const isPossible = cancer.surgeryCodes !== undefined;
  const digits = surgery > 0 && cancer.surgeryCodes ? draw(random, cancer.surgeryCodes) : isPossible ? '00' : '98';
  draft[isNew ? 'rxSummSurgPrimSite2023' : 'rxSummSurgPrimSite'] = noneCode(letter, isNew, digits);
  draft.rxSummSurgOthRegDis = '0';
  draft.rxSummSurgicalMargins = surgery > 0 ? draw(random, MARGINS) : '8';
  draft.reasonForNoSurgery = surgery > 0 ? '0' : isPossible ? draw(random, NO_SURGERY) : '1';
  draft.rxSummScopeRegLnSur = scopeOfNodes(draft, cancer.nodes === 'none');
  if (surgery === 0) return;
  draft.rxDateSurgery = coded(surgery);
  draft.rxDateMostDefinSurg = coded(surgery);
}

/** One to three nodes are taken as sentinels or singly, more as a dissection. */
function scopeOfNodes(draft: Draft, hasNoNodes: boolean): string {
  if (hasNoNodes) return '9';
  const examined = Number(draft.regionalNodesExamined);
  if (examined === 0) return '0';
  return examined <= 3 ? '4' : '5';
}

function writeRadiation(draft: Draft, random: Random, { cancer }: TumorPlan, { radiation }: Treatment): void {
  const isIodine = cancer.cause === 'C73';
  draft.phase1RadiationTreatmentModality = radiation === 0 ? '00' : isIodine ? '13' : draw(random, MODALITIES);
  draft.reasonForNoRadiation = radiation > 0 ? '0' : '1';
  if (radiation > 0) draft.rxDateRadiation = coded(radiation);
}

function writeSystemic(draft: Draft, random: Random, { chemo, hormone, immuno }: Treatment): void {
  draft.rxSummChemo = draw(random, chemo > 0 ? CHEMO : NO_CHEMO);
  draft.rxSummHormone = hormone > 0 ? '01' : '00';
  draft.rxSummBrm = immuno > 0 ? '01' : '00';
  draft.rxSummTransplntEndocr = '00';
  draft.rxSummOther = '0';
  if (chemo > 0) draft.rxDateChemo = coded(chemo);
  if (hormone > 0) draft.rxDateHormone = coded(hormone);
  if (immuno > 0) draft.rxDateBrm = coded(immuno);
  const first = earliest(chemo, hormone, immuno);
  if (first !== Infinity) draft.rxDateSystemic = coded(first);
}

/** Order of surgery and another treatment: 0 not both, 2 the other first, 3 surgery first, 4 the other on both sides. */
function sequence(surgery: number, others: readonly number[]): string {
  const days = others.filter((day) => day > 0);
  if (surgery === 0 || days.length === 0) return '0';
  const isBefore = days.some((day) => day < surgery);
  if (!isBefore) return '3';
  return days.some((day) => day > surgery) ? '4' : '2';
}

function writeCourse(draft: Draft, random: Random, tumor: TumorPlan, treatment: Treatment): void {
  const { surgery, radiation, chemo, hormone, immuno, isNeoadjuvant } = treatment;
  const first = earliest(surgery, radiation, chemo, hormone, immuno);
  const isWatched = tumor.cancer.cause === 'C61' && tumor.stage === 1 && random.chance(0.6);
  draft.rxSummSurgRadSeq = sequence(surgery, [radiation]);
  draft.rxSummSystemicSurSeq = sequence(surgery, [chemo, hormone, immuno]);
  draft.rxSummTreatmentStatus = first !== Infinity ? '1' : isWatched ? '2' : '0';
  if (coded(tumor.dxDay) >= '2021') {
    draft.neoadjuvantTherapy = isNeoadjuvant ? '1' : '0';
    draft.neoadjuvTherapyClinicalResponse = isNeoadjuvant ? '9' : '0';
    draft.neoadjuvTherapyTreatmentEffect = isNeoadjuvant ? '9' : '0';
  }
  if (first === Infinity) return;
  draft.dateInitialRxSeer = coded(first);
  draft.date1stCrsRxCoc = coded(first);
}

/** The first course of treatment; nodes must have been written before. */
export function writeTreatment(draft: Draft, random: Random, tumor: TumorPlan, treatment: Treatment): void {
  writeSurgery(draft, random, tumor, treatment);
  writeRadiation(draft, random, tumor, treatment);
  writeSystemic(draft, random, treatment);
  writeCourse(draft, random, tumor, treatment);
}
