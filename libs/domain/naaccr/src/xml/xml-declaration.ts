import { NaaccrXmlError } from './naaccr-xml-error.js';
import type { NaaccrReadOptions } from './read-options.js';
import { XmlSyntaxError } from './xml-text.js';

// Blanks before the attributes may be missing, as the reference reads it.
const DECLARATION =
  /^xml\s+version\s*=\s*(["'])(.*?)\1(?:\s*encoding\s*=\s*(["'])([A-Za-z][\w.-]*)\3)?(?:\s*standalone\s*=\s*(["'])(?:yes|no)\5)?\s*$/;
const LONGEST_DECLARATION = 1000;
const READ_AS_UTF8: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

/**
 * Checks an XML declaration: version 1.0 only. A declared encoding is looked at in `utf-8-strict` reading alone.
 * @param text - what stands between `<?` and `?>`
 */
export function checkXmlDeclaration(text: string, options: NaaccrReadOptions): void {
  const found = text.length > LONGEST_DECLARATION ? null : DECLARATION.exec(text);
  if (!found) throw new XmlSyntaxError('the XML declaration is not well-formed');
  if (found[2] !== '1.0') throw new XmlSyntaxError('only XML version 1.0 can be read');
  const encoding = found[4];
  if (options.encoding !== 'utf-8-strict' || encoding === undefined || READ_AS_UTF8.has(encoding.toLowerCase())) return;
  throw new NaaccrXmlError('WRONG_ENCODING', `the file declares the encoding ${encoding.slice(0, 32)}`, { detail: 'expected UTF-8' });
}
