/** XML that is not well-formed; `detail` says how, without quoting the text, `lines` how many lines below the beginning of the token. */
export class XmlSyntaxError extends Error {
  constructor(
    readonly detail: string,
    readonly lines = 0,
  ) {
    super(detail);
  }
}

/** Lines that a text goes down until a position. */
export function linesUntil(text: string, at: number): number {
  return text.slice(0, at).split('\n').length - 1;
}

const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE_NAME = /^(?:#x[0-9a-fA-F]+|#[0-9]+|[^#;&<\s]+)$/;
const LONGEST_REFERENCE = 64;

function resolveReference(name: string, place: { readonly text: string; readonly at: number }): string {
  const broken = (detail: string): XmlSyntaxError => new XmlSyntaxError(detail, linesUntil(place.text, place.at));
  if (!REFERENCE_NAME.test(name)) throw broken('an ampersand does not begin a reference; write &amp;');
  if (!name.startsWith('#')) {
    const text = Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined;
    if (text === undefined) throw broken(`entity '${name}' is not defined`);
    return text;
  }
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (code > 0x10ffff) throw broken('a character reference is not a character of Unicode');
  return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
}

/** Resolves the five predefined entities and character references; any other entity is an error, none is ever expanded. */
export function resolveReferences(text: string): string {
  let from = 0;
  let resolved = '';
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const length = text.slice(at + 1, at + 1 + LONGEST_REFERENCE).indexOf(';');
    resolved += text.slice(from, at) + resolveReference(length < 0 ? '' : text.slice(at + 1, at + 1 + length), { text, at });
    from = at + length + 2;
  }
  return from === 0 ? text : resolved + text.slice(from);
}

/** CRLF and lone CR become LF, as every XML reader does before references are resolved. */
export function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Character data between two tags: line ends, then references. */
export function characterData(text: string): string {
  const close = text.indexOf(']]>');
  if (close >= 0) throw new XmlSyntaxError(']]> stands outside a CDATA section', linesUntil(text, close));
  return resolveReferences(normalizeLineEnds(text));
}

/** Value of an attribute: line ends and tabs become blanks, then references are resolved. */
export function attributeValue(text: string): string {
  if (text.includes('<')) throw new XmlSyntaxError('< stands in the value of an attribute');
  return resolveReferences(normalizeLineEnds(text).replace(/[\n\t]/g, ' '));
}
