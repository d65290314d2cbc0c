import { conform, defaultFolder, findSuites, type ConformanceResult, type ConformanceSuite } from './oracle-suite.js';

const suiteWith = (result: Partial<ConformanceResult>): ConformanceSuite => ({
  name: 'naaccr',
  run: (folder, log) => {
    log(`reading ${folder}`);
    return Promise.resolve({ cases: 3, mismatches: 0, first: [], notCovered: 0, ...result });
  },
});

async function replay(suites: readonly ConformanceSuite[], name?: string): Promise<{ exit: number; lines: string[] }> {
  const lines: string[] = [];
  const exit = await conform(suites, { name, folder: 'oracle', log: (line) => void lines.push(line) });
  return { exit, lines };
}

test('a folder whose answers all agree ends well and says how many there were', async () => {
  const { exit, lines } = await replay([suiteWith({ notCovered: 2 })], 'naaccr');
  expect(exit).toBe(0);
  expect(lines.join('\n')).toMatch(/reading oracle\nnaaccr: 3 cases, 0 mismatches, 2 not covered/);
});

test('one answer that differs is shown and fails the run', async () => {
  const { exit, lines } = await replay([suiteWith({ mismatches: 1, first: ['item 400: C504, expected C509'] })], 'naaccr');
  expect(exit).toBe(1);
  expect(lines).toContain('  differs: item 400: C504, expected C509');
});

test('a folder with nothing to compare fails the run, so that a wrong path is noticed', async () => {
  const { exit, lines } = await replay([suiteWith({ cases: 0 })], 'naaccr');
  expect(exit).toBe(1);
  expect(lines.at(-1)).toBe('Nothing to compare in oracle.');
});

test.each([
  [undefined, 'Name a suite: naaccr.'],
  ['nacr', 'There is no suite nacr: naaccr.'],
])('the name %s is answered with the names that exist', async (name, line) => {
  expect(await replay([suiteWith({})], name)).toEqual({ exit: 1, lines: [line] });
});

test('suites are found among modules that export other things too', async () => {
  const suite = suiteWith({});
  const found = await findSuites([() => Promise.resolve({ conformance: suite }), () => Promise.resolve({ Tally: class {} })]);
  expect(found).toEqual([suite]);
});

test('a suite reads the folder called like it, or the one it names', () => {
  const suites = [suiteWith({}), { ...suiteWith({}), name: 'recodes', data: 'algorithms' }];
  expect(defaultFolder(suites, 'naaccr', 'data')).toBe('data/naaccr');
  expect(defaultFolder(suites, 'recodes', 'data')).toBe('data/algorithms');
});
