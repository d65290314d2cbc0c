import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aBreastCase } from '../../../../../test/support/an-abstract.js';
import { countersOf, ImportRegistry } from '../../test/import-registry.js';
import { filePatient, inPieces, naaccrFile } from '../../test/naaccr-file.js';
import { ImportTakenOver } from './import.errors.js';

const IMPORTER = path.resolve('dist/libs/features/case-abstraction/test/import-process.js');
const PATIENTS = 1600;

/** Cases of as many people, every tenth of them with a second tumor. */
function manyCases(): Buffer {
  const patients = Array.from({ length: PATIENTS }, (_, index) => {
    const number = String(index).padStart(5, '0');
    const nameLast = `Person ${number.replace(/\d/g, (digit) => 'ABCDEFGHIJ'.charAt(Number(digit)))}`;
    const own = { nameLast, socialSecurityNumber: `9005${number}`, patientIdNumber: `000${number}`, reportingFacility: '0000000001' };
    const first = { ...aBreastCase({ ...own, accessionNumberHosp: `2026${number}` }), tumorRecordNumber: '01' };
    const second = { ...first, primarySite: 'C341', sequenceNumberHospital: '02', tumorRecordNumber: '02' };
    return filePatient(...(index % 10 === 0 ? [first, second] : [first]));
  });
  return naaccrFile(patients, { root: { registryId: '0000009999' } });
}

/** What a registry holds, without ids, instants and the randomness of encryption. */
const CONTENT = `SELECT a."sourceKey", a."status", a."version", a."importedVersion", a."editErrors", a."stagedBy", a."items" AS "abstract", t."items" AS "tumor",
    p."items" AS "patient", p."version" AS "ofPatient", length(a."sealed") AS "sealed", encode(p."nameBirthIndex", 'hex') AS "person",
    (SELECT count(*) FROM tumor x WHERE x."patientId" = p."id")::integer AS "tumors", (SELECT count(*) FROM item_change c WHERE c."abstractId" = a."id")::integer AS "changes"
  FROM abstract a JOIN tumor t ON t."id" = a."tumorId" JOIN patient p ON p."id" = a."patientId" ORDER BY a."sourceKey"`;

let registry: ImportRegistry;
let folder: string;
beforeEach(async () => {
  registry = await ImportRegistry.start();
  folder = mkdtempSync(path.join(tmpdir(), 'registry-import-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await registry.stop();
});

/** Runs an import in a process of its own and kills it without warning as soon as it has stored a batch. */
function killAfterFirstBatch(id: string, file: string): Promise<void> {
  const environment = { PATH: process.env['PATH'], DATABASE_URL: registry.app.db.url, REGISTRY_MASTER_KEY: '07'.repeat(32) };
  const child = spawn(process.execPath, [IMPORTER, id, file], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.once('data', () => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`The importer ended with ${code ?? ''} before it was killed.`)),
    );
  });
}

test('an import killed in the middle goes on where it stood and leaves the same registry as an undisturbed one', async () => {
  const bytes = manyCases();
  const file = path.join(folder, 'many.xml');
  writeFileSync(file, bytes);
  const id = await registry.open();
  await killAfterFirstBatch(id, file);
  const halfWay = await registry.find(id);
  expect(halfWay).toMatchObject({ status: 'running', created: (await registry.counts()).abstracts });
  expect(halfWay.patientsRead).toBeGreaterThan(0);
  expect(halfWay.patientsRead).toBeLessThan(PATIENTS);
  const resumed = await registry.run(id, inPieces(bytes));
  expect(resumed).toMatchObject({ status: 'done', rowsIn: 1760, created: 1760, skipped: 0, refused: 0, patientsRead: PATIENTS });

  const undisturbed = await ImportRegistry.start();
  try {
    await undisturbed.take(bytes);
    expect(await registry.app.sql(CONTENT)).toEqual(await undisturbed.app.sql(CONTENT));
    expect(await registry.counts()).toEqual(await undisturbed.counts());
  } finally {
    await undisturbed.stop();
  }
});

test('two imports of the same file at the same time create nothing twice', async () => {
  const bytes = manyCases();
  const runs = await Promise.all([registry.take(bytes), registry.take(bytes)]);
  expect(runs.map(({ status }) => status)).toEqual(['done', 'done']);
  expect(runs.map(({ rowsIn }) => rowsIn)).toEqual([1760, 1760]);
  expect(runs.map(({ created }) => created).reduce((a, b) => a + b)).toBe(1760);
  expect(await registry.counts()).toEqual({ patients: PATIENTS, tumors: 1760, abstracts: 1760, changes: 1760 });
});

test('two processes with the same import: one goes on, the other stops, and nothing is counted twice', async () => {
  const bytes = manyCases();
  const id = await registry.open();
  const outcomes = await Promise.allSettled([registry.run(id, inPieces(bytes)), registry.run(id, inPieces(bytes))]);
  const stopped = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  expect(stopped).toEqual([expect.any(ImportTakenOver)]);
  expect(await registry.find(id)).toMatchObject({ status: 'done', rowsIn: 1760, created: 1760 });
  expect((await registry.counts()).abstracts).toBe(1760);
});

test('an import that is asked to stop ends after the batch at hand and can be taken up again', async () => {
  const bytes = manyCases();
  const id = await registry.open();
  const stopping = new AbortController();
  const stopped = registry.run(id, inPieces(bytes), { signal: stopping.signal, onProgress: () => stopping.abort() });
  await expect(stopped).rejects.toThrow(/abort/i);
  const { patientsRead, created } = await registry.find(id);
  expect(patientsRead).toBeLessThan(PATIENTS);
  expect((await registry.counts()).abstracts).toBe(created);
  expect(countersOf(await registry.run(id, inPieces(bytes)))).toMatchObject({ rowsIn: 1760, created: 1760 });
});

test('running a finished import again does nothing', async () => {
  const bytes = naaccrFile([filePatient({ ...aBreastCase({ reportingFacility: '0000000001' }), patientIdNumber: '00000001' })]);
  const id = await registry.open();
  const done = await registry.run(id, inPieces(bytes));
  expect(await registry.run(id, inPieces(bytes))).toEqual(done);
});
