import { codeLabel, type ItemId, type Items, itemValue } from '#domain/naaccr';

/** Where a letter goes: a name, and the lines under it. */
export interface MailingAddress {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The items of one kind of address. */
interface AddressItems {
  readonly street: ItemId;
  readonly more?: ItemId;
  readonly city: ItemId;
  readonly state: ItemId;
  readonly postalCode: ItemId;
  readonly country: ItemId;
}

const CURRENT: AddressItems = {
  street: 'addrCurrentNoStreet',
  more: 'addrCurrentSupplementl',
  city: 'addrCurrentCity',
  state: 'addrCurrentState',
  postalCode: 'addrCurrentPostalCode',
  country: 'addrCurrentCountry',
};
const CONTACT: AddressItems = {
  street: 'followUpContactNost',
  city: 'followUpContactCity',
  state: 'followUpContactState',
  postalCode: 'followUpContactPostal',
  country: 'followupContactCountry',
};

/** States that name no state: residents of other countries (CD, US, XX, YY) and unknown (ZZ). */
const NO_STATE = new Set(['CD', 'US', 'XX', 'YY', 'ZZ']);
/** Countries that stand for unknown or are not written on mail within the country. */
const NO_COUNTRY = /^(|USA|US|ZZ.|XX.|YY.)$/;
const UNKNOWN = /^(UNKNOWN|UNK|UNKN|NONE)$/i;

/**
 * Where the person lives now (items 2350, 2355, 1810, 1820, 1830, 1832); undefined when street or city is blank or unknown.
 * @param items - the patient's
 */
export function patientAddress(items: Items): MailingAddress | undefined {
  const name = joined([
    itemValue(items, 'nameFirst'),
    itemValue(items, 'nameMiddle'),
    itemValue(items, 'nameLast'),
    itemValue(items, 'nameSuffix'),
  ]);
  return addressOf(items, name, CURRENT);
}

/**
 * The person to ask about the patient (items 2394, 2392, 1842, 1844, 1846, 1847); undefined when there is none with a street and city.
 * @param items - of one abstract
 */
export function contactAddress(items: Items): MailingAddress | undefined {
  return addressOf(items, inOrder(itemValue(items, 'followUpContactName')), CONTACT);
}

/** A name as it is spoken: `Smith, Ann` becomes `Ann Smith`. */
function inOrder(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  return joined([first, last, ...more]);
}

function addressOf(items: Items, name: string, ids: AddressItems): MailingAddress | undefined {
  const known = (id: ItemId | undefined): string => {
    const value = id === undefined ? '' : itemValue(items, id).trim();
    return UNKNOWN.test(value) ? '' : value;
  };
  const street = known(ids.street);
  const city = known(ids.city);
  if (name === '' || street === '' || city === '') return undefined;
  const state = NO_STATE.has(known(ids.state)) ? '' : known(ids.state);
  const country = known(ids.country);
  const abroad = NO_COUNTRY.test(country) ? '' : (codeLabel(ids.country, country) ?? country).toUpperCase();
  const lines = [street, known(ids.more), joined([city, state, postalCode(known(ids.postalCode))]), abroad];
  return { name, lines: lines.filter((line) => line !== '') };
}

/** A postal code as it is written; 888888888 and 999999999 say that there is none or that it is not known. */
function postalCode(code: string): string {
  if (/^(8+|9+)$/.test(code)) return '';
  return /^\d{9}$/.test(code) ? `${code.slice(0, 5)}-${code.slice(5)}` : code;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
