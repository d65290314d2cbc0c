/**
 * Beginnings of words that tell of cancer, by language, without accents. Ours; a word is found wherever one of them begins it, in capitals or
 * not. English is always looked for, too.
 */
const STEMS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'cancer',
    'anticancer',
    'precancer',
    'tumor',
    'tumour',
    'oncolog',
    'carcino',
    'adenocarcino',
    'malignan',
    'neoplas',
    'chemo',
    'radiation',
    'radiotherap',
    'leukemi',
    'leukaemi',
    'lymphom',
    'melanom',
    'sarcom',
    'myelom',
    'gliom',
    'blastom',
    'metasta',
    'mastectom',
  ],
  es: [
    'cancer',
    'tumor',
    'oncolog',
    'carcinom',
    'malign',
    'neoplas',
    'quimioterap',
    'radioterap',
    'leucemi',
    'linfom',
    'melanom',
    'sarcom',
    'mielom',
    'metasta',
  ],
  fr: [
    'cancer',
    'tumeur',
    'oncolog',
    'carcinom',
    'malign',
    'neoplas',
    'chimiotherap',
    'radiotherap',
    'leucemi',
    'lymphom',
    'melanom',
    'sarcom',
    'metasta',
  ],
  de: [
    'krebs',
    'tumor',
    'onkolog',
    'karzinom',
    'bosartig',
    'neoplas',
    'chemotherap',
    'strahlentherap',
    'leukami',
    'lymphom',
    'melanom',
    'sarkom',
    'metasta',
  ],
  pt: [
    'cancer',
    'cancro',
    'tumor',
    'oncolog',
    'carcinom',
    'malign',
    'neoplas',
    'quimioterap',
    'radioterap',
    'leucemi',
    'linfom',
    'melanom',
    'sarcom',
    'metasta',
  ],
};

/** Marks of accents, and characters that are not seen between letters. */
const UNSEEN = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/**
 * The first word of a text that tells of cancer, as it is written there; undefined when there is none.
 * @param language - BCP 47 of the text, such as `es`; a language without a list of its own is searched for the words of every list
 * @example findCancerWord('Centro Oncológico', 'es') // 'Oncológico'
 */
export function findCancerWord(text: string, language: string): string | undefined {
  const own = STEMS[language.split('-')[0] ?? ''] ?? Object.values(STEMS).flat();
  const stems = [...(STEMS.en ?? []), ...own];
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu)) {
    const plain = word.normalize('NFD').replace(UNSEEN, '').toLowerCase();
    if (stems.some((stem) => plain.startsWith(stem))) return word;
  }
  return undefined;
}
