import type { GlossaryTerm } from './algorithm-definition.js';

/** One occurrence of a term in a text; `begin` and `end` are UTF-16 positions, `end` is the last one inside. */
export interface GlossaryHit {
  readonly term: string;
  readonly begin: number;
  readonly end: number;
}

/** The glossary of an algorithm. */
export class Glossary {
  private readonly byName: ReadonlyMap<string, GlossaryTerm>;
  private readonly folded: readonly { readonly term: string; readonly text: string }[];

  constructor(terms: readonly GlossaryTerm[]) {
    this.byName = new Map(terms.map((term) => [term.name, term]));
    this.folded = [...this.byName.keys()].map((term) => ({ term, text: fold(term) }));
  }

  /** Names of all terms. */
  terms(): string[] {
    return [...this.byName.keys()];
  }

  /** The term with exactly this name. */
  definition(name: string): GlossaryTerm | undefined {
    return this.byName.get(name);
  }

  /** All whole-word occurrences of term names in a text, overlapping ones included, ignoring case; alternate names are not searched. */
  matches(text: string): GlossaryHit[] {
    const folded = fold(text);
    return this.folded.flatMap(({ term, text: wanted }) =>
      occurrences(folded, wanted, text).map((begin) => ({ term, begin, end: begin + wanted.length - 1 })),
    );
  }
}

function occurrences(folded: string, wanted: string, original: string): number[] {
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    if (!isAlphabetic(original, at - 1) && !isAlphabetic(original, at + wanted.length)) found.push(at);
  }
  return found;
}

/** Lower-cases unit by unit, so that positions stay: a unit whose lower case is longer keeps its first unit. */
function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    const lower = unit.toLowerCase();
    folded += lower.length === 1 ? lower : lower.charAt(0);
  }
  return folded;
}

function isAlphabetic(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /^\p{Alphabetic}$/u.test(text.charAt(at));
}
