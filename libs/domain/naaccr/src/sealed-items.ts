import { itemDefs } from './item-defs.js';
import type { ItemId } from './items.js';

// Items that may travel in an incidence file and still identify a person, or are typed as free text.
const SEALED_INCIDENCE_ITEMS: readonly ItemId[] = ['dateOfBirth', 'textUsualOccupation', 'textUsualIndustry'];

const SEALED: ReadonlySet<string> = new Set<string>([
  ...itemDefs()
    .filter((def) => !def.recordTypes.includes('I'))
    .map((def) => def.id),
  ...SEALED_INCIDENCE_ITEMS,
]);

/**
 * True for an item that is kept encrypted and never quoted in a message, a log or an extract: every item that the
 * standard keeps out of incidence files (names, street addresses, telephone, record and government numbers,
 * coordinates, physicians, text, pathology reports), date of birth, and the two free-text items of incidence files.
 * Registry-assigned numbers (patientIdNumber, accessionNumberHosp), postal code, county and census tract are not sealed:
 * registries join and count by them; disclosure rules protect them in what leaves the registry.
 * @see docs/standards.md, NAACCR record types
 */
export function isSealed(id: ItemId): boolean {
  return SEALED.has(id);
}
