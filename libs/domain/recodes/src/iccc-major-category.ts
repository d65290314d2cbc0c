/** Main codes of the groups that do not simply share their first two digits: group XI is told apart. */
const GROUP_XI: Readonly<Record<string, string>> = { '111': '14', '112': '11', '113': '14', '114': '12', '115': '13', '116': '14' };
/** Last subgroup of the groups I to X and XII. */
const SUBGROUPS: Readonly<Record<string, number>> = {
  '01': 5,
  '02': 5,
  '03': 6,
  '04': 2,
  '05': 0,
  '06': 3,
  '07': 3,
  '08': 5,
  '09': 5,
  '10': 5,
  '12': 2,
};

/**
 * Major category of an ICCC main code.
 * @param main - main classification, three digits
 * @returns 01-10 groups I to X; 11 thyroid carcinoma, 12 melanoma, 13 skin carcinoma, 14 other of group XI; 15 group XII; 99 unknown
 * @example icccMajorCategory('112') // '11'
 */
export function icccMajorCategory(main: string): string {
  const ofGroupXI = GROUP_XI[main];
  if (ofGroupXI !== undefined) return ofGroupXI;
  if (!/^\d{3}$/.test(main)) return '99';
  const group = main.slice(0, 2);
  const subgroup = Number(main.slice(2));
  const last = SUBGROUPS[group];
  if (last === undefined || subgroup > last || (subgroup === 0 && last > 0)) return '99';
  return group === '12' ? '15' : group;
}
