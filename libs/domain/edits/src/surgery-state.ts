/** What a code of surgery of the primary site says. */
export type SurgeryState = 'blank' | 'none' | 'done' | 'unknown';

/**
 * Reads a code of Surgery of Primary Site: two digits through 2022 (item 1290), a letter and three digits from 2023 (item 1291).
 * 00 and x000 are no surgery, 98 and x980 "not applicable" (no surgery as well), 99 and x990 unknown, the rest surgery.
 * @see STORE manual, appendix A
 */
export function surgeryState(code: string): SurgeryState {
  if (code === '') return 'blank';
  const digits = code.length === 4 ? code.slice(1) : code;
  if (digits === '00' || digits === '000' || digits === '98' || digits === '980') return 'none';
  return digits === '99' || digits === '990' ? 'unknown' : 'done';
}

/** The two-digit extent of a surgery code, for either item: 22 for `22` and for `A220`; -1 when there is none. */
export function surgeryExtent(code: string): number {
  const extent = Number(code.length === 4 ? code.slice(1, 3) : code);
  return code === '' || Number.isNaN(extent) ? -1 : extent;
}
