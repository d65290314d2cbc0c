import path from 'node:path';
import { nhia, race1Recode, raceNapiia } from '#domain/ethnicity';
import { countyAtDiagnosis, indianHealthAreas } from '#domain/geography';
import { parseCalendarDay, type CalendarDay, type Items } from '#domain/naaccr';
import { causeOfDeathClassification, daysToTreatment, survivalTimes } from '#domain/survival';
import { csvRows, type CsvRow } from './csv-rows.js';
import { namePacks, type NamePacks } from './name-packs.js';
import type { ConformanceSuite } from './oracle-suite.js';
import { Tally } from './staging-lines.js';
import { replaySynthetic } from './synthetic-answers.js';

type Answers = Readonly<Record<string, string | undefined>>;

/** The reference ran on this day; any later one gives the same answers. */
const TODAY = parseCalendarDay('20261122') as CalendarDay;

/** Last year of the study and option of the name search for which the synthetic answers were made. */
const SYNTHETIC_CUTOFF = 2024;
const SYNTHETIC_NHIA_OPTION = '1';

function patientsOf(rows: readonly CsvRow[]): CsvRow[][] {
  const patients = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const tumors = patients.get(row['patientIdNumber'] ?? '') ?? [];
    patients.set(row['patientIdNumber'] ?? '', [...tumors, row]);
  }
  return [...patients.values()].map((tumors) => tumors.toSorted((a, b) => Number(a['recordIndex']) - Number(b['recordIndex'])));
}

/** Answers of a row, in the columns that begin with x_, that differ from ours. */
function differencesOf(row: CsvRow, ours: Answers): string[] {
  return Object.entries(row).flatMap(([column, expected]) => {
    const actual = ours[column.slice(2)] ?? '';
    return !column.startsWith('x_') || actual === expected ? [] : [`${column} is ${actual}, expected ${expected}`];
  });
}

function replayOracle(file: string, tally: Tally): void {
  for (const rows of patientsOf(csvRows(file))) {
    // Input columns of the file are called like the items.
    const result = survivalTimes(rows, { cutoffYear: Number(rows[0]?.['endPointYear']), today: TODAY });
    rows.forEach((row, at) => {
      const { recordNumberRecode = '', ...time } = result.tumors[at] ?? {};
      // The file holds the bare number.
      const ours = { ...time, recordNumberRecode: String(Number(recordNumberRecode)), vitalStatusRecode: result.vitalStatusRecode };
      const wrong = differencesOf(row, ours);
      tally.count(wrong.length === 0, () => `${wrong.join('; ')}, for ${JSON.stringify(row)}`);
    });
  }
}

/** What hangs on name lists that are not there is left out and counted. */
function ethnicityOf(tumors: readonly Items[], packs: NamePacks, leftOut: Map<string, number>): Answers {
  const origin = nhia(tumors, { option: SYNTHETIC_NHIA_OPTION, names: packs.hispanic });
  const race = raceNapiia(tumors[0] ?? {}, { names: packs.asianPacific });
  const leave = (column: string): object => {
    leftOut.set(column, (leftOut.get(column) ?? 0) + tumors.length);
    return {};
  };
  return {
    ...(origin.decidedBy === 'names-missing' ? leave('nhiaDerivedHispOrigin') : { nhiaDerivedHispOrigin: origin.nhiaDerivedHispOrigin }),
    ...(race.areNamesMissing ? leave('raceNapiia') : { raceNapiia: race.raceNapiia }),
    napiiaNeedsHumanReview: race.reviewStep === undefined ? '0' : '1',
    race1Recode: race1Recode(tumors),
  };
}

/** Every derived item of these packages of the tumors of one patient; county first, since others look it up. */
function deriveSynthetic(tumors: readonly Items[], packs: NamePacks, leftOut: Map<string, number>): Answers[] {
  const located = tumors.map((items) => ({ ...items, ...countyAtDiagnosis(items) }));
  const { vitalStatusRecode, tumors: times } = survivalTimes(located, { cutoffYear: SYNTHETIC_CUTOFF, today: TODAY });
  const ethnicity = ethnicityOf(located, packs, leftOut);
  return located.map((items, at) => ({
    ...times[at],
    vitalStatusRecode,
    ...causeOfDeathClassification(items, { cutoffYear: SYNTHETIC_CUTOFF }),
    countyAtDxAnalysis: items.countyAtDxAnalysis,
    countyAtDxAnalysisFlag: items.countyAtDxAnalysisFlag,
    ...indianHealthAreas(items),
    ...ethnicity,
    daysToTreatment: daysToTreatment(items),
  }));
}

/**
 * Replays survival time of the reference implementation: oracle-survival.csv of the folder, and survival, death, county, ethnicity and days to
 * treatment among the answers to the synthetic file.
 */
export const conformance: ConformanceSuite = {
  name: 'survival',
  data: 'algorithms',
  run: async (folder, log) => {
    const tally = new Tally();
    replayOracle(path.join(folder, 'oracle-survival.csv'), tally);
    log(`oracle-survival.csv: ${tally.cases} tumors, ${tally.mismatches} differ`);
    const leftOut = new Map<string, number>();
    const packs = namePacks(folder);
    const synthetic = await replaySynthetic(folder, (_, tumors) => deriveSynthetic(tumors, packs, leftOut));
    if (synthetic === undefined) return tally;
    log(`synthetic-2k, ${synthetic.columns.join(' ')}: ${synthetic.cases} answers, ${synthetic.differences.length} differ`);
    for (const [column, count] of leftOut) log(`synthetic-2k ${column}: not covered for ${count} tumors, whose answer hangs on name lists`);
    return {
      cases: tally.cases + synthetic.cases,
      mismatches: tally.mismatches + synthetic.differences.length,
      first: [...tally.first, ...synthetic.differences],
      notCovered: [...leftOut.values()].reduce((sum, count) => sum + count, 0),
    };
  },
};
