import { DEATH_FILE_ITEMS, type DeathFileItem } from './death-items.js';

/** Which column of a file holds which item; a column that is not named is not read. */
export type DeathMapping = Readonly<Record<string, DeathFileItem>>;

/** What is wrong with a mapping; `column` or `item` says where. */
export interface MappingProblem {
  readonly code: 'COLUMN_NOT_IN_FILE' | 'ITEM_UNKNOWN' | 'ITEM_TWICE' | 'ITEM_MISSING';
  readonly column: string | null;
  readonly item: string | null;
  readonly message: string;
}

/** Names under which files call their columns, without case, blanks and signs. Own list of usual headers. */
const HEADERS: Readonly<Record<DeathFileItem, string>> = {
  nameLast: 'lastname surname lname last familyname decedentlastname namelast',
  nameFirst: 'firstname fname first givenname decedentfirstname namefirst',
  nameMiddle: 'middlename mname middle middleinitial mi decedentmiddlename namemiddle',
  nameBirthSurname: 'maidenname birthsurname birthname fathersurname fatherslastname maiden nee',
  nameAlias: 'alias aka aliaslastname othername',
  socialSecurityNumber: 'ssn socialsecuritynumber socialsecurity ssnumber socsec',
  dateOfBirth: 'dateofbirth dob birthdate birthdt bdate birth',
  sexAssignedAtBirth: 'sex gender sexatbirth sexassignedatbirth',
  race1: 'racecode race1',
  dateOfLastContact: 'dateofdeath dod deathdate deathdt ddate death dateofdeathccyymmdd',
  causeOfDeath: 'causeofdeath cod underlyingcause ucod ucause underlyingcauseofdeath icd icd10 cause',
  icdRevisionNumber: 'icdrevision icdversion icdrevisionnumber codrevision',
  placeOfDeathState: 'stateofdeath deathstate placeofdeathstate dstate deathst',
  placeOfDeathCountry: 'countryofdeath deathcountry placeofdeathcountry',
  dcStateFileNumber: 'statefilenumber certificatenumber certno sfn deathcertificatenumber filenumber certificate dcnumber',
  addrCurrentNoStreet: 'address street streetaddress residenceaddress address1',
  addrCurrentCity: 'city residencecity town',
  addrCurrentState: 'state residencestate stateofresidence',
  addrCurrentPostalCode: 'zip zipcode postalcode residencezip zip5',
  countyCurrent: 'countyfips countycode',
};

const itemOfHeader = new Map<string, DeathFileItem>(
  DEATH_FILE_ITEMS.flatMap((item) => [item.toLowerCase(), ...HEADERS[item].split(' ')].map((header) => [header, item] as const)),
);

/** Separators of columns, most usual first. */
const SEPARATORS = [',', ';', '\t', '|'] as const;

/** The separator of a file: the one its first line holds most of, outside of quotes. */
export function separatorOf(firstLine: string): string {
  const bare = firstLine.replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The headers in the first line of a file, quotes taken off. @example columnsOf('"Last Name",DOB') // ['Last Name', 'DOB'] */
export function columnsOf(firstLine: string): string[] {
  const columns: string[] = [];
  const field = new RegExp(`(?:^|\\${separatorOf(firstLine)})(?:"((?:[^"]|"")*)"|([^"\\${separatorOf(firstLine)}]*))`, 'gy');
  const line = firstLine.replace(/^\uFEFF/, '').replace(/[\r\n]+$/, '');
  for (const found of line.matchAll(field)) columns.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim());
  return columns;
}

/** Proposes which column holds which item, from the names of the columns; the first of several wins. */
export function proposeMapping(columns: readonly string[]): DeathMapping {
  const proposed: Record<string, DeathFileItem> = {};
  const taken = new Set<DeathFileItem>();
  for (const column of columns) {
    const item = itemOfHeader.get(column.toLowerCase().replace(/[^a-z0-9]/g, ''));
    if (item === undefined || taken.has(item)) continue;
    taken.add(item);
    proposed[column] = item;
  }
  return proposed;
}

/**
 * Checks a mapping against the columns of its file. Without a date of death nobody has died, and without a last name or a social security
 * number nobody can be found.
 */
export function mappingProblems(mapping: Readonly<Record<string, string>>, columns: readonly string[]): MappingProblem[] {
  const problems: MappingProblem[] = [];
  const seen = new Set<string>();
  for (const [column, item] of Object.entries(mapping)) {
    if (!columns.includes(column)) problems.push(problem('COLUMN_NOT_IN_FILE', { column, item }));
    if (!DEATH_FILE_ITEMS.some((known) => known === item)) problems.push(problem('ITEM_UNKNOWN', { column, item }));
    else if (seen.has(item)) problems.push(problem('ITEM_TWICE', { column, item }));
    seen.add(item);
  }
  if (!seen.has('dateOfLastContact')) problems.push(problem('ITEM_MISSING', { column: null, item: 'dateOfLastContact' }));
  if (!seen.has('nameLast') && !seen.has('socialSecurityNumber'))
    problems.push(problem('ITEM_MISSING', { column: null, item: 'nameLast' }));
  return problems;
}

function problem(code: MappingProblem['code'], place: Pick<MappingProblem, 'column' | 'item'>): MappingProblem {
  const { column, item } = place;
  const messages: Readonly<Record<MappingProblem['code'], string>> = {
    COLUMN_NOT_IN_FILE: `The file has no column ${column}; expected a name of its first line.`,
    ITEM_UNKNOWN: `Column ${column} is mapped to ${item}; expected an item such as nameLast or dateOfLastContact.`,
    ITEM_TWICE: `Two columns are mapped to ${item}; expected one.`,
    ITEM_MISSING: `No column is mapped to ${item}; a death needs its date (dateOfLastContact) and a last name or social security number.`,
  };
  return { code, ...place, message: messages[code] };
}
