import { fuzz } from './fuzz-run.js';
import { ownSamples } from './fuzz-samples.js';

const COUNT = 2_000;

describe('damaged files', () => {
  const run = (seed: number, count: number) => fuzz({ count, seed, samples: ownSamples(), now: () => process.cpuUsage().user / 1000 });

  it('are read or refused with a code, all of them, and none takes long', () => {
    const { outcomes, failures } = run(20261122, COUNT);
    expect(failures.map(({ target, number, reason }) => `${target} ${number}: ${reason}`)).toEqual([]);
    expect([...outcomes.values()].reduce((sum, times) => sum + times, 0)).toBe(COUNT);
    // The mutations get everywhere: they leave some files whole and meet most of the codes.
    const met = [...outcomes.keys()];
    expect(met).toEqual(
      expect.arrayContaining(['xml: read, patients', 'flat: read, patients', 'dictionary: usable', 'dictionary: unusable']),
    );
    expect(met.length).toBeGreaterThanOrEqual(16);
  });

  it('are the same for the same seed', () => {
    expect(run(7, 100).outcomes).toEqual(run(7, 100).outcomes);
    expect(run(8, 100).outcomes).not.toEqual(run(7, 100).outcomes);
  });
});
