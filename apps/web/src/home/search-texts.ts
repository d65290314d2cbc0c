/**
 * What was typed into the search box may be somebody's name or number, and browsers, proxies and logs keep addresses. So the text stays in
 * the memory of the page, and only a number that means nothing elsewhere stands in the address: Back finds the text again, a bookmark,
 * a reload or another person does not.
 */
const texts = new Map<number, string>();
let latest = Date.now(); // numbers of an earlier load of the page are not given again

/** Keeps a typed text. @returns the number for the address; `undefined` for no text */
export function keepText(text: string): number | undefined {
  if (text === '') return undefined;
  latest += 1;
  texts.set(latest, text);
  return latest;
}

/** The text that a number of the address stands for; `undefined` when it is not known (any more). */
export function keptText(find: number | undefined): string | undefined {
  return find === undefined ? undefined : texts.get(find);
}

/** Forgets every text: somebody else may sit here next. */
export function forgetTexts(): void {
  texts.clear();
}
