import type { DictionaryItem } from '../item-def.js';
import type { ItemPlan } from './item-plan.js';
import type { ValidationCode } from './naaccr-record.js';

/** A finding about a value, before it is tied to a place in the file. */
export interface ValueFinding {
  readonly code: ValidationCode;
  readonly message: string;
}

/** Finding of a value longer than its item. */
export function tooLong(item: DictionaryItem, value: string): ValueFinding {
  return { code: 'Value too long', message: `value too long, expected at most ${item.length} character(s) but got ${value.length}` };
}

function typeFinding(plan: ItemPlan, value: string): ValueFinding | undefined {
  const { item } = plan;
  if (plan.needsFullLength && value.length < item.length) {
    return { code: 'Value too short', message: `value too short, expected exactly ${item.length} character(s) but got ${value.length}` };
  }
  if (plan.matches(value)) return undefined;
  return { code: 'Value invalid for data type', message: `invalid value according to data type '${item.dataType}'` };
}

/**
 * First finding about a value, in the order of the reference: length, then (for `all`) full length or data type, then blanks
 * at the edges. Only U+0020 counts as a blank here.
 */
export function checkValue(plan: ItemPlan, value: string, checks: 'all' | 'lengthOnly'): ValueFinding | undefined {
  const { item } = plan;
  if (value.length > item.length && !item.allowUnlimitedText) return tooLong(item, value);
  if (checks === 'lengthOnly') return undefined;
  const finding = typeFinding(plan, value);
  if (finding) return finding;
  if (value.startsWith(' ')) return { code: 'Value starts with a space', message: 'value starts with one or several spaces' };
  if (value.endsWith(' ')) return { code: 'Value ends with a space', message: 'value ends with one or several spaces' };
  return undefined;
}
