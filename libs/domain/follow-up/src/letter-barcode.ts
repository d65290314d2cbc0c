/** Digits before the check digit. */
const DIGITS = 11;

/** The quasigroup of Damm's method, of order 10. @see H. M. Damm, Total anti-symmetrische Quasigruppen (Marburg 2004) */
const TABLE: readonly string[] = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** What a barcode that was typed or scanned turned out to be. */
export type ReadBarcode = { readonly number: number } | { readonly wrong: 'shape' | 'check-digit' };

/**
 * The barcode of a letter: its number with leading zeros and a check digit that every single wrong digit and every swap of neighbours betrays.
 * @param number - positive whole number below 10^11
 * @returns 12 digits
 * @example letterBarcode(572) // '000000005724'
 */
export function letterBarcode(number: number): string {
  const digits = String(number).padStart(DIGITS, '0');
  return `${digits}${checkDigit(digits)}`;
}

/** Reads a barcode as a scanner sends it or a person types it; spaces and hyphens are passed over. */
export function readLetterBarcode(text: string): ReadBarcode {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{12}$/.test(digits)) return { wrong: 'shape' };
  const number = digits.slice(0, DIGITS);
  return checkDigit(number) === digits.slice(DIGITS) ? { number: Number(number) } : { wrong: 'check-digit' };
}

function checkDigit(digits: string): string {
  let interim = '0';
  for (const digit of digits) interim = TABLE[Number(interim)]?.[Number(digit)] ?? '0';
  return interim;
}
