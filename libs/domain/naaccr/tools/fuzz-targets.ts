import {
  NaaccrFlatError,
  NaaccrFlatScanner,
  NaaccrXmlError,
  NaaccrXmlScanner,
  parseUserDictionary,
  type FlatPatient,
  type NaaccrFlatReadOptions,
  type NaaccrReadOptions,
} from '#domain/naaccr';
import type { RandomNumbers } from './mutate.js';

/** Something that takes any bytes and ends in an outcome with a name; it throws when the bytes brought out a fault of ours. */
type FuzzTarget = (bytes: Uint8Array, random: RandomNumbers) => string;

const XML_OPTIONS: readonly NaaccrReadOptions[] = [
  {},
  { namespaceRules: 'relaxed', extensions: 'ignore' },
  { compatibility: 'exact', unknownItems: 'process' },
  { encoding: 'utf-8-strict', missingDictionaries: 'required' },
  { renamedItems: 'translate', unknownItems: 'ignore', itemIdsToTranslate: { nope: 'primarySite' } },
  { namespaces: { x: { uri: 'urn:x', tags: ['y'] } }, itemsToInclude: ['primarySite', 'patientIdNumber'] },
  { encoding: 'windows-1252', valueChecks: 'lengthOnly', itemsToExclude: ['primarySite'] },
];
const FLAT_OPTIONS: readonly NaaccrFlatReadOptions[] = [
  {},
  { levelMismatches: 'report', tumorGroupingItems: ['race1'] },
  { encoding: 'utf-8-strict', valueChecks: 'lengthOnly' },
  { encoding: 'windows-1252', tumorGroupingItems: [] },
];

interface AnyScanner {
  push(bytes: Uint8Array): FlatPatient[];
  end(): FlatPatient[];
}

// Every record that comes out can be used: ids and values are text, findings have a code and a message.
function use(patient: FlatPatient): void {
  for (const { items } of [patient, ...patient.tumors])
    for (const [id, value] of Object.entries(items)) if (id === '' || value === '') throw new Error('an item is empty');
  for (const { code, message } of patient.allErrors) if (message === '') throw new Error(`${code} says nothing`);
}

function readInPieces(scanner: AnyScanner, bytes: Uint8Array, pieceSize: number): number {
  let patients = 0;
  const take = (completed: readonly FlatPatient[]): void => {
    completed.forEach(use);
    patients += completed.length;
  };
  for (let at = 0; at < bytes.length; at += pieceSize) take(scanner.push(bytes.subarray(at, at + pieceSize)));
  take(scanner.end());
  return patients;
}

function outcomeOf(scanner: AnyScanner, bytes: Uint8Array, random: RandomNumbers): string {
  const pieceSize = random(3) === 0 ? 1 + random(40) : 1 + random(bytes.length + 1);
  try {
    return `read, ${readInPieces(scanner, bytes, pieceSize) === 0 ? 'no patients' : 'patients'}`;
  } catch (error) {
    if (error instanceof NaaccrXmlError || error instanceof NaaccrFlatError) return error.code;
    throw error;
  }
}

/** What is fed with damaged files. */
export const FUZZ_TARGETS: Readonly<Record<'xml' | 'flat' | 'dictionary', FuzzTarget>> = {
  xml: (bytes, random) => outcomeOf(new NaaccrXmlScanner(XML_OPTIONS[random(XML_OPTIONS.length)]), bytes, random),
  flat: (bytes, random) => outcomeOf(new NaaccrFlatScanner(FLAT_OPTIONS[random(FLAT_OPTIONS.length)]), bytes, random),
  dictionary: (bytes) => {
    const parsed = parseUserDictionary(new TextDecoder().decode(bytes));
    if ('dictionary' in parsed) return 'usable';
    if (parsed.problems.length === 0) throw new Error('a dictionary is refused for nothing');
    return parsed.detail === undefined ? 'unusable' : 'unreadable';
  },
};
