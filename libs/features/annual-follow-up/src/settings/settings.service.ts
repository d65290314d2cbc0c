import { Injectable } from '@nestjs/common';
import { parseCalendarDay } from '#domain/naaccr';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, rows, type Tx } from '#platform/database';
import { WrongDay } from '../rates/rates.errors.js';
import { type FollowUpSetting, settingProblem } from './follow-up-setting.js';
import { FOLLOW_UP_SETTINGS } from './follow-up-settings.js';
import type { FollowUpSettingView, NewSettingValue, SettingValueView } from './settings.contract.js';
import { SettingValueWrong, UnknownSetting } from './settings.errors.js';

/** The dated settings of follow-up: thresholds of standard setters with their sources, seen by all, changed by managers. */
@Injectable()
export class FollowUpSettingsService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<FollowUpSettingView[]> {
    demand(actor, 'follow-up.read');
    return this.database.transaction(actor, (tx) => this.views(tx, FOLLOW_UP_SETTINGS));
  }

  /**
   * Sets a value from a day on, for every facility.
   * @throws UnknownSetting UNKNOWN_SETTING, SettingValueWrong SETTING_VALUE_WRONG, WrongDay WRONG_DAY
   */
  set(actor: Actor, { key, validFrom, value, source }: NewSettingValue): Promise<FollowUpSettingView> {
    demand(actor, 'follow-up.manage');
    const setting = FOLLOW_UP_SETTINGS.find((one) => one.key === key);
    if (!setting) throw new UnknownSetting(key);
    const problem = settingProblem(setting, value);
    if (problem !== undefined) throw new SettingValueWrong(setting, value, problem);
    if (parseCalendarDay(validFrom) === undefined) throw new WrongDay(validFrom);
    return this.database.transaction(actor, async (tx) => {
      await tx.query(
        `INSERT INTO setting ("key", "validFrom", "value", "source") VALUES ($1, $2::date, $3::jsonb, $4)
         ON CONFLICT ("key", "validFrom") DO UPDATE SET "value" = excluded."value", "source" = excluded."source"`,
        [key, validFrom, JSON.stringify(value), source],
      );
      await this.audit.append(tx, actor, { action: 'follow-up.setting-changed', subject: key, detail: { value, validFrom } });
      const [view] = await this.views(tx, [setting]);
      if (!view) throw new UnknownSetting(key);
      return view;
    });
  }

  private async views(tx: Tx, settings: readonly FollowUpSetting[]): Promise<FollowUpSettingView[]> {
    const held = await rows<SettingValueView & { key: string }>(
      tx,
      `SELECT "key", to_char("validFrom", 'YYYYMMDD') AS "validFrom", "value", "source" FROM setting WHERE "key" = ANY ($1::text[]) ORDER BY "validFrom" DESC`,
      [settings.map(({ key }) => key)],
    );
    const today = this.clock.today();
    return settings.map((setting) => {
      const values = held.filter(({ key }) => key === setting.key).map(({ validFrom, value, source }) => ({ validFrom, value, source }));
      return settingView(setting, values, today);
    });
  }
}

function settingView(setting: FollowUpSetting, values: readonly SettingValueView[], today: string): FollowUpSettingView {
  const { key, group, label, unit, choices = [], fallback } = setting;
  const inForce = values.find(({ validFrom }) => validFrom <= today);
  const { value, source, validFrom } = inForce ?? { value: fallback, source: setting.source, validFrom: null };
  return { key, group, label, unit, choices, value, source, validFrom, values, fallback };
}
