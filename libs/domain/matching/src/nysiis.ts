const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^MAC/, 'MCC'],
  [/^KN/, 'NN'],
  [/^K/, 'C'],
  [/^P[HF]/, 'FF'],
  [/^SCH/, 'SSS'],
];
const ENDS: readonly (readonly [RegExp, string])[] = [
  [/(?:EE|IE)$/, 'Y'],
  [/(?:DT|RT|RD|NT|ND)$/, 'D'],
];
const MIDDLES: readonly (readonly [RegExp, string])[] = [
  [/EV/y, 'AF'],
  [/[AEIOU]/y, 'A'],
  [/Q/y, 'G'],
  [/Z/y, 'S'],
  [/M/y, 'N'],
  [/KN/y, 'NN'],
  [/K/y, 'C'],
  [/SCH/y, 'SSS'],
  [/PH/y, 'FF'],
  [/(?<![AEIOU])H|H(?![AEIOU])/y, 'before'],
  [/(?<=[AEIOU])W/y, 'before'],
];

/**
 * How a name sounds, by the New York State Identification and Intelligence System: names that are spelled differently and
 * spoken alike get the same key.
 * @param name - capital letters as `nameKey` makes them; anything but A to Z is left out
 * @returns letters, `''` for a name without any
 * @example nysiis('KNIGHT') // 'NAGT'
 * @see Taft 1970, Name Search Techniques (New York State, Special Report 1)
 */
export function nysiis(name: string): string {
  let letters = name.replace(/[^A-Z]/g, '');
  for (const [from, to] of BEGINNINGS) letters = letters.replace(from, to);
  for (const [from, to] of ENDS) letters = letters.replace(from, to);
  if (letters === '') return '';
  let key = letters.charAt(0);
  for (let at = 1; at < letters.length;) {
    const { code, length } = codeAt(letters, at);
    for (const letter of code) if (!key.endsWith(letter)) key += letter;
    at += length;
  }
  return withoutEnd(key);
}

function codeAt(letters: string, at: number): { readonly code: string; readonly length: number } {
  for (const [from, to] of MIDDLES) {
    from.lastIndex = at;
    const found = from.exec(letters)?.[0];
    if (found === undefined) continue;
    const before = /[AEIOU]/.test(letters.charAt(at - 1)) ? 'A' : letters.charAt(at - 1);
    return { code: to === 'before' ? before : to, length: found.length };
  }
  return { code: letters.charAt(at), length: 1 };
}

function withoutEnd(key: string): string {
  const cut = key.length > 1 ? key.replace(/S$/, '').replace(/AY$/, 'Y') : key;
  return cut.length > 1 ? cut.replace(/A$/, '') : cut;
}
