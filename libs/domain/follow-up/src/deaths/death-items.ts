import type { ItemId } from '#domain/naaccr';

/** Items that a file of deaths may bring: who died, and how. Date of death is Date of Last Contact (1750) of the dead. */
export const DEATH_FILE_ITEMS = [
  'nameLast',
  'nameFirst',
  'nameMiddle',
  'nameBirthSurname',
  'nameAlias',
  'socialSecurityNumber',
  'dateOfBirth',
  'sexAssignedAtBirth',
  'race1',
  'dateOfLastContact',
  'causeOfDeath',
  'icdRevisionNumber',
  'placeOfDeathState',
  'placeOfDeathCountry',
  'dcStateFileNumber',
  'addrCurrentNoStreet',
  'addrCurrentCity',
  'addrCurrentState',
  'addrCurrentPostalCode',
  'countyCurrent',
] as const satisfies readonly ItemId[];

/** One of {@link DEATH_FILE_ITEMS}. */
export type DeathFileItem = (typeof DEATH_FILE_ITEMS)[number];

/** Items that a death sets on a person; they travel together. */
export const DEATH_ITEMS = [
  'dateOfLastContact',
  'vitalStatus',
  'causeOfDeath',
  'icdRevisionNumber',
  'placeOfDeathState',
  'placeOfDeathCountry',
  'dcStateFileNumber',
  'followUpSourceCentral',
] as const satisfies readonly ItemId[];

/** One of {@link DEATH_ITEMS}. */
export type DeathItem = (typeof DEATH_ITEMS)[number];

/** Codes of Follow-up Source Central (1791) whose files are made of death certificates and may say the cause. */
const CERTIFICATE_SOURCES: ReadonlySet<string> = new Set(['04', '05', '06']);

/** Whether a source has seen the death certificate, and so may know the cause. @param source - code of Follow-up Source Central (1791) */
export function knowsCause(source: string): boolean {
  return CERTIFICATE_SOURCES.has(source);
}
