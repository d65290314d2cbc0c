import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {
  NaaccrXmlError,
  NaaccrXmlScanner,
  NaaccrXmlWriter,
  parseTimeGenerated,
  parseUserDictionary,
  type FlatPatient,
  type FlatValidationCode,
  type NaaccrEntity,
  type NaaccrItem,
  type NaaccrPatient,
  type NaaccrRoot,
  type ValidationError,
} from '#domain/naaccr';
import { bytesOf, expectedText, readOptionsOf, writeOptionsOf, type NaaccrCase, type Written } from './naaccr-cases.js';

const orNull = <T>(value: T | undefined): T | null => value ?? null;

// The shapes below are those of expected.json, so that the two sides compare as they are.
const errorShape = ({ code, message, line, path: place, id, number, value }: ValidationError<FlatValidationCode>): object => ({
  code,
  message,
  line: orNull(line),
  path: orNull(place),
  id: orNull(id),
  num: orNull(number),
  value: orNull(value),
});

const itemShape = ({ id, number, value, line, error }: NaaccrItem): object => ({
  id,
  num: orNull(number),
  value,
  line,
  ...(error ? { error: errorShape(error) } : {}),
});

const entityShape = (entity: NaaccrEntity<FlatValidationCode>): object => ({
  items: entity.itemList.map(itemShape),
  errors: entity.errors.map(errorShape),
  extensions: entity.extensions.length,
});

/** A patient in the form of expected.json. */
export const patientShape = (patient: FlatPatient): object => ({
  start: patient.startLine,
  end: patient.endLine,
  ...entityShape(patient),
  tumors: patient.tumors.map((tumor) => ({ start: tumor.startLine, end: tumor.endLine, ...entityShape(tumor) })),
});

/** A root in the form of expected.json; the root of a fixed-column file has no line. */
export function rootShape(root: NaaccrRoot<FlatValidationCode>): object {
  const extra = Object.entries(root.attributes.extraAttributes).map(([name, value]) => `${name.slice(name.indexOf(':') + 1)}=${value}`);
  return {
    base: root.baseDictionaryUri,
    user: root.userDictionaryUris.join(' '),
    recordType: root.recordType,
    time: root.timeGenerated === undefined ? null : (parseTimeGenerated(root.timeGenerated) ?? Number.NaN),
    spec: root.specificationVersion,
    extra: `{${extra.join(', ')}}`,
    start: root.startLine === 0 ? null : root.startLine,
    end: null,
    ...entityShape(root),
  };
}

function summaryOf(root: NaaccrRoot, patients: readonly NaaccrPatient[]): object {
  const digest = createHash('sha256');
  const counts: Record<string, number> = {};
  let items = 0;
  const add = (tag: string, entity: NaaccrEntity): void => {
    for (const { id, value } of entity.itemList) digest.update(`${tag}\t${id}\t${value}\n`);
    items += entity.itemList.length;
  };
  add('R', root);
  patients.forEach((patient, position) => {
    add(`P${position + 1}`, patient);
    for (const [place, tumor] of patient.tumors.entries()) add(`P${position + 1}.T${place + 1}`, tumor);
    for (const { code } of patient.allErrors) counts[code] = (counts[code] ?? 0) + 1;
  });
  const lines = (patient: NaaccrPatient | undefined): readonly number[] => [patient?.startLine ?? 0, patient?.endLine ?? 0];
  return {
    patients: patients.length,
    tumors: patients.reduce((sum, { tumors }) => sum + tumors.length, 0),
    items,
    errors: counts,
    first_patient_lines: lines(patients[0]),
    last_patient_lines: lines(patients.at(-1)),
    items_sha256: digest.digest('hex'),
  };
}

/** Reads the file of an xml case and gives its outcome in the form of expected.json. */
export function xmlOutcome(folder: string, row: NaaccrCase): object {
  const patients: NaaccrPatient[] = [];
  let scanner: NaaccrXmlScanner | undefined;
  try {
    scanner = new NaaccrXmlScanner(readOptionsOf(folder, row));
    const bytes = bytesOf(folder, row);
    for (let at = 0; at < bytes.length; at += 8192) patients.push(...scanner.push(bytes.subarray(at, at + 8192)));
    patients.push(...scanner.end());
  } catch (error) {
    if (!(error instanceof NaaccrXmlError)) throw error;
    const exception = { message: error.reason, line: orNull(error.line), path: orNull(error.path) };
    return { exception, patients: patients.map(patientShape) };
  }
  const { root } = scanner;
  if (!root) return {};
  if ('summary' in row.outcome) return { root: rootShape(root), n: patients.length, summary: summaryOf(root, patients) };
  return { root: rootShape(root), n: patients.length, patients: patients.map(patientShape) };
}

/** Loads the file of a dict case. */
export function dictionaryOutcome(folder: string, row: NaaccrCase): object {
  const parsed = parseUserDictionary(fs.readFileSync(path.join(folder, row.file), 'utf8'));
  if ('problems' in parsed)
    return { exception: { message: parsed.problems[0] }, all_errors: parsed.detail === undefined ? parsed.problems : null };
  const { uri, naaccrVersion, specificationVersion, items } = parsed.dictionary;
  return { uri, version: orNull(naaccrVersion), spec: specificationVersion, items: items.length, grouped: 0, valid: true, all_errors: [] };
}

const NOW = '@NOW@';

/** Copies the file of an x2x case through reader and writer, and gives what was written beside what should have been. */
export function copyOutcome(folder: string, row: NaaccrCase): Written {
  const expected = expectedText(folder, row);
  const scanner = new NaaccrXmlScanner(readOptionsOf(folder, row));
  const patients = [...scanner.push(bytesOf(folder, row)), ...scanner.end()];
  const writer = new NaaccrXmlWriter(writeOptionsOf(folder, row));
  const { root } = scanner;
  if (!root) return { written: '', expected };
  const { naaccrVersion, recordType, userDictionaryUris, items, attributes, timeGenerated = NOW } = root;
  const start = writer.startDocument({ naaccrVersion, recordType, userDictionaryUris, items, attributes, timeGenerated });
  return { written: start + patients.map((patient) => writer.patient(patient)).join('') + writer.endDocument(), expected };
}
