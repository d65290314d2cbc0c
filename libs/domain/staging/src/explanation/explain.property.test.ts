import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import {
  bundledAlgorithm,
  cellContains,
  explainStage,
  loadAlgorithm,
  type ExplainedStep,
  type StageInput,
  type StagingAlgorithm,
} from '#domain/staging';
import { sharedData } from '../../../../../test/support/shared-data.js';

/** Cases of the reference engine; see the README beside them. */
const { path: DATA, describe: describeBeside } = sharedData('staging');

/** What an explanation claims that is not so. */
function falseClaims(algorithm: StagingAlgorithm, input: StageInput): string[] {
  const { stage, steps, outputs } = explainStage(algorithm, input);
  const claims = outputs.flatMap(({ key, value, chain }) => {
    const last = chain.at(-1);
    const written = steps[last ?? -1]?.effects.findLast((effect) => effect.kind === 'VALUE' && effect.key === key);
    return last === undefined || (written?.kind === 'VALUE' && written.value === value) ? [] : [`last row of ${key}`];
  });
  if (JSON.stringify(stage) !== JSON.stringify(algorithm.stage(input))) claims.push('the result');
  if (JSON.stringify(steps.map(({ trace }) => trace)) !== JSON.stringify(stage.path)) claims.push('the path');
  return [...claims, ...steps.filter((step) => !isTheRow(algorithm, step)).map(({ trace }) => `row of ${trace}`)];
}

/** Asked again with the values of the step, the table gives the same row, and every cell of that row holds its value. */
function isTheRow(algorithm: StagingAlgorithm, { tableId, row, conditions, referenced }: ExplainedStep): boolean {
  const context = Object.fromEntries([...referenced, ...conditions].map(({ key, value }) => [key, value]));
  const holds = conditions.every(
    ({ cell, value }) => cell === undefined || cell?.includes('{{') === true || cellContains(cell, value ?? ''),
  );
  return (algorithm.findRow(tableId, context) ?? -1) === row && (row < 0 || holds);
}

const bundled = bundledAlgorithm({ currentYear: 2026 });
const cases = fc.record(
  {
    site: fc.constantFrom('C504', 'C341', 'C619', 'C187', 'C421', 'C569'),
    hist: fc.constantFrom('8500', '8140', '9823', '9590', '8441'),
    year_dx: fc.constantFrom('2018', '2024', ''),
    behavior: fc.constantFrom('2', '3', null),
    eod_primary_tumor: fc.constantFrom('100', '300', '999', '123', ' 100'),
    eod_regional_nodes: fc.constantFrom('000', '300', null, ''),
    eod_mets: fc.constantFrom('00', '10', '99'),
    grade_clin: fc.constantFrom('1', 'H', '9'),
  },
  { requiredKeys: ['site', 'hist'] },
);

it('the last row of an explanation reproduces the result', () => {
  fc.assert(
    fc.property(cases, (input) => {
      expect(falseClaims(bundled, input)).toEqual([]);
    }),
    { seed: 20180101, numRuns: 400 },
  );
});

function publishedInputs(file: string): StageInput[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const requests = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as { op: string; input: StageInput });
  return requests.flatMap(({ op, input }) => (op === 'stage' ? [input] : []));
}

/** Wrong claims about every n-th case of some files. */
function wrongClaims(algorithm: StagingAlgorithm, files: readonly string[], every: number): { tried: number; wrong: unknown[] } {
  const inputs = files.flatMap(publishedInputs).filter((_, index) => index % every === 0);
  const wrong = inputs.flatMap((input) => falseClaims(algorithm, input).map((claim) => [claim, input]));
  return { tried: inputs.length, wrong: wrong.slice(0, 3) };
}

describeBeside('the last row of an explanation reproduces the result of published cases', () => {
  const load = (file: string): StagingAlgorithm => loadAlgorithm(readFileSync(path.join(DATA, file)), { currentYear: 2026 });

  it.each([
    ['eod_public', 'eod_public-3.3.zip'],
    ['tnm', 'tnm-2.1.zip'],
    ['cs', 'cs-02.05.50.zip'],
    ['pediatric', 'pediatric-1.3.zip'],
  ])('of %s', (name, archive) => {
    const folder = path.join(DATA, 'oracle', name, 'stage');
    const files = readdirSync(folder).map((file) => path.join(folder, file));
    const { tried, wrong } = wrongClaims(load(path.join('algorithms', archive)), files, 20);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(200);
  });

  it('of algorithms that use everything the format has', () => {
    const folder = path.join(DATA, 'oracle', 'synthetic');
    const archives = readdirSync(folder).filter((file) => file.endsWith('.zip'));
    for (const archive of archives.slice(0, 15)) {
      const cases = path.join(folder, archive.replace('.zip', '.jsonl.gz'));
      expect([archive, wrongClaims(load(path.join('oracle', 'synthetic', archive)), [cases], 5).wrong]).toEqual([archive, []]);
    }
  });
});
