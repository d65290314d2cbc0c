/** XML that is not well-formed; `detail` says how, without quoting the text. */
export class XmlSyntaxError extends Error {
  constructor(readonly detail: string) {
    super(detail);
  }
}

const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE = /&(#x[0-9a-fA-F]+|#[0-9]+|[^;&<\s]*)(;?)/g;

function resolveReference(name: string, end: string): string {
  if (end !== ';' || name === '') throw new XmlSyntaxError('an ampersand does not begin a reference; write &amp;');
  if (!name.startsWith('#')) {
    const text = PREDEFINED[name];
    if (text === undefined || !Object.hasOwn(PREDEFINED, name)) throw new XmlSyntaxError(`entity '${name.slice(0, 32)}' is not defined`);
    return text;
  }
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : name.length > 1 ? Number.parseInt(name.slice(1), 10) : Number.NaN;
  if (Number.isNaN(code) || code > 0x10ffff) throw new XmlSyntaxError('a character reference is not a character of Unicode');
  return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
}

/** Resolves the five predefined entities and character references; any other entity is an error, none is ever expanded. */
export function resolveReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_, name: string, end: string) => resolveReference(name, end));
}

/** CRLF and lone CR become LF, as every XML reader does before references are resolved. */
export function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Character data between two tags: line ends, then references. */
export function characterData(text: string): string {
  if (text.includes(']]>')) throw new XmlSyntaxError(']]> stands outside a CDATA section');
  return resolveReferences(normalizeLineEnds(text));
}

/** Value of an attribute: line ends and tabs become blanks, then references are resolved. */
export function attributeValue(text: string): string {
  if (text.includes('<')) throw new XmlSyntaxError('< stands in the value of an attribute');
  return resolveReferences(normalizeLineEnds(text).replace(/[\n\t]/g, ' '));
}
