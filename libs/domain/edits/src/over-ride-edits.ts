import { itemDefs, itemLabel, type ItemId, type Items } from '#domain/naaccr';
import { coded } from './coded.js';
import { yearIn } from './date-order.js';
import type { Edit, EditResult, EditSet } from './edit.js';

const OVER_RIDES: readonly ItemId[] = itemDefs()
  .filter(({ id }) => id.startsWith('overRide'))
  .map(({ id }) => id);

/** Over-rides whose every edit is in the set, so that a set flag without a failing edit is surely unneeded. */
const FULLY_COVERED: readonly ItemId[] = [
  'overRideAcsnClassSeq',
  'overRideHospseqDxconf',
  'overRideHospseqSite',
  'overRideSeqnoDxconf',
  'overRideSurgDxconf',
  'overRideReportSource',
  'overRideIllDefineSite',
  'overRideLeukLymphoma',
  'overRideSiteBehavior',
  'overRideSiteLatMorph',
];

const isSet = (items: Items, id: ItemId): boolean => items[id] !== undefined && items[id] !== '';

function wrongCode(items: Items): ItemId | undefined {
  for (const id of OVER_RIDES) {
    const flag = items[id];
    if (flag === undefined || flag === '' || flag === '1') continue;
    if (id !== 'overRideAgeSiteMorph' || (flag !== '2' && flag !== '3')) return id;
  }
  return undefined;
}

/** CoC limits of the over-ride of the sixth edition (diagnoses of 2003 to 2009): under 25 years, everything 88. */
function isMisusedSixthEdition(items: Items, age: number): boolean {
  const year = yearIn(items.dateOfDiagnosis);
  const edition = items.tnmEditionNumber ?? '';
  if (items.overRideSiteTnmStggrp !== '1' || year < 2003 || year > 2009 || (edition !== '06' && edition !== '88')) return false;
  const isAll88 = edition === '88' && items.tnmClinStageGroup === '88' && items.tnmPathStageGroup === '88';
  return !(age >= 0 && age < 25 && isAll88);
}

/** Codes and limits of the over-ride items themselves. */
export const overRideEdits: readonly Edit[] = [
  {
    id: 'E170',
    name: 'Override code range',
    level: 'tumor',
    severity: 'error',
    items: OVER_RIDES,
    check: (items) => {
      const wrong = wrongCode(items);
      if (wrong === undefined) return undefined;
      return { message: `${coded(items, wrong)}; expected 1${wrong === 'overRideAgeSiteMorph' ? ', 2, 3' : ''} or blank.`, items: [wrong] };
    },
  },
  {
    id: 'E173',
    name: 'AJCC Ed 6 over-ride limits (COC)',
    level: 'tumor',
    severity: 'error',
    items: ['overRideSiteTnmStggrp', 'ageAtDiagnosis', 'tnmEditionNumber', 'tnmClinStageGroup', 'tnmPathStageGroup'],
    check: (items, { age }) =>
      isMisusedSixthEdition(items, age)
        ? {
            message: `${coded(items, 'overRideSiteTnmStggrp')}; for 2003 to 2009 it is for patients under 25, with edition and stage groups 88.`,
          }
        : undefined,
  },
];

/**
 * Adds edit E169 to the results of a run: an over-ride that is set although none of the edits it silences fails.
 * It is not an edit like the others because it looks at their results.
 */
export function unneededOverRides(editSet: EditSet, items: Items, results: EditResult[]): void {
  for (const id of FULLY_COVERED) {
    if (!isSet(items, id) || results.some(({ overRide }) => overRide === id)) continue;
    if (!editSet.edits.some(({ overRide }) => overRide === id)) continue;
    results.push({
      editId: 'E169',
      name: 'Override without a failing edit',
      severity: 'warning',
      items: [id],
      message: `${itemLabel(id)} is set, but no edit that it silences fails; clear it.`,
      overridden: false,
    });
  }
}
