import { firstRow, rows, type Tx } from './database.js';

/** A threshold of a standard setter: what it is called, its value until somebody sets another, and where that value comes from. */
export interface DatedSetting {
  readonly key: string;
  readonly fallback: number;
  readonly source: string;
}

/** The number in force on a day: the latest row of `setting` that is valid by then, else the fallback. */
export async function settingOn(tx: Tx, setting: DatedSetting, day: string): Promise<number> {
  const row = await firstRow<{ value: unknown }>(
    tx,
    `SELECT "value" FROM setting WHERE "key" = $1 AND "validFrom" <= $2::date ORDER BY "validFrom" DESC LIMIT 1`,
    [setting.key, day],
  );
  return typeof row?.value === 'number' ? row.value : setting.fallback;
}

/** Several settings as they are on a day, by key; one query for all of them. */
export async function settingsOn(tx: Tx, settings: readonly DatedSetting[], day: string): Promise<ReadonlyMap<string, number>> {
  const held = await rows<{ key: string; value: unknown }>(
    tx,
    `SELECT DISTINCT ON ("key") "key", "value" FROM setting WHERE "key" = ANY ($1::text[]) AND "validFrom" <= $2::date ORDER BY "key", "validFrom" DESC`,
    [settings.map(({ key }) => key), day],
  );
  const inForce = new Map(held.map(({ key, value }) => [key, value]));
  return new Map(
    settings.map(({ key, fallback }) => {
      const value = inForce.get(key);
      return [key, typeof value === 'number' ? value : fallback];
    }),
  );
}
