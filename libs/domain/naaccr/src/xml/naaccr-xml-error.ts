/** Why a NAACCR XML file cannot be read any further. */
export type NaaccrXmlErrorCode =
  | 'NOT_XML'
  | 'MALFORMED_XML'
  | 'TRUNCATED'
  | 'WRONG_ENCODING'
  | 'DTD_REFUSED'
  | 'WRONG_ROOT'
  | 'BAD_SPECIFICATION_VERSION'
  | 'BAD_BASE_DICTIONARY'
  | 'BAD_USER_DICTIONARY'
  | 'BAD_RECORD_TYPE'
  | 'BAD_NAMESPACE'
  | 'UNEXPECTED_TAG'
  | 'UNEXPECTED_ATTRIBUTE'
  | 'DUPLICATE_ITEM'
  | 'ITEM_ID_MISSING'
  | 'BAD_ITEM_NUMBER'
  | 'VALUE_TOO_LARGE'
  | 'TAG_TOO_LARGE'
  | 'TOO_DEEP'
  | 'TOO_MANY_ITEMS'
  | 'TOO_MANY_TUMORS'
  | 'PATIENT_TOO_LARGE';

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
