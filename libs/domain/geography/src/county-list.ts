import { COUNTY_FACTS } from './county-facts.js';

const code = (county: number): string => String(county).padStart(3, '0');

/**
 * Reads a list of counties: `1-133` are the odd codes of a range, `-25` leaves one out, `+86` adds one, a plain number is itself.
 * @returns county codes in ascending order
 */
function readCounties(list: string): readonly string[] {
  const counties = new Set<number>();
  for (const word of list.split(' ')) {
    const [from = '', to = from] = word.split('-');
    if (word.startsWith('-')) counties.delete(Number(to));
    else for (let county = Number(from); county <= Number(to); county += 2) counties.add(county);
  }
  return [...counties].sort((a, b) => a - b).map(code);
}

const BY_STATE: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(COUNTY_FACTS).map(([state, [counties]]) => [state, readCounties(counties)]),
);

/** FIPS codes of the counties of a state, three digits, ascending; empty when the state has none in the tables. */
export function countiesOf(state: string): readonly string[] {
  return BY_STATE.get(state) ?? [];
}

/**
 * Expands a list of counties by state in which `7-25` means every county of the state from 007 to 025: `AL 1-3 7; AK 50`.
 * @returns state and county together, such as `AL007`
 */
export function expandCounties(list: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of list.split(';')) {
    const [state = '', ...ranges] = line.trim().split(/\s+/);
    for (const range of ranges) {
      const [from = '', to = from] = range.split('-').map((county) => county.padStart(3, '0'));
      if (from === to) found.add(state + from);
      else for (const county of countiesOf(state)) if (county >= from && county <= to) found.add(state + county);
    }
  }
  return found;
}
