import { icccMajorCategory } from './iccc-major-category.js';

/** Codes of one ICCC group. */
export interface IcccCodes {
  readonly main: string;
  readonly extended: string;
  readonly major: string;
}

const read = new Map<string, IcccCodes>();

/** Main, extended and major code of a pair as the ICCC tables hold it; the tables hold about 110 different ones. */
export function icccCodes(pair: string): IcccCodes {
  const known = read.get(pair);
  if (known !== undefined) return known;
  const [main = '', extended = ''] = pair.split('.');
  const codes = { main, extended, major: icccMajorCategory(main) };
  read.set(pair, codes);
  return codes;
}
