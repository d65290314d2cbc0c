import path from 'node:path';
import type { ItemId, Items } from '#domain/naaccr';
import { deriveRecodes, type Recodes } from '#domain/recodes';
import { csvRows, type CsvRow } from './csv-rows.js';
import type { ConformanceSuite } from './oracle-suite.js';
import { replaySynthetic, type DeriveTumors } from './synthetic-answers.js';

/** A file of recorded answers: its input columns by our item, its answer columns by our recode. */
interface RecodeFile {
  readonly name: string;
  readonly inputs: Readonly<Partial<Record<ItemId, string>>>;
  readonly answers: Readonly<Partial<Record<keyof Recodes, string>>>;
}

const FILES: readonly RecodeFile[] = [
  {
    name: 'oracle-recodes.csv',
    inputs: {
      primarySite: 'primarySite',
      histologicTypeIcdO3: 'histologicTypeIcdO3',
      behaviorCodeIcdO3: 'behaviorCodeIcdO3',
      dateOfDiagnosis: 'dxYear',
    },
    answers: {
      seerSiteRecode2003: 'siteRecode2003',
      seerSiteRecode2003NoKsMeso: 'siteRecode2003NoKsMeso',
      seerSiteRecode: 'siteRecode2008',
      seerSiteRecode2023: 'siteRecode2023',
      seerSiteRecode2023Expanded: 'siteRecode2023Expanded',
      seerBehaviorRecode: 'behaviorRecode',
      ayaSiteRecode2008: 'aya2008',
      ayaSiteRecode2020: 'aya2020',
      icccThirdEdition: 'iccc3',
      icccWho2008: 'icccWho2008',
      icccWho2008Extended: 'icccWho2008Ext',
      iccc: 'iccc2017',
      icccExtended: 'iccc2017Ext',
      icccMajorCategory: 'iccc2017Major',
      seerBrainCnsRecode2020: 'brainCns2020',
      seerLymphNeoplasmRecode2021: 'lymphoid2021',
    },
  },
  {
    name: 'upstream-tumor-size.csv',
    inputs: {
      primarySite: 'primarySite',
      histologicTypeIcdO3: 'histologicTypeIcdO3',
      behaviorCodeIcdO3: 'behaviorCodeIcdO3',
      dateOfDiagnosis: 'year_dx',
      eodTumorSize: 'eodTumorSize',
      csTumorSize: 'csTumorSize',
      tumorSizeSummary: 'tumorSizeSummary',
    },
    answers: { tumorSizeOverTime: 'tumorSizeOverTime' },
  },
];

const inputOf = (row: CsvRow, inputs: RecodeFile['inputs']): Items =>
  Object.fromEntries(Object.entries(inputs).map(([id, column]) => [id, row[column]]));

/** Answers of a row that differ, one readable line each. */
function differencesOf(row: CsvRow, { name, inputs, answers }: RecodeFile): string[] {
  const ours = new Map<string, string | undefined>(Object.entries(deriveRecodes(inputOf(row, inputs))));
  return Object.entries(answers).flatMap(([id, column]) => {
    const expected = row[column] ?? '';
    const actual = ours.get(id) ?? '';
    const input = Object.values(inputs).map((cell) => row[cell]);
    return expected === actual ? [] : [`${name} ${input.join(' ')} ${column}: expected ${expected}, got ${actual}`];
  });
}

/** Columns of the synthetic answers that are recodes. */
const SYNTHETIC: readonly (keyof Recodes)[] = [
  'seerSiteRecode',
  'seerSiteRecode2023',
  'seerSiteRecode2023Expanded',
  'seerBehaviorRecode',
  'ayaSiteRecode2008',
  'ayaSiteRecode2020',
  'iccc',
  'icccExtended',
  'seerBrainCnsRecode2020',
  'seerLymphNeoplasmRecode2021',
  'tumorSizeOverTime',
  'derivedSummaryGrade2018',
];

const deriveSynthetic: DeriveTumors = (_, tumors) =>
  tumors.map((items) => {
    const recodes = deriveRecodes(items);
    return Object.fromEntries(SYNTHETIC.map((id) => [id, recodes[id]]));
  });

/** Differences of one file, and how many answers it holds. */
function replayFile(folder: string, file: RecodeFile): { answers: number; differences: string[] } {
  const rows = csvRows(path.join(folder, file.name));
  return { answers: rows.length * Object.keys(file.answers).length, differences: rows.flatMap((row) => differencesOf(row, file)) };
}

/**
 * Replays recodes of the reference implementation, every column of every row: oracle-recodes.csv and upstream-tumor-size.csv of the folder, and the
 * recodes among the answers to the synthetic file.
 */
export const conformance: ConformanceSuite = {
  name: 'recodes',
  data: 'algorithms',
  run: async (folder, log) => {
    const replays = FILES.map((file) => ({ name: file.name, ...replayFile(folder, file) }));
    const synthetic = await replaySynthetic(folder, deriveSynthetic);
    if (synthetic !== undefined) replays.push({ name: 'synthetic-2k', answers: synthetic.cases, differences: [...synthetic.differences] });
    for (const { name, answers, differences } of replays) log(`${name}: ${answers} recodes, ${differences.length} differ`);
    const first = replays.flatMap(({ differences }) => differences);
    const cases = replays.reduce((sum, { answers }) => sum + answers, 0);
    return { cases, mismatches: first.length, first, notCovered: 0 };
  },
};
