import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseCalendarDay } from '#domain/naaccr';
import { PUBLISHED_RATE_RULES, contactCliffs, countRate, forecastRates, monthEndsAfter } from '#domain/follow-up';
import { RateGroupsQueries, type RateTerms, rateTerms } from '#features/annual-follow-up';
import { InstalledDictionaries, PatientRecords, sealedPlace, sealItems } from '#features/case-abstraction';
import { Clock, Settings } from '#platform/config';
import { Database, dataSource, EmbeddedPostgres, EVERY_FACILITY, migrate, rows, type Tx, Vault } from '#platform/database';
import { Client } from 'pg';
import { withPeakMemory } from './bench-run.js';

/** `BENCH_SIZES=1` stops after the first. */
const SIZES = [200_000, 1_000_000] as const;
const TODAY = '20261122';

/** As many people with one case each, as wide as real rows, spread over 30 years and 12 facilities; every twentieth date is an import's. */
const plant = (patients: number): string => `
  INSERT INTO facility ("id", "facilityNumber", "name", "referenceDate")
    SELECT f, lpad(f::text, 10, '0'), 'Hospital ' || f, (2000 + f) || '0101' FROM generate_series(1, 12) f;
  CREATE TEMPORARY TABLE made AS
    SELECT n, gen_random_uuid() AS p, gen_random_uuid() AS t, 1 + n % 12 AS f, date '1996-01-01' + (n::bigint * 7919 % 11200)::integer AS dx,
           20 + (n::bigint * 104729 % 75)::integer AS age, n % 5 < 2 AS dead, (n::bigint * 15485863 % 1000)::integer AS r
    FROM generate_series(1, ${patients}) n;
  INSERT INTO patient ("id", "facilityIds", "items", "sealed", "createdAt", "updatedAt")
    SELECT p, ARRAY[f], jsonb_build_object('vitalStatus', CASE WHEN dead THEN '0' ELSE '1' END, 'text', repeat('x', 900), 'dateOfLastContact',
      CASE WHEN r < 50 THEN '20260315' WHEN r < 80 THEN '2025' ELSE to_char(least(greatest(dx, date '2026-11-20' - (r * 3 % 900)), date '2026-11-22'), 'YYYYMMDD') END),
      decode(repeat('ab', 500), 'hex'), now(), now() FROM made;
  INSERT INTO tumor ("id", "patientId", "facilityIds", "items", "createdAt", "updatedAt") SELECT t, p, ARRAY[f], '{}', now(), now() FROM made;
  INSERT INTO abstract ("id", "patientId", "tumorId", "facilityId", "status", "items", "sealed", "patientKey", "sourceKey", "createdAt", "updatedAt", "completedAt")
    SELECT gen_random_uuid(), p, t, f, 'complete', jsonb_build_object('text', repeat('y', 2600), 'dateOfDiagnosis', to_char(dx, 'YYYYMMDD'),
      'ageAtDiagnosis', lpad(age::text, 3, '0'), 'classOfCase', (ARRAY['00','10','12','13','14','14','14','20','21','22','32','37'])[1 + r % 12],
      'nextFollowUpSource', (ARRAY['0','1','1','1','3','8','9'])[1 + r % 7], 'primarySite', (ARRAY['C504','C619','C341','C187','C539','C443','C700','C679'])[1 + n % 8],
      'histologicTypeIcdO3', (ARRAY['8500','8140','8070','8090','9530'])[1 + n % 5], 'behaviorCodeIcdO3', (ARRAY['3','3','3','3','3','2','1','0'])[1 + r % 8]),
      decode(repeat('cd', 300), 'hex'), n::text, n::text, now(), now(), now() FROM made;
  DROP TABLE made;`;

interface Place {
  readonly database: Database;
  readonly groups: RateGroupsQueries;
}

async function planted(server: EmbeddedPostgres, patients: number): Promise<Place & { stop: () => Promise<void> }> {
  const name = `rates_${patients}`;
  const admin = new Client({ connectionString: server.url() });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`).finally(() => admin.end());
  await migrate(server.url(name));
  const owner = new Client({ connectionString: server.url(name) });
  await owner.connect();
  await owner.query(plant(patients));
  await owner.query('VACUUM ANALYZE').finally(() => owner.end());
  const source = await dataSource({ url: server.url(name), poolSize: 2, as: 'app' }).initialize();
  const vault = new Vault({ bytes: Buffer.alloc(32, 1), origin: 'the bench' });
  const database = new Database(source);
  await database.transaction(EVERY_FACILITY, (tx) => sealBirths(tx, vault));
  return {
    database,
    groups: new RateGroupsQueries(new PatientRecords(vault, new Clock(new Settings()), new InstalledDictionaries())),
    stop: () => database.onApplicationShutdown(),
  };
}

/** Gives the people of whom only the date of birth tells whether they are 100 such a date. */
async function sealBirths(tx: Tx, vault: Vault): Promise<void> {
  const key = await vault.open(tx, null);
  const near = await rows<{ id: string; year: number }>(
    tx,
    `SELECT a."patientId" AS id, a."diagnosisYear" - a."ageAtDiagnosis"::integer AS year FROM abstract a
     WHERE a."diagnosisYear" - a."ageAtDiagnosis"::integer BETWEEN 1925 AND 1929`,
  );
  const sealed = near.map(({ id, year }) => sealItems(key, { dateOfBirth: `${year}0615` }, sealedPlace.patient(id)));
  await tx.query(`UPDATE patient p SET "sealed" = w.s FROM unnest($1::uuid[], $2::bytea[]) w(id, s) WHERE p."id" = w.id`, [
    near.map(({ id }) => id),
    sealed,
  ]);
}

async function measured(name: string, log: (line: string) => void, work: () => Promise<string>): Promise<void> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const { result, peakMegabytes } = await withPeakMemory(work);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  log(
    `  ${name.padEnd(22)} ${seconds.toFixed(2).padStart(7)} s, own CPU ${((user + system) / 1e6).toFixed(2)} s, ${peakMegabytes} MB at most   ${result}`,
  );
}

async function runSize({ database, groups }: Place, log: (line: string) => void): Promise<void> {
  const today = parseCalendarDay(TODAY);
  if (today === undefined) throw new Error(TODAY);
  const rules = PUBLISHED_RATE_RULES.newer;
  const inside = <T>(work: (tx: Tx, terms: RateTerms) => Promise<T>): Promise<T> =>
    database.transaction(EVERY_FACILITY, async (tx) => work(tx, await rateTerms(tx, TODAY)));
  for (const round of [1, 2])
    await measured(`rates, round ${round}`, log, () =>
      inside(async (tx, terms) => {
        const found = await groups.groups(tx, { terms, days: [today] });
        const { figures } = countRate(found, rules, { measure: 'since-reference', today, limits: terms.limits });
        return `${found.length} groups, A ${figures.a}, ${figures.rate} %`;
      }),
    );
  await measured('forecast', log, () =>
    inside(async (tx, terms) => {
      const monthEnds = monthEndsAfter(today, 12);
      const apart = await groups.sharedContactDays(tx, undefined);
      const found = await groups.groups(tx, { terms, days: [today, ...monthEnds], apart });
      const months = forecastRates(found, { rules, limits: terms.limits, today, monthEnds });
      const cliffs = contactCliffs(found, { rules, limits: terms.limits, today, days: new Set(apart) }, terms.cliff);
      return `${found.length} groups, ${months.at(-1)?.figures['since-reference'].rate} % in a year, ${cliffs.length} cliff`;
    }),
  );
  await measured('cases of one reason', log, () =>
    inside(async (tx, terms) => {
      const question = { terms, days: [today] };
      const keys = (await groups.groups(tx, question)).slice(0, 500).map(({ key }) => key);
      return `${(await groups.casesOf(tx, question, { keys, after: undefined, limit: 51 })).length} cases`;
    }),
  );
}

/** Follow-up rates, their forecast and the way to the cases behind them, over whole registries. */
export const bench = {
  name: 'follow-up-rates',
  async run(log: (line: string) => void): Promise<void> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'registry-bench-'));
    fs.chmodSync(folder, 0o755); // the server may run as another user, who has to pass through
    const server = await EmbeddedPostgres.start({ home: path.join(folder, 'server'), report: () => undefined });
    try {
      for (const patients of SIZES.slice(0, Number(process.env['BENCH_SIZES'] ?? SIZES.length))) {
        log(` ${patients.toLocaleString('en')} cases; budget: rates 3 s, forecast 6 s of a million`);
        const place = await planted(server, patients);
        await runSize(place, log).finally(() => place.stop());
      }
    } finally {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
};
