import { codeLabel, itemDef, type ItemId } from '#domain/naaccr';
import { formatCodedDate } from '../ui/formats.js';

/** A value as people read it: dates with dashes, codes with their words; blank stays blank. */
export function itemText(id: ItemId, value: string): string {
  if (value === '') return '';
  if (itemDef(id).dataType === 'date') return formatCodedDate(value);
  const label = codeLabel(id, value);
  return label === undefined ? value : `${value} ${label}`;
}
