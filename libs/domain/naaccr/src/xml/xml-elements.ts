import { parseStartTag, type StartTag } from './xml-tag.js';
import { XmlSyntaxError } from './xml-text.js';

/** An element of a small document with the name of the element around it. */
export interface XmlElement {
  readonly tag: StartTag;
  readonly parent: string | undefined;
}

// Two hyphens inside a comment make it no comment.
const MARKUP = /<!--(?:(?!--)[\s\S])*-->|<\?[\s\S]*?\?>|<\/([^>]*)>|<([^!?/](?:[^>"']|"[^"]*"|'[^']*')*)>|</g;

/**
 * All elements of a small XML text in document order; comments, instructions and text are passed over.
 * @throws XmlSyntaxError when tags do not match or markup is not well-formed
 */
export function elementsOf(text: string): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  const open: string[] = [];
  for (const [markup, endName, startTag] of text.matchAll(MARKUP)) {
    if (endName !== undefined) {
      if (open.pop() !== endName.trim()) throw new XmlSyntaxError(`end tag ${endName.slice(0, 64)} does not match`);
    } else if (startTag !== undefined) {
      const tag = parseStartTag(startTag);
      elements.push({ tag, parent: open.at(-1) });
      if (!tag.isEmpty) open.push(tag.name);
    } else if (markup === '<') throw new XmlSyntaxError('markup is not well-formed');
  }
  if (open.length > 0) throw new XmlSyntaxError(`the file ends before </${open.at(-1) ?? ''}>`);
  return elements;
}
