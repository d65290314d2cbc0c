import { dayNumber, dayOfNumber, displayDate, parseCalendarDay, parseDateInput } from '#domain/naaccr';

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** The date after a key in a date field: `t` today, `+` and `-` a day on and back; `undefined` when the key types a character. */
export function stepDay(key: string, text: string): string | undefined {
  if (key === 't' || key === 'T') return today();
  if (key !== '+' && key !== '-') return undefined;
  const day = parseCalendarDay(parseDateInput(text));
  // A dash in an unfinished date is part of the date: `2025-`.
  return day && displayDate(dayOfNumber(dayNumber(day) + (key === '+' ? 1 : -1)));
}
