import fs from 'node:fs';
import path from 'node:path';
import {
  NaaccrFlatError,
  NaaccrFlatScanner,
  NaaccrFlatWriter,
  NaaccrXmlScanner,
  NaaccrXmlWriter,
  type FlatPatient,
  type NaaccrFlatReadOptions,
} from '#domain/naaccr';
import {
  expectedText,
  flatReadOptionsOf,
  flatWriteOptionsOf,
  readOptionsOf,
  writeOptionsOf,
  type NaaccrCase,
  type Written,
} from './naaccr-cases.js';
import { patientShape, rootShape } from './naaccr-outcome.js';

interface FlatRead {
  readonly scanner: NaaccrFlatScanner;
  readonly patients: readonly FlatPatient[];
}

function readFlat(file: string, options: NaaccrFlatReadOptions): FlatRead {
  const scanner = new NaaccrFlatScanner(options);
  const bytes = fs.readFileSync(file);
  const patients: FlatPatient[] = [];
  for (let at = 0; at < bytes.length; at += 8192) patients.push(...scanner.push(bytes.subarray(at, at + 8192)));
  patients.push(...scanner.end());
  return { scanner, patients };
}

/** Reads the file of a flat case and gives its outcome in the form of expected.json. */
export function flatOutcome(folder: string, row: NaaccrCase): object {
  try {
    const { scanner, patients } = readFlat(path.join(folder, row.file), flatReadOptionsOf(folder, row));
    const root = scanner.root && rootShape(scanner.root);
    return { root, n: patients.length, patients: patients.map(patientShape) };
  } catch (error) {
    if (!(error instanceof NaaccrFlatError)) throw error;
    return { exception: { message: error.reason, line: null, path: null } };
  }
}

/** Copies the file of an x2f case into fixed columns. */
export function toFlatOutcome(folder: string, row: NaaccrCase): Written {
  const scanner = new NaaccrXmlScanner(readOptionsOf(folder, row));
  const patients = [...scanner.push(fs.readFileSync(path.join(folder, row.file))), ...scanner.end()];
  const expected = expectedText(folder, row);
  if (!scanner.root) return { written: '', expected };
  const writer = new NaaccrFlatWriter(scanner.root, flatWriteOptionsOf(folder, row));
  return { written: patients.map((patient) => writer.patient(patient)).join(''), expected };
}

/** Copies the file of an f2x case into NAACCR XML. */
export function fromFlatOutcome(folder: string, row: NaaccrCase): Written {
  const { scanner, patients } = readFlat(path.join(folder, row.file), flatReadOptionsOf(folder, row));
  const expected = expectedText(folder, row);
  if (!scanner.root) return { written: '', expected };
  const writer = new NaaccrXmlWriter(writeOptionsOf(folder, row));
  const start = writer.startDocument(scanner.root);
  return { written: start + patients.map((patient) => writer.patient(patient)).join('') + writer.endDocument(), expected };
}
