import type { FollowUpSetting } from '../../api/contract.js';
import { formatCodedDate, formatCount } from '../../ui/formats.js';

const UNITS: Readonly<Record<string, string>> = {
  months: ' months',
  days: ' days',
  years: ' years',
  percent: ' %',
  'per-1000': ' per 1,000',
  cases: ' cases',
};

/** A value of a setting as people read it. */
export function settingValue({ unit, choices }: Pick<FollowUpSetting, 'unit' | 'choices'>, value: number): string {
  if (unit === 'switch') return value === 1 ? 'on' : 'off';
  if (unit === 'choice') return (choices[value] ?? String(value)).replaceAll('-', ' ');
  if (unit === 'day') return value === 0 ? 'never' : formatCodedDate(String(value));
  return `${formatCount(value)}${UNITS[unit] ?? ''}`;
}

/** What a person types for a value, and how it is read back; `undefined` when it is none. */
export function readSettingValue({ unit, choices }: Pick<FollowUpSetting, 'unit' | 'choices'>, text: string): number | undefined {
  if (unit === 'day') return text.trim() === '' ? 0 : Number(text.replaceAll('-', ''));
  if (unit === 'choice') return choices.indexOf(text);
  const value = Number(text);
  return text.trim() === '' || Number.isNaN(value) ? undefined : value;
}
