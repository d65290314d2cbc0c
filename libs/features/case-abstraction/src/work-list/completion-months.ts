import { firstRow, type Tx } from '#platform/database';

/** What holds until a dated setting says otherwise: abstracts are complete within six months of first contact (CoC, STORE manual 2024). */
const DEFAULT_MONTHS = 6;

/**
 * Months that a facility has to complete an abstract, counted from the date of first contact.
 * @param today - CCYYMMDD; the setting `abstract.completionMonths` valid on that day decides
 */
export async function completionMonths(tx: Tx, today: string): Promise<number> {
  const setting = await firstRow<{ value: unknown }>(
    tx,
    `SELECT "value" FROM setting WHERE "key" = 'abstract.completionMonths' AND "validFrom" <= $1::date ORDER BY "validFrom" DESC LIMIT 1`,
    [today],
  );
  return typeof setting?.value === 'number' ? setting.value : DEFAULT_MONTHS;
}
