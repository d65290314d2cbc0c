import { itemDefs, type ItemId, type Items } from '#domain/naaccr';
import { isAfter, isRealDate } from './date-order.js';

/** Every date that a person codes; computed survival dates are left to the program that computes them. */
export const CODED_DATES: readonly ItemId[] = itemDefs()
  .filter(({ dataType, id }) => dataType === 'date' && !id.startsWith('surv'))
  .map(({ id }) => id);

/** The first date that is none, and the first that lies in the future. */
export interface DateScan {
  readonly unreal: ItemId | undefined;
  readonly future: ItemId | undefined;
}

const CLEAN: DateScan = { unreal: undefined, future: undefined };

/** Looks at all dates of a record in one pass. */
export function scanDates(items: Items, today: string): DateScan {
  let scan = CLEAN;
  for (const id of CODED_DATES) {
    const date = items[id];
    if (date === undefined || date === '') continue;
    if (!isRealDate(date)) scan = { ...scan, unreal: scan.unreal ?? id };
    if (isAfter(date, today)) scan = { ...scan, future: scan.future ?? id };
  }
  return scan;
}
