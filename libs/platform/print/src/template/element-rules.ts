/** Elements of a letter and where each may stand; whatever is not listed is refused. `text` stands for words and fields. */
const INLINE = ['text', 'br', 'strong', 'em', 'u'];
const CONTENT: Readonly<Record<string, readonly string[]>> = {
  '': ['p', 'h1', 'h2', 'h3', 'ul', 'ol', 'table', 'hr'],
  p: INLINE,
  h1: INLINE,
  h2: INLINE,
  h3: INLINE,
  li: INLINE,
  td: INLINE,
  th: INLINE,
  strong: INLINE,
  em: INLINE,
  u: INLINE,
  ul: ['li'],
  ol: ['li'],
  table: ['thead', 'tbody', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tr: ['th', 'td'],
  br: [],
  hr: [],
};

/** Elements that hold nothing and need no end tag. */
export const VOID = new Set(['br', 'hr']);
/** Elements whose words become runs of their own. */
export const TEXTUAL = new Set(['p', 'h1', 'h2', 'h3', 'li', 'td', 'th']);
/** The one attribute of the subset, on `tr`: the row comes once for every entry of the list. */
export const EACH = 'data-each';

export function isElement(name: string): boolean {
  return name !== '' && name in CONTENT;
}

/** Whether an element, or `text`, may stand directly in another; '' is the letter itself. */
export function mayHold(outer: string, inner: string): boolean {
  return CONTENT[outer]?.includes(inner) === true;
}

/** The elements of the subset, for messages. */
export const ELEMENTS = Object.keys(CONTENT)
  .filter((name) => name !== '')
  .join(', ');
