/** One place where a phrase stands in a text; `end` is the position after its last character. */
export interface PhraseMatch {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

const ROOT = 0;
/** A key for each pair of node and UTF-16 unit. */
const UNITS = 65_536;

/**
 * Finds all of many phrases in one pass over a text (Aho-Corasick): overlapping matches too, in any case of letters, as whole words. A word
 * ends where no letter follows, so `c18` is found in `C182` and `carcinoma` is not found in `carcinomatosis`.
 * Time grows with the length of the text and of the longest phrase, never with the number of phrases.
 */
export class PhraseFinder {
  private readonly children = new Map<number, number>();
  private readonly phraseAt: (string | undefined)[] = [undefined];
  /** Node of the longest proper suffix that is also the beginning of a phrase. */
  private readonly suffixes: number[] = [ROOT];
  /** Nearest suffix at which a phrase ends; the root for none. */
  private readonly endings: number[] = [ROOT];

  /** @param phrases - lower case */
  constructor(phrases: Iterable<string>) {
    const nodes: { readonly node: number; readonly parent: number; readonly unit: number; readonly depth: number }[] = [];
    for (const phrase of phrases) {
      let node = ROOT;
      for (let at = 0; at < phrase.length; at++) {
        const unit = phrase.charCodeAt(at);
        let next = this.children.get(node * UNITS + unit);
        if (next === undefined) {
          next = this.phraseAt.push(undefined) - 1;
          this.children.set(node * UNITS + unit, next);
          nodes.push({ node: next, parent: node, unit, depth: at });
        }
        node = next;
      }
      if (node !== ROOT) this.phraseAt[node] = phrase;
    }
    nodes.sort((a, b) => a.depth - b.depth);
    for (const { node, parent, unit } of nodes) {
      const suffix = parent === ROOT ? ROOT : this.step(this.suffixes[parent] ?? ROOT, unit);
      this.suffixes[node] = suffix;
      this.endings[node] = this.phraseAt[suffix] === undefined ? (this.endings[suffix] ?? ROOT) : suffix;
    }
  }

  /**
   * Calls back for each match, by its end and, at one end, the longest first.
   * @param found - returns false to stop
   */
  find(text: string, found: (match: PhraseMatch) => boolean): void {
    let node = ROOT;
    for (let at = 0; at < text.length; at++) {
      node = this.step(node, lowerUnit(text, at));
      if (isLetter(text, at + 1)) continue;
      let ending = this.phraseAt[node] === undefined ? (this.endings[node] ?? ROOT) : node;
      for (; ending !== ROOT; ending = this.endings[ending] ?? ROOT) {
        const phrase = this.phraseAt[ending] ?? '';
        const start = at + 1 - phrase.length;
        if (!isLetter(text, start - 1) && !found({ phrase, start, end: at + 1 })) return;
      }
    }
  }

  private step(from: number, unit: number): number {
    for (let node = from; ; node = this.suffixes[node] ?? ROOT) {
      const next = this.children.get(node * UNITS + unit);
      if (next !== undefined) return next;
      if (node === ROOT) return ROOT;
    }
  }
}

/** Lower case unit by unit, so that positions stay those of the text; of the one letter that would become two (İ) the first is taken. */
function lowerUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}

const LETTER = /\p{Alphabetic}/u;

function isLetter(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at) | 32;
  if (text.charCodeAt(at) < 128) return unit >= 97 && unit <= 122;
  return LETTER.test(text.charAt(at));
}
