/** ICD-O-3 codes of one diagnosis; what the list does not say is `undefined`. */
export interface IcdConversion {
  readonly primarySite: string;
  readonly histologicTypeIcdO3: string;
  readonly behaviorCodeIcdO3: string | undefined;
  readonly grade: string | undefined;
  readonly laterality: string | undefined;
  /** Y must be looked for in casefinding, O is optional. */
  readonly casefinding: string | undefined;
}

/** One line of a list of conversions. */
export interface IcdEntry {
  /** Diagnosis code without its point. */
  readonly source: string;
  /** 1 male or 2 female when the conversion is of that sex only. */
  readonly sex: string | undefined;
  readonly conversion: IcdConversion;
}

const MALE = '1';
const FEMALE = '2';
const key = (source: string, sex: string | undefined): string => `${source}/${sex ?? ''}`;

/** A list of conversions from one edition of the ICD to ICD-O-3. */
export class IcdConversions {
  private readonly entries: ReadonlyMap<string, IcdConversion>;

  /** @param entries - of two for the same code and sex the later counts */
  constructor(entries: readonly IcdEntry[]) {
    this.entries = new Map(entries.map(({ source, sex, conversion }) => [key(source, sex), conversion]));
  }

  /** Conversions in the list. */
  get size(): number {
    return this.entries.size;
  }

  /**
   * ICD-O-3 codes of a diagnosis.
   * @param source - code without its point, such as C50411 for C50.411
   * @param sex - 1 male, 2 female; blank takes the male conversion where only the two sexes are told apart
   * @returns `undefined` when the list does not have the code
   */
  convert(source: string, sex?: string): IcdConversion | undefined {
    const ofSex = sex === MALE || sex === FEMALE ? this.entries.get(key(source, sex)) : undefined;
    const ofAny = ofSex ?? this.entries.get(key(source, undefined));
    return ofAny ?? (sex === undefined ? this.entries.get(key(source, MALE)) : undefined);
  }
}
