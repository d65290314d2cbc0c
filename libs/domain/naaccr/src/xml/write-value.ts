import type { DictionaryItem } from '../item-def.js';
import { NaaccrWriteError } from './naaccr-write-error.js';
import type { NaaccrWriteOptions } from './write-options.js';
import { escapeXml } from './xml-escape.js';
import { normalizeLineEnds } from './xml-text.js';

const CONTROL = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]/g;

function withoutControls(id: string, text: string, options: NaaccrWriteOptions): string {
  const stripped = text.replace(CONTROL, '');
  if (options.controlCharacters !== 'refuse' || stripped === text) return stripped;
  throw new NaaccrWriteError('CONTROL_CHARACTER', `value for item '${id}' contains non-printable control characters`);
}

function padded(item: DictionaryItem, text: string): string {
  if (text.length >= item.length || !/^[0-9]+$/.test(text)) return text;
  if (item.padding === 'leftZero') return text.padStart(item.length, '0');
  return item.padding === 'rightZero' ? text.padEnd(item.length, '0') : text;
}

function cut(item: DictionaryItem, text: string, options: NaaccrWriteOptions): string {
  if (text.length <= item.length || item.allowUnlimitedText) return text;
  options.onCutValue?.({ id: item.id, number: item.number, length: text.length, allowed: item.length });
  return text.slice(0, item.length);
}

/**
 * A value as it stands in the file: line ends to LF, control characters out, zeros filled up, cut to length, escaped, in
 * this order. `item` is undefined for an unknown item, which is neither padded nor cut.
 */
export function writtenValue(
  id: string,
  value: string,
  context: { readonly item: DictionaryItem | undefined; readonly options: NaaccrWriteOptions },
): string {
  const { item, options } = context;
  const text = withoutControls(id, normalizeLineEnds(value), options);
  if (!item) return escapeXml(text);
  return escapeXml(cut(item, options.zeroPadding === 'apply' ? padded(item, text) : text, options));
}
