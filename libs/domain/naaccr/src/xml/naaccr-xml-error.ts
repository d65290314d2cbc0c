/** Why a NAACCR XML file cannot be read any further. */
export type NaaccrXmlErrorCode =
  | 'NOT_XML' // The file has no root element: it is no XML.
  | 'MALFORMED_XML' // The XML is broken at this line.
  | 'TRUNCATED' // The file ends in the middle.
  | 'WRONG_ENCODING' // The file is not UTF-8.
  | 'DTD_REFUSED' // The file declares a document type of its own, which could hide an attack.
  | 'WRONG_ROOT' // The root element is not NaaccrData.
  | 'BAD_SPECIFICATION_VERSION' // The specification version is none that is read.
  | 'BAD_BASE_DICTIONARY' // The base dictionary is missing or none of NAACCR 14 to 26.
  | 'BAD_USER_DICTIONARY' // A user dictionary that the file names was not given, or does not fit.
  | 'BAD_RECORD_TYPE' // The record type is not A, M, C or I.
  | 'BAD_NAMESPACE' // A tag stands in a namespace that is not declared, or not its own.
  | 'UNEXPECTED_TAG' // A tag stands where the format has no place for it.
  | 'UNEXPECTED_ATTRIBUTE' // A tag has an attribute that the format does not know.
  | 'DUPLICATE_ITEM' // An element holds the same item twice.
  | 'ITEM_ID_MISSING' // An Item has no naaccrId.
  | 'BAD_ITEM_NUMBER' // A naaccrNum is no number.
  | 'VALUE_TOO_LARGE' // A value or a text is longer than any can be.
  | 'TAG_TOO_LARGE' // A tag is longer than any can be.
  | 'TOO_DEEP' // Elements are nested deeper than the format goes.
  | 'TOO_MANY_ITEMS' // An element has more items than any can have.
  | 'TOO_MANY_TUMORS' // A patient has more tumors than any can have.
  | 'PATIENT_TOO_LARGE'; // A patient takes more bytes than any can.

/** Where reading stopped; lines count from 1, the path names the open elements below the root. */
export interface NaaccrXmlPlace {
  readonly line: number | undefined;
  readonly path: string | undefined;
}

/**
 * A file that cannot be read on. `reason` is the wording of the NAACCR XML reference implementation, `message` adds what
 * is known besides; neither holds an item value.
 */
export class NaaccrXmlError extends Error {
  override readonly name = 'NaaccrXmlError';
  readonly line: number | undefined;
  readonly path: string | undefined;

  constructor(
    readonly code: NaaccrXmlErrorCode,
    readonly reason: string,
    place: Partial<NaaccrXmlPlace> & { readonly detail?: string } = {},
  ) {
    super(place.detail === undefined ? reason : `${reason}: ${place.detail}`);
    this.line = place.line;
    this.path = place.path;
  }
}
