import type { NaaccrVersion } from '../dictionary.js';
import type { ItemLevel, RecordType } from '../item-def.js';

/** Non-fatal findings of the reader, spelled as the NAACCR XML reference implementation spells them. */
export type ValidationCode =
  | 'Unknown NAACCR ID'
  | 'Wrong NAACCR Number'
  | 'Invalid data level'
  | 'Value too long'
  | 'Value too short'
  | 'Value invalid for data type'
  | 'Value starts with a space'
  | 'Value ends with a space'
  | 'Invalid Time Generated';

/** Findings that only fixed-column files have, spelled in the same way. */
export type FlatValidationCode =
  ValidationCode | 'Invalid line length' | 'Patient value not consistent among tumors' | 'NaaccrData value not consistent among tumors';

/** One finding. `value` may identify a person: show it only where the item itself may be shown. */
export interface ValidationError<Code extends string = ValidationCode> {
  readonly code: Code;
  readonly message: string;
  readonly line: number | undefined;
  readonly path: string | undefined;
  readonly id: string | undefined;
  readonly number: number | undefined;
  readonly value: string | undefined;
}

/** One Item element as read; `line` is where its end tag stands. `number` is undefined only for unknown items kept without one. */
export interface NaaccrItem {
  readonly id: string;
  readonly number: number | undefined;
  readonly value: string;
  readonly line: number;
  readonly error: ValidationError | undefined;
}

/** A foreign element with everything in it. */
export interface NaaccrExtension {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly NaaccrExtension[];
  readonly text: string;
  readonly startLine: number;
}

/**
 * What root, patient and tumor share: items in document order, findings on the element itself, extensions, lines. `Code` names the
 * findings that the kind of file can have.
 */
export class NaaccrEntity<Code extends string = ValidationCode> {
  readonly itemList: NaaccrItem[] = [];
  readonly errors: ValidationError<Code>[] = [];
  readonly extensions: NaaccrExtension[] = [];
  endLine = 0;
  private flat: Readonly<Record<string, string>> | undefined;

  constructor(
    readonly level: ItemLevel,
    readonly startLine: number,
  ) {}

  /** Items as a flat map from id to coded string, in document order; fits `Items`. */
  get items(): Readonly<Record<string, string>> {
    return (this.flat ??= this.toFlat());
  }

  private toFlat(): Readonly<Record<string, string>> {
    const flat: Record<string, string> = {};
    for (const { id, value } of this.itemList) flat[id] = value;
    return flat;
  }

  /** Findings of the entity itself, then those of its items in order. */
  get allErrors(): readonly ValidationError<Code | ValidationCode>[] {
    return [...this.errors, ...this.itemList.flatMap(({ error }) => (error ? [error] : []))];
  }
}

/** One primary. */
export class NaaccrTumor<Code extends string = ValidationCode> extends NaaccrEntity<Code> {
  constructor(startLine: number) {
    super('Tumor', startLine);
  }
}

/** One person with the primaries of that person. `endByte` is the file offset just after the end tag. */
export class NaaccrPatient<Code extends string = ValidationCode> extends NaaccrEntity<Code> {
  readonly tumors: NaaccrTumor<Code>[] = [];
  endByte = 0;

  constructor(startLine: number) {
    super('Patient', startLine);
  }

  override get allErrors(): readonly ValidationError<Code | ValidationCode>[] {
    return [...super.allErrors, ...this.tumors.flatMap((tumor) => tumor.allErrors)];
  }
}

/** Attributes of the root element after their checks. `timeGenerated` is UTC, `CCYY-MM-DDThh:mm:ss[.fff]Z`. */
export interface RootAttributes {
  readonly baseDictionaryUri: string;
  readonly naaccrVersion: NaaccrVersion;
  readonly userDictionaryUris: readonly string[];
  readonly recordType: RecordType;
  readonly timeGenerated: string | undefined;
  readonly specificationVersion: string;
  /** Other attributes by qualified name, namespace declarations left out. */
  readonly extraAttributes: Readonly<Record<string, string>>;
}

/** The file: its attributes and the items above all patients. */
export class NaaccrRoot<Code extends string = ValidationCode> extends NaaccrEntity<Code> {
  constructor(
    readonly attributes: RootAttributes,
    startLine: number,
  ) {
    super('NaaccrData', startLine);
  }

  get baseDictionaryUri(): string {
    return this.attributes.baseDictionaryUri;
  }

  get naaccrVersion(): NaaccrVersion {
    return this.attributes.naaccrVersion;
  }

  get userDictionaryUris(): readonly string[] {
    return this.attributes.userDictionaryUris;
  }

  get recordType(): RecordType {
    return this.attributes.recordType;
  }

  get timeGenerated(): string | undefined {
    return this.attributes.timeGenerated;
  }

  get specificationVersion(): string {
    return this.attributes.specificationVersion;
  }
}
