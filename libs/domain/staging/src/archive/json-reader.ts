import { StagingAlgorithmError, type StagingAlgorithmPlace } from '../staging.errors.js';

/** Where an object stands in its document; written out only for a message, because nearly all objects are in order. */
interface Inside {
  readonly within: Inside | undefined;
  readonly name: string;
  /** Position in the list of that name, or `undefined` if it is no list. */
  readonly index?: number;
}

function prefixOf({ within, name, index }: Inside): string {
  return `${within === undefined ? '' : prefixOf(within)}${name}${index === undefined ? '' : `[${index}]`}.`;
}

/** Reads properties of untrusted JSON, refusing wrong types with a place a person can find. A null property reads as missing. */
export class JsonReader {
  private constructor(
    private readonly object: Readonly<Record<string, unknown>>,
    private readonly place: StagingAlgorithmPlace,
    private readonly inside?: Inside,
  ) {}

  /** @throws StagingAlgorithmError code PROPERTY_WRONG_TYPE if `value` is not an object */
  static of(value: unknown, place: StagingAlgorithmPlace, inside?: Inside): JsonReader {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new StagingAlgorithmError('PROPERTY_WRONG_TYPE', 'expected a JSON object.', {
        ...place,
        column: inside === undefined ? undefined : prefixOf(inside),
      });
    }
    return new JsonReader(value as Record<string, unknown>, place, inside);
  }

  /** The same reader with the table or schema id in its error messages. */
  inTable(table: string): JsonReader {
    return new JsonReader(this.object, { ...this.place, table }, this.inside);
  }

  optionalText(name: string): string | undefined {
    return this.get(name, 'string');
  }

  text(name: string): string {
    return this.optionalText(name) ?? this.missing(name);
  }

  optionalNumber(name: string): number | undefined {
    return this.get(name, 'number');
  }

  /** Whether the property is literally true; anything else of type boolean, and a missing one, is false. */
  isTrue(name: string): boolean {
    return this.get(name, 'boolean') === true;
  }

  optionalList(name: string): readonly unknown[] | undefined {
    const value = this.raw(name);
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value)) throw this.wrong(name, 'a list');
    return value as unknown[];
  }

  list(name: string): readonly unknown[] {
    return this.optionalList(name) ?? this.missing(name);
  }

  texts(name: string): string[] {
    return (this.optionalList(name) ?? []).map((value) => {
      if (typeof value !== 'string') throw this.wrong(name, 'a list of strings');
      return value;
    });
  }

  objects(name: string): JsonReader[] {
    return (this.optionalList(name) ?? []).map((value, index) => JsonReader.of(value, this.place, { within: this.inside, name, index }));
  }

  /** A reader of a value found inside this object, for lists that mix strings and objects. */
  nested(value: unknown, name: string): JsonReader {
    return JsonReader.of(value, this.place, { within: this.inside, name });
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.optionalText(name);
    if (value === undefined) return undefined;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw this.wrong(name, `one of ${allowed.join(', ')}`);
    return found;
  }

  private raw(name: string): unknown {
    // Parsed JSON inherits from Object.prototype only, and no property of the format is called like one of its members.
    return this.object[name];
  }

  private get(name: string, type: 'string'): string | undefined;
  private get(name: string, type: 'number'): number | undefined;
  private get(name: string, type: 'boolean'): boolean | undefined;
  private get(name: string, type: 'string' | 'number' | 'boolean'): unknown {
    const value = this.raw(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== type) throw this.wrong(name, `a ${type}`);
    return value;
  }

  private columnOf(name: string): string {
    return `${this.inside === undefined ? '' : prefixOf(this.inside)}${name}`;
  }

  private wrong(name: string, expected: string): StagingAlgorithmError {
    return new StagingAlgorithmError('PROPERTY_WRONG_TYPE', `expected ${expected}.`, { ...this.place, column: this.columnOf(name) });
  }

  private missing(name: string): never {
    throw new StagingAlgorithmError('PROPERTY_MISSING', 'is missing; it is required.', { ...this.place, column: this.columnOf(name) });
  }
}
