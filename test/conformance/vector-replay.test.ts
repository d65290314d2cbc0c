import { replayVectors, sameAnswer } from './vector-replay.js';

const call = (alg: string, site: string | null, out: unknown): string => JSON.stringify({ alg, test: 'UpstreamTest:1', in: { site }, out });

test('recorded calls are compared method by method, and a method that nothing answers is named', () => {
  const log: string[] = [];
  const lines = [call('twice', 'C5', 'C5C5'), call('twice', 'C6', 'C6'), call('thrice', 'C5', 'C5'), ''];
  const twice = (input: unknown): string => (input as { site: string }).site.repeat(2);
  const { first, ...counts } = replayVectors(lines, { twice }, (line) => void log.push(line));
  expect(counts).toEqual({ cases: 2, mismatches: 1, notCovered: 1 });
  expect(first).toEqual(['twice UpstreamTest:1 {"site":"C6"}: expected "C6", got "C6C6"']);
  expect(log).toEqual(['twice: 2 calls, 1 differ', 'thrice: not covered (1 calls)']);
});

test('a call that throws differs and shows what it threw', () => {
  const fails = (): never => {
    throw new RangeError('no such site');
  };
  expect(replayVectors([call('fails', null, null)], { fails }, () => undefined).first[0]).toContain('RangeError: no such site');
});

test.each([
  [null, undefined, true],
  [{ nhia: '0' }, { nhia: '0', reason: null }, true],
  [{ nhia: '0', reason: null }, { nhia: '0' }, true],
  [{ nhia: '0' }, { nhia: '1' }, false],
  [{ nhia: '0' }, { nhia: '0', reason: 'name' }, false],
  [['1', '2'], ['1', '2'], true],
  [['1', '2'], ['1'], false],
  [[], {}, false],
  ['', null, false],
])('%j against %j is the same answer: %s', (expected, actual, same) => {
  expect(sameAnswer(expected, actual)).toBe(same);
});
