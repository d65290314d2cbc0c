import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  NaaccrFlatScanner,
  NaaccrFlatWriter,
  NaaccrXmlScanner,
  NaaccrXmlWriter,
  parsePartialDate,
  VersionTranslation,
  type NaaccrPatient,
  type NaaccrRoot,
  type WritableRoot,
} from '#domain/naaccr';
import { syntheticPatients } from '#domain/synthetic';

const PIECE = 64 * 1024;
const ROUNDS = 9;
const SHARED = path.resolve('..', 'shared', 'data');
const ROOT: WritableRoot = { naaccrVersion: '260', recordType: 'A', timeGenerated: '2026-11-22T00:00:00Z' };

interface Read {
  readonly root: NaaccrRoot | undefined;
  readonly patients: readonly NaaccrPatient[];
}

function readAll(bytes: Uint8Array): Read {
  const scanner = new NaaccrXmlScanner({ unknownItems: 'process' });
  const patients: NaaccrPatient[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) patients.push(...scanner.push(bytes.subarray(at, at + PIECE)));
  patients.push(...scanner.end());
  return { root: scanner.root, patients };
}

/** Reads without keeping anything, as an import does. */
function readThrough(bytes: Uint8Array, use: (patient: NaaccrPatient) => unknown): number {
  const scanner = new NaaccrXmlScanner();
  let tumors = 0;
  const take = (patients: readonly NaaccrPatient[]): void => {
    for (const patient of patients) {
      tumors += patient.tumors.length;
      use(patient);
    }
  };
  for (let at = 0; at < bytes.length; at += PIECE) take(scanner.push(bytes.subarray(at, at + PIECE)));
  take(scanner.end());
  return tumors;
}

const asRead = (): void => undefined;
const asFlatItems = (patient: NaaccrPatient): unknown => [patient.items, ...patient.tumors.map(({ items }) => items)];

function writeAll({ root, patients }: Read): number {
  const writer = new NaaccrXmlWriter({ unknownItems: 'asGiven' });
  const encoder = new TextEncoder();
  let bytes = encoder.encode(writer.startDocument(root ?? ROOT)).length;
  for (const patient of patients) bytes += encoder.encode(writer.patient(patient)).length;
  return bytes + encoder.encode(writer.endDocument()).length;
}

/** The same records in the fixed columns of NAACCR 18. */
function inColumns({ patients }: Read): string {
  const translation = new VersionTranslation({ from: '260', to: '180', recordType: 'A' });
  const writer = new NaaccrFlatWriter({ ...ROOT, naaccrVersion: '180' });
  return patients.map((patient) => writer.patient(translation.patient(patient).patient)).join('');
}

function readColumns(bytes: Uint8Array): number {
  const scanner = new NaaccrFlatScanner();
  let patients = 0;
  for (let at = 0; at < bytes.length; at += PIECE) patients += scanner.push(bytes.subarray(at, at + PIECE)).length;
  return patients + scanner.end().length;
}

function logColumns(kept: Read, log: (line: string) => void): void {
  const bytes = new TextEncoder().encode(inColumns(kept));
  const megabytes = bytes.length / 1e6;
  const read = cpuSeconds(() => readColumns(bytes));
  const write = cpuSeconds(() => inColumns(kept));
  log(
    `  in fixed columns of NAACCR 18: ${megabytes.toFixed(1)} MB, read and validate ${(megabytes / read).toFixed(0)} MB/s, ` +
      `translate and write ${(megabytes / write).toFixed(0)} MB/s`,
  );
}

/** Median CPU seconds of one call. */
function cpuSeconds(work: () => unknown): number {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    rounds.push((user + system) / 1e6);
  }
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

function seedFile(): Uint8Array {
  const today = parsePartialDate('20261122');
  if (today === undefined) throw new Error('the date of the bench is not a date');
  const writer = new NaaccrXmlWriter();
  let text = writer.startDocument(ROOT);
  for (const { items, tumors } of syntheticPatients({ patients: 2000, seed: 42, today })) {
    text += writer.patient({ items, tumors: tumors.map((tumor) => ({ items: tumor })) });
  }
  return new TextEncoder().encode(text + writer.endDocument());
}

function files(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const packed = path.join(SHARED, 'synthetic', 'synthetic-2k.xml.gz');
  const sample = path.join(SHARED, 'naaccr', 'samples', 'naaccr-xml-sample-v250-incidence-1000.xml');
  return [
    { name: 'own synthetic 2,000 patients', bytes: seedFile() },
    ...(existsSync(packed) ? [{ name: 'synthetic-2k.xml', bytes: gunzipSync(readFileSync(packed)) }] : []),
    ...(existsSync(sample) ? [{ name: 'sample v250 incidence 1000', bytes: readFileSync(sample) }] : []),
  ];
}

/** NAACCR XML in megabytes per CPU second; aim: read and validate over 165 (three times the Java library), write over 165. */
export const bench = {
  name: 'naaccr',
  run(log: (line: string) => void): Promise<void> {
    for (const { name, bytes } of files()) {
      const megabytes = bytes.length / 1e6;
      const tumors = readThrough(bytes, asRead);
      const read = cpuSeconds(() => readThrough(bytes, asRead));
      const kept = readAll(bytes);
      kept.patients.forEach(asFlatItems);
      const write = cpuSeconds(() => writeAll(kept));
      const flat = cpuSeconds(() => readThrough(bytes, asFlatItems));
      log(
        `${name}: ${megabytes.toFixed(1)} MB, ${tumors} tumors: read and validate ${(megabytes / read).toFixed(0)} MB/s ` +
          `(${Math.round(tumors / read)} tumors/s), with flat items ${(megabytes / flat).toFixed(0)} MB/s, write ${(megabytes / write).toFixed(0)} MB/s`,
      );
      if (kept.root?.naaccrVersion === '260') logColumns(kept, log);
    }
    return Promise.resolve();
  },
};
