import { attributeValue, linesUntil, XmlSyntaxError } from './xml-text.js';

/** A start tag taken apart. */
export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
}

const NAME = /[A-Za-z_:\u0080-\uffff][-A-Za-z0-9_:.\u0080-\uffff]*/y;
const SPACE = /[ \t\r\n]*/y;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

class TagText {
  at = 0;
  constructor(private readonly text: string) {}

  take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  get next(): string {
    return this.text.charAt(this.at);
  }

  quoted(): string {
    const quote = this.next;
    if (quote !== '"' && quote !== "'") throw new XmlSyntaxError('the value of an attribute has no quotes');
    const end = this.text.indexOf(quote, this.at + 1);
    if (end < 0) {
      this.at = this.text.length;
      throw new XmlSyntaxError('the value of an attribute does not end');
    }
    const value = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return value;
  }
}

/**
 * Takes a start tag apart.
 * @param inner - what stands between `<` and `>`
 * @throws XmlSyntaxError when it is not well-formed; a missing blank between two attributes is let through
 */
export function parseStartTag(inner: string): StartTag {
  const text = new TagText(inner);
  try {
    return startTag(text, inner);
  } catch (error) {
    throw error instanceof XmlSyntaxError ? new XmlSyntaxError(error.detail, linesUntil(inner, text.at)) : error;
  }
}

function startTag(text: TagText, inner: string): StartTag {
  const name = text.take(NAME);
  if (name === '') throw new XmlSyntaxError('a tag has no name');
  text.take(SPACE);
  if (text.next === '') return { name, attributes: NO_ATTRIBUTES, isEmpty: false };
  const attributes = new Map<string, string>();
  while (text.next !== '' && text.next !== '/') {
    const key = text.take(NAME);
    if (key === '') throw new XmlSyntaxError('a tag holds something that is not an attribute');
    text.take(SPACE);
    if (text.next !== '=') throw new XmlSyntaxError(`attribute ${key.slice(0, 64)} has no value`);
    text.at++;
    text.take(SPACE);
    if (attributes.has(key)) throw new XmlSyntaxError(`attribute ${key.slice(0, 64)} stands twice in a tag`);
    attributes.set(key, attributeValue(text.quoted()));
    text.take(SPACE);
  }
  const isEmpty = text.next === '/';
  if (isEmpty && text.at !== inner.length - 1) throw new XmlSyntaxError('a slash stands inside a tag');
  return { name, attributes, isEmpty };
}
