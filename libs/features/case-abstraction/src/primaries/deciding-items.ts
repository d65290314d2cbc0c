import { type ItemId, type Items, itemValue } from '#domain/naaccr';

/** Items that decide how many primaries there are. */
const DECIDING: readonly ItemId[] = [
  'primarySite',
  'histologicTypeIcdO3',
  'behaviorCodeIcdO3',
  'laterality',
  'dateOfDiagnosis',
  'histologyIcdO2',
  'behaviorIcdO2',
  'sequenceNumberCentral',
];

/** The coded items that the rules of multiple primaries read, and nothing else of a tumor. */
export function decidingItems(items: Items): Items {
  return Object.fromEntries(DECIDING.flatMap((id) => (itemValue(items, id) === '' ? [] : [[id, itemValue(items, id)]])));
}
