import type { CodeEntry } from './code-list.js';
import { codeList } from './code-lists.js';
import type { ItemId } from './items.js';

/** How many rows a look-up shows unless told. */
const DEFAULT_LIMIT = 30;

// Smaller is better: exact code, code prefix, label starting with the words, words starting in the label, words inside.
function rankOf(entry: CodeEntry, words: readonly string[]): number | undefined {
  const code = entry.code.toLowerCase();
  const label = entry.label.toLowerCase();
  const first = words[0] ?? '';
  if (words.length <= 1) {
    if (code === first) return 0;
    if (code.startsWith(first)) return 1;
  }
  if (!words.every((word) => label.includes(word))) return undefined;
  if (label.startsWith(words.join(' '))) return 2;
  return words.every((word) => label.startsWith(word) || label.includes(` ${word}`)) ? 3 : 4;
}

/**
 * Codes of an item that fit what a person typed, best first: the code itself, codes that begin so, then labels that
 * contain every word. An empty text gives the head of the list.
 * @returns at most `limit` entries; none when the item has no list
 * @example searchCodes('primarySite', 'breast upper outer')[0]?.code // 'C504'
 */
export function searchCodes(id: ItemId, text: string, limit: number = DEFAULT_LIMIT): readonly CodeEntry[] {
  const entries = codeList(id)?.entries ?? [];
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return entries.slice(0, limit);
  const ranked: { readonly entry: CodeEntry; readonly rank: number }[] = [];
  for (const entry of entries) {
    const rank = rankOf(entry, words);
    if (rank !== undefined) ranked.push({ entry, rank });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
