/** ICD-O-3 topography: the fourth characters in use after each C and two digits (330 codes). */
const SUBSITES =
  '00:012345689 01:9 02:0123489 03:019 04:0189 05:01289 06:01289 07:9 08:0189 09:0189 10:0123489 11:012389 12:9 13:01289 14:028 ' +
  '15:01234589 16:012345689 17:012389 18:0123456789 19:9 20:9 21:0128 22:01 23:9 24:0189 25:01234789 26:089 30:01 31:012389 ' +
  '32:012389 33:9 34:012389 37:9 38:012348 39:089 40:012389 41:0123489 42:01234 44:0123456789 47:012345689 48:0128 49:012345689 ' +
  '50:012345689 51:01289 52:9 53:0189 54:012389 55:9 56:9 57:01234789 58:9 60:01289 61:9 62:019 63:012789 64:9 65:9 66:9 ' +
  '67:0123456789 68:0189 69:012345689 70:019 71:0123456789 72:01234589 73:9 74:019 75:01234589 76:01234578 77:01234589 80:9';

/** Paired organs by topography (SEER Program Coding Manual, laterality of paired sites), same notation. */
const PAIRED =
  '07:9 08:01 09:0189 30:01 31:02 34:012389 38:4 40:012389 41:34 44:1234567 47:12 49:12 50:012345689 56:9 57:0 62:019 63:01 64:9 65:9 ' +
  '66:9 69:012345689 70:0 71:01234 72:2345 74:019 75:4';

function flags(table: string): Uint8Array {
  const flagged = new Uint8Array(1000);
  for (const row of table.split(' ')) for (const subsite of row.slice(3)) flagged[Number(row.slice(0, 2)) * 10 + Number(subsite)] = 1;
  return flagged;
}

const VALID = flags(SUBSITES);
const PAIRED_SITES = flags(PAIRED);

/** The number after the C (504 for C504), 0 to 999; -1 when it is not C and three digits. */
export function siteNumber(site: string | undefined): number {
  if (site?.length !== 4 || site.charCodeAt(0) !== 67) return -1;
  const number = Number(site.slice(1));
  return number >= 0 ? number : -1;
}

/** True for a code of ICD-O-3 topography, given as its number. */
export function isTopography(site: number): boolean {
  return VALID[site] === 1;
}

/** True for an organ with two sides, given as its number. */
export function isPairedSite(site: number): boolean {
  return PAIRED_SITES[site] === 1;
}

/** Brain, meninges, cord, nerves inside the skull, and the glands there: where benign tumors are reportable. */
export function isBrainOrCns(site: number): boolean {
  return (site >= 700 && site <= 729) || (site >= 751 && site <= 753);
}

/** C760 to C768 and C809. */
export function isIllDefinedSite(site: number): boolean {
  return (site >= 760 && site <= 768) || site === 809;
}

/** True when laterality of this primary site is coded 1 to 5 or 9, false when it is 0. @example isPairedOrgan('C504') // true */
export function isPairedOrgan(primarySite: string | undefined): boolean {
  return isPairedSite(siteNumber(primarySite));
}
