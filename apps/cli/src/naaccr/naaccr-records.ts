import {
  NaaccrFlatError,
  NaaccrFlatScanner,
  NaaccrXmlError,
  NaaccrXmlScanner,
  type FlatPatient,
  type FlatValidationCode,
  type NaaccrFlatReadOptions,
  type NaaccrReadOptions,
  type NaaccrRoot,
} from '#domain/naaccr';
import { NaaccrFileUnreadable } from './naaccr.errors.js';
import type { PlainInput } from './plain-input.js';

/** How a file is read, for either form. */
export interface RecordOptions {
  readonly xml: NaaccrReadOptions;
  readonly flat: NaaccrFlatReadOptions;
}

/** The file in the form of its reader. */
interface Scanner {
  readonly root: NaaccrRoot<FlatValidationCode> | undefined;
  push(bytes: Uint8Array): FlatPatient[];
  end(): FlatPatient[];
}

/** A NAACCR file being read, in NAACCR XML or in fixed columns. */
export interface NaaccrRecords {
  readonly name: string;
  readonly form: 'xml' | 'flat';
  readonly root: NaaccrRoot<FlatValidationCode>;
  /** Patients in the order of the file; can be walked once. @throws NaaccrFileUnreadable after the patients before the fault */
  patients(): AsyncGenerator<FlatPatient>;
}

const FORMAT_BYTES = 64;
// Record type in column 1 and a version in columns 17 to 19, known or not: the reader says what is wrong with them.
const FLAT_HEAD = /^\ufeff?[AMCI].{15}\d{3}/;

function scannerFor(head: Uint8Array, options: RecordOptions): { readonly form: 'xml' | 'flat'; readonly scanner: Scanner } {
  const text = new TextDecoder().decode(head.subarray(0, FORMAT_BYTES));
  if (FLAT_HEAD.test(text)) return { form: 'flat', scanner: new NaaccrFlatScanner(options.flat) };
  return { form: 'xml', scanner: new NaaccrXmlScanner(options.xml) };
}

function unreadable(name: string, error: unknown): unknown {
  if (!(error instanceof NaaccrXmlError) && !(error instanceof NaaccrFlatError)) return error;
  const place = error.line === undefined ? '' : ` in line ${error.line}`;
  return new NaaccrFileUnreadable(name, `${error.code}${place}: ${error.message}.`);
}

async function* patientsOf(
  name: string,
  scanner: Scanner,
  rest: AsyncIterator<Uint8Array>,
  first: FlatPatient[],
): AsyncGenerator<FlatPatient> {
  yield* first;
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield* scanner.push(next.value);
    yield* scanner.end();
  } catch (error) {
    throw unreadable(name, error);
  }
}

/**
 * Opens a file: reads up to its first patient. Fixed columns are told from NAACCR XML by the version in columns 17 to 19.
 * @throws NaaccrFileUnreadable when it is neither
 */
export async function openRecords(input: PlainInput, options: RecordOptions): Promise<NaaccrRecords> {
  const { name } = input;
  const pieces = input.bytes[Symbol.asyncIterator]();
  try {
    let head = new Uint8Array(0);
    let next = await pieces.next();
    while (next.done !== true && head.length + next.value.length < FORMAT_BYTES) {
      head = Buffer.concat([head, next.value]);
      next = await pieces.next();
    }
    if (next.done !== true) head = Buffer.concat([head, next.value]);
    const { form, scanner } = scannerFor(head, options);
    const first = scanner.push(head);
    while (scanner.root === undefined) {
      const more = await pieces.next();
      first.push(...(more.done === true ? scanner.end() : scanner.push(more.value)));
    }
    return { name, form, root: scanner.root, patients: () => patientsOf(name, scanner, pieces, first) };
  } catch (error) {
    throw unreadable(name, error);
  }
}
