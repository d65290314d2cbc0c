import { type Items, itemValue } from '#domain/naaccr';
import { nameKey, ssnKey } from './name-key.js';
import { nysiis } from './nysiis.js';

/** A name as it is compared: whole, and in parts where it has several. */
export interface ComparedName {
  readonly key: string;
  readonly parts: readonly string[];
}

/** A person with everything worked out that comparing needs; made once per person and compared often. */
export interface MatchablePerson {
  /** Nine digits, or `''`. */
  readonly ssn: string;
  readonly last: ComparedName;
  /** Keys of other last names: at birth, aliases. */
  readonly otherLast: readonly string[];
  readonly sound: string;
  readonly first: ComparedName;
  readonly middle: string;
  /** CCYY, CCYYMM, CCYYMMDD or `''`. */
  readonly dateOfBirth: string;
  /** 1 male, 2 female, `''` for anything else. */
  readonly sex: string;
  /** Five digits of each ZIP code known, the present one first. */
  readonly postalCodes: readonly string[];
  readonly states: readonly string[];
}

const PART_LETTERS = 3;

/** Reads a person from items of the standard; items that are blank or unknown are left blank. */
export function matchablePerson(items: Items): MatchablePerson {
  const last = comparedName(itemValue(items, 'nameLast'));
  const others = [itemValue(items, 'nameBirthSurname'), itemValue(items, 'nameAlias')].map(nameKey);
  const sex = itemValue(items, 'sexAssignedAtBirth');
  return {
    ssn: ssnKey(itemValue(items, 'socialSecurityNumber')),
    last,
    otherLast: others.filter((name) => name !== '' && name !== last.key),
    sound: nysiis(last.key),
    first: comparedName(itemValue(items, 'nameFirst')),
    middle: nameKey(itemValue(items, 'nameMiddle')),
    dateOfBirth: itemValue(items, 'dateOfBirth'),
    sex: sex === '1' || sex === '2' ? sex : '',
    postalCodes: known([itemValue(items, 'addrCurrentPostalCode'), itemValue(items, 'addrAtDxPostalCode')], /^(?!99999|88888|00000)\d{5}/),
    states: known([itemValue(items, 'addrCurrentState'), itemValue(items, 'addrAtDxState')], /^(?!ZZ|XX|YY|US|CD)[A-Z]{2}$/),
  };
}

function comparedName(name: string): ComparedName {
  const parts = name.split(/[\s-]+/).map(nameKey);
  const long = parts.filter((part) => part.length >= PART_LETTERS);
  return { key: parts.join(''), parts: long.length > 1 ? long : [] };
}

function known(values: readonly string[], pattern: RegExp): string[] {
  return [...new Set(values.flatMap((value) => pattern.exec(value)?.[0] ?? []))];
}
