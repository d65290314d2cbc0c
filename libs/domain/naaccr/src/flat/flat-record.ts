import { matchesType, needsFullLength } from '../data-type.js';
import type { DictionaryItem } from '../item-def.js';
import type { FlatValidationCode, NaaccrEntity, ValidationError } from '../xml/naaccr-record.js';
import type { FlatField } from './flat-layout.js';
import type { NaaccrFlatReadOptions } from './flat-options.js';

/** A finding about a record of a fixed-column file. */
export type FlatValidationError = ValidationError<FlatValidationCode>;

// As the reference trims: everything up to the blank, so that a no-break space stays.
function isBlankField(text: string, { start, end }: FlatField): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
}

/** Value of a field, or `undefined` when it is blank or reaches past the end of the record. */
export function fieldValue(text: string, field: FlatField): string | undefined {
  const { item, start, end } = field;
  if (end > text.length || isBlankField(text, field)) return undefined;
  if (item.trim === 'none') return text.slice(start, end);
  let [from, to] = [start, end];
  while (text.charCodeAt(from) <= 32) from++;
  while (text.charCodeAt(to - 1) <= 32) to--;
  return text.slice(from, to);
}

function findingOf({ dataType, length }: DictionaryItem, value: string): { code: FlatValidationCode; message: string } | undefined {
  if (needsFullLength(dataType) && value.length < length) {
    return { code: 'Value too short', message: `value too short, expected exactly ${length} character(s) but got ${value.length}` };
  }
  if (matchesType(value, dataType)) return undefined;
  return { code: 'Value invalid for data type', message: `invalid value according to data type '${dataType}'` };
}

/** Finding about a field or, without one, about the record as a whole. */
export function flatError(finding: { code: FlatValidationCode; message: string }, line: number, field?: FlatField): FlatValidationError {
  return { ...finding, line, path: undefined, id: field?.item.id, number: field?.item.number, value: undefined };
}

function isWanted(id: string, { itemsToInclude, itemsToExclude }: NaaccrFlatReadOptions): boolean {
  return itemsToInclude ? itemsToInclude.includes(id) : !itemsToExclude?.includes(id);
}

/** Takes the fields of one level from a record into an entity; findings go to the entity, also those of items that are left out. */
export function takeFields(
  entity: NaaccrEntity<FlatValidationCode>,
  record: { readonly text: string; readonly line: number; readonly fields: readonly FlatField[] },
  options: NaaccrFlatReadOptions,
): void {
  const { text, line } = record;
  for (const field of record.fields) {
    const value = fieldValue(text, field);
    if (value === undefined) continue;
    const { id, number } = field.item;
    const finding = options.valueChecks === 'lengthOnly' ? undefined : findingOf(field.item, value);
    if (finding) entity.errors.push({ ...flatError(finding, line, field), value });
    if (isWanted(id, options)) entity.itemList.push({ id, number, value, line, error: undefined });
  }
}
