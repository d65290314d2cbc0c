import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { keywordList, parseKeywordList, textScreener, type Screening } from '#domain/reportability';
import type { ConformanceSuite } from './oracle-suite.js';
import { Tally } from './staging-lines.js';

/** A screened text as recorded. */
interface Row {
  readonly text: string;
  readonly isReportable: boolean;
  readonly hits: readonly [positive: number, negative: number, other: number, live: number];
  readonly live: readonly string[];
}

/** Rows of the file; the texts are quoted and have line breaks. */
function rowsOf(file: string): Row[] {
  const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const records = source.match(/(?:"(?:[^"]|"")*"|[^"\n])+/g) ?? [];
  return records.slice(1).map((record) => {
    const cells = (record.match(/(?<=^|,)("(?:[^"]|"")*"|[^,]*)/g) ?? []).map((cell) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    );
    const [text = '', expected, positive, negative, other, live, keywords = ''] = cells;
    const hits = [Number(positive), Number(negative), Number(other), Number(live)] as const;
    return { text, isReportable: expected === 'REPORTABLE', hits, live: keywords.split(/[;|]/).filter((keyword) => keyword !== '') };
  });
}

const liveOf = ({ positive }: Screening): string[] =>
  positive.filter((match) => match.negatedBy === undefined).map(({ keyword }) => keyword);

/** With the published list everything recorded can be compared. */
function replay(rows: readonly Row[], screen: (text: string) => Screening): Tally {
  const tally = new Tally();
  for (const row of rows) {
    const screening = screen(row.text);
    const live = liveOf(screening);
    const ours = [screening.positive.length, screening.negative.length, screening.other.length, live.length].join(' ');
    const isSame = ours === row.hits.join(' ') && (screening.result === 'reportable') === row.isReportable;
    tally.count(isSame, () => `${ours} ${screening.result}, expected ${row.hits.join(' ')} ${live.join(';')}, for ${JSON.stringify(row)}`);
  }
  return tally;
}

/** Without it, the keywords that the file names must be found just where it names them, in texts without a denial. */
function replayNamed(rows: readonly Row[]): Tally {
  const tally = new Tally();
  const named = [...new Set(rows.flatMap(({ live }) => live))];
  const screen = textScreener(keywordList({ name: 'named', release: '1' }, { positive: named, negative: [], other: [] }));
  for (const row of rows) {
    if (row.hits[1] > 0) {
      tally.notCovered++;
      continue;
    }
    const ours = [...new Set(liveOf(screen(row.text)))].sort().join(';');
    const expected = [...new Set(row.live)].sort().join(';');
    tally.count(ours === expected, () => `${ours}, expected ${expected}, for ${JSON.stringify(row)}`);
  }
  return tally;
}

/** Replays screened texts: oracle-reportability.csv of the folder, with reference/reportability-keywords.txt when it is there. */
export const conformance: ConformanceSuite = {
  name: 'reportability',
  data: 'algorithms',
  run: (folder, log) => {
    const rows = rowsOf(path.join(folder, 'oracle-reportability.csv'));
    const list = path.join(folder, 'reference', 'reportability-keywords.txt');
    if (!existsSync(list)) {
      const tally = replayNamed(rows);
      log(`no ${list}: ${tally.cases} texts without a denial by the keywords the file names, ${tally.mismatches} differ`);
      return Promise.resolve(tally);
    }
    const published = parseKeywordList(readFileSync(list, 'utf8'), { name: 'published', release: path.basename(list) });
    const tally = replay(rows, textScreener(published));
    log(`oracle-reportability.csv: ${tally.cases} texts, ${tally.mismatches} differ`);
    return Promise.resolve(tally);
  },
};
