/** Languages in which facilities write, by their codes; any other that is on file is offered beside them. */
const OFFERED = [
  'en',
  'es',
  'zh',
  'vi',
  'ko',
  'tl',
  'ru',
  'ar',
  'fr',
  'ht',
  'pt',
  'pl',
  'de',
  'it',
  'ja',
  'hi',
  'ur',
  'bn',
  'fa',
  'nv',
  'so',
];
const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** A language in words, or its code when nobody knows it. */
export const languageName = (code: string): string => NAMES.of(code) ?? code;

/** The languages as a choice, with the one that is held. */
export function languageOptions(held: string): { readonly value: string; readonly label: string }[] {
  const codes = OFFERED.includes(held) ? OFFERED : [held, ...OFFERED];
  return codes.map((value) => ({ value, label: languageName(value) }));
}
