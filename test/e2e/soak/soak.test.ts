import { SoakLane } from './soak-lane.js';

/** A few kills when CI runs it; `npm run soak` sets a thousand, in several registries side by side. */
const KILLS = Number(process.env['SOAK_KILLS'] ?? 6);
const LANES = Number(process.env['SOAK_LANES'] ?? 1);
const SEED = Number(process.env['SOAK_SEED'] ?? 20_261_122);
const SECONDS_PER_KILL = 60;

jest.setTimeout(120_000 + (KILLS / LANES) * SECONDS_PER_KILL * 1000);

let lanes: SoakLane[];
beforeAll(async () => (lanes = await Promise.all(Array.from({ length: LANES }, (_, lane) => SoakLane.start(SEED + lane)))));
afterAll(() => Promise.all(lanes.map((lane) => lane.stop())));

it(`nothing is lost and nothing happens twice when workers are killed (${KILLS} times) in sweeps, prints and batches of deaths`, async () => {
  const wrong = await Promise.all(lanes.map((lane) => lane.run(Math.ceil(KILLS / LANES))));
  expect(wrong.flat()).toEqual([]);
  expect(lanes.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThanOrEqual(KILLS);
});
