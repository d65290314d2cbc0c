import { NaaccrFlatError, NaaccrXmlError, type NaaccrXmlErrorCode } from '#domain/naaccr';
import { FileUnreadable, type ImportFailure } from './import.errors.js';

/**
 * Words for faults whose own messages name tags and attributes. Where a `<` was not escaped, what looks like a tag is somebody's text or
 * name, so the report says where it stands and never repeats it.
 */
const UNQUOTED: Readonly<Partial<Record<NaaccrXmlErrorCode, string>>> = {
  NOT_XML: 'The file is no XML; expected NAACCR XML, plain or gzip-compressed.',
  MALFORMED_XML:
    'The XML is broken here; expected every tag to be closed by its own, and < and & in values to be written as &lt; and &amp;.',
  TRUNCATED: 'The file ends in the middle; send it again in full.',
  WRONG_ROOT: 'The root element is another one; expected NaaccrData.',
  BAD_NAMESPACE: 'A tag stands in a namespace that is not its own or not declared; expected the elements of NAACCR XML.',
  UNEXPECTED_TAG: 'A tag stands where it has no place; expected Item, Patient or Tumor, in this order and each within its parent.',
  UNEXPECTED_ATTRIBUTE: 'A tag has an attribute that it cannot have; expected those of NAACCR XML.',
  BAD_ITEM_NUMBER: 'A naaccrNum is no number; expected the number of the item, such as 400.',
};

/** What the report says of an error that is the file's own; `undefined` for any other. Never quotes what could be about a person. */
export function fileFailure(error: unknown): ImportFailure | undefined {
  if (error instanceof FileUnreadable) return { code: error.code, line: null, message: error.message };
  if (error instanceof NaaccrFlatError) return { code: error.code, line: error.line ?? null, message: flatMessage(error) };
  if (!(error instanceof NaaccrXmlError)) return undefined;
  return { code: error.code, line: error.line ?? null, message: UNQUOTED[error.code] ?? `${error.message}.` };
}

function flatMessage({ code, reason }: NaaccrFlatError): string {
  const sentence = reason.charAt(0).toUpperCase() + reason.slice(1);
  if (code === 'NO_COLUMNS') return 'NAACCR 21 and later have no fixed columns; expected NAACCR XML, or fixed columns of NAACCR 14 to 18.';
  return code === 'BAD_VERSION' ? `${sentence}; expected fixed columns of NAACCR 14 to 18.` : `${sentence}.`;
}
