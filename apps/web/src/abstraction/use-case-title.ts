import { itemValue, type Items } from '#domain/naaccr';
import type { AbstractView } from '../api/contract.js';
import { usePageTitle } from '../shell/page-title.js';

function nameOf(items: Items): string {
  const last = itemValue(items, 'nameLast');
  const given = [itemValue(items, 'nameFirst'), itemValue(items, 'nameMiddle')].filter((part) => part !== '').join(' ');
  return [last, given].filter((part) => part !== '').join(', ') || 'Patient without a name';
}

/** Shows name and accession number in the header; the tab carries the number alone. */
export function useCaseTitle(view: AbstractView): void {
  const accession = itemValue(view.items, 'accessionNumberHosp');
  const sequence = itemValue(view.items, 'sequenceNumberHospital');
  const number = accession === '' ? 'no accession number' : `${accession}${sequence === '' ? '' : `-${sequence}`}`;
  usePageTitle(number, nameOf(view.items), `${number} · ${view.facility.name}`);
}
