import path from 'node:path';
import type { Items } from '#domain/naaccr';
import { deriveRecodes, type Recodes } from '#domain/recodes';
import { csvRows, type CsvRow } from './csv-rows.js';
import type { ConformanceSuite } from './oracle-suite.js';

/** A file of recorded answers: its input columns by our item, its answer columns by our recode. */
interface RecodeFile {
  readonly name: string;
  readonly inputs: Readonly<Partial<Record<keyof Items, string>>>;
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

/** Replays recodes of the reference implementation: oracle-recodes.csv and upstream-tumor-size.csv of the folder, every column of every row. */
export const conformance: ConformanceSuite = {
  name: 'recodes',
  data: 'algorithms',
  run: (folder, log) => {
    const first: string[] = [];
    let cases = 0;
    for (const file of FILES) {
      const rows = csvRows(path.join(folder, file.name));
      const differences = rows.flatMap((row) => differencesOf(row, file));
      const answers = rows.length * Object.keys(file.answers).length;
      cases += answers;
      first.push(...differences);
      log(`${file.name}: ${rows.length} tumors, ${answers} recodes, ${differences.length} differ`);
    }
    return Promise.resolve({ cases, mismatches: first.length, first, notCovered: 0 });
  },
};
