import { RegistryError } from '#platform/http';

/** No setting of follow-up has this key. */
export class UnknownSetting extends RegistryError<'UNKNOWN_SETTING', { readonly key: string }> {
  constructor(key: string) {
    super('UNKNOWN_SETTING', 404, `There is no setting \`${key}\`; the list of settings names them all.`, { key });
  }
}

/** A number that cannot be a value of the setting. */
export class SettingValueWrong extends RegistryError<'SETTING_VALUE_WRONG', { readonly key: string; readonly value: number }> {
  constructor({ key, label }: { readonly key: string; readonly label: string }, value: number, expected: string) {
    super('SETTING_VALUE_WRONG', 422, `${label}: ${value} cannot be; expected ${expected}.`, { key, value });
  }
}
