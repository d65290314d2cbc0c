/**
 * Codes of a compact list, ranges of four digits spelled out.
 * @example codes('8120-8124 8130').has('8122') // true
 */
export function codes(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').flatMap(spellOut));
}

function spellOut(part: string): string[] {
  const [from = '', to] = part.split('-');
  if (to === undefined) return [from];
  const letters = from.replace(/\d+$/, '');
  const width = from.length - letters.length;
  const first = Number(from.slice(letters.length));
  return Array.from({ length: Number(to.slice(letters.length)) - first + 1 }, (_, at) => letters + String(first + at).padStart(width, '0'));
}
