import { RegistryError } from '#platform/http';

/** A day that is not on the calendar, such as 20260230. */
export class WrongDay extends RegistryError<'WRONG_DAY', { readonly day: string }> {
  constructor(day: string) {
    super('WRONG_DAY', 400, `The day is \`${day}\`; expected a day of the calendar as CCYYMMDD, such as 20261122.`, { day });
  }
}
