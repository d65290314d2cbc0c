import type { ItemDef } from './item-def.js';
import { itemDef, itemDefs } from './item-defs.js';
import type { ItemId } from './items.js';

// Whole screen groups that only algorithms and geocoders fill.
const DERIVED_GROUPS: ReadonlySet<string> = new Set(['geocode/census (derived)', 'geocode', 'survival (derived)', 'record']);

// Results of algorithms and stamps of the registry's own programs that stand among coded items.
const DERIVED_ITEMS: ReadonlySet<string> = new Set<ItemId>([
  'countyAtDxAnalysis',
  'nhiaDerivedHispOrigin',
  'raceNapiia',
  'ihsLink',
  'ihsPurchRefCareDeliveryArea',
  'computedEthnicity',
  'computedEthnicitySource',
  'urbanIndianHealthOrganization',
  'uihoFacility',
  'vitalStatusRecode',
  'recordNumberRecode',
  'seerCauseSpecificCod',
  'seerOtherCod',
  'schemaId',
  'ajccId',
  'pediatricId',
  'pediatricIdVersionCurrent',
  'pediatricIdVersionOriginal',
  'schemaIdVersionCurrent',
  'schemaIdVersionOriginal',
  'ajccApiVersionCurrent',
  'ajccApiVersionOriginal',
  'ajccCancerSurvApiVersionCurrent',
  'ajccCancerSurvApiVersionOriginal',
  'csVersionDerived',
  'icdO3ConversionFlag',
  'vendorName',
  'dateCaseCompletedCoc',
  'dateCaseLastChanged',
  'dateCaseReportExported',
  'dateCaseReportReceived',
  'dateCaseReportLoaded',
  'dateTumorRecordAvailbl',
]);

function computeEditable(def: ItemDef): boolean {
  if (def.level === 'NaaccrData' || DERIVED_GROUPS.has(def.uiGroup) || DERIVED_ITEMS.has(def.id)) return false;
  return !def.id.startsWith('derived');
}

const EDITABLE: ReadonlySet<string> = new Set(
  itemDefs()
    .filter(computeEditable)
    .map((def) => def.id),
);

/** True when a person may type the item; false for items of the file, record identifiers, derived items and version stamps. */
export function isEditable(id: ItemId): boolean {
  return EDITABLE.has(itemDef(id).id);
}
