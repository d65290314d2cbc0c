import { SoakLane } from './soak-lane.js';

/** A few kills when CI runs it; `npm run soak` sets a thousand, in several registries side by side. */
const KILLS = Number(process.env['SOAK_KILLS'] ?? 6);
const LANES = Number(process.env['SOAK_LANES'] ?? 1);
const SEED = Number(process.env['SOAK_SEED'] ?? 20_261_122);
const SECONDS_PER_KILL = 60;

jest.setTimeout(120_000 * LANES + (KILLS / LANES) * SECONDS_PER_KILL * 1000);

const lanes: SoakLane[] = [];
beforeAll(async () => {
  // One after the other: two cores take long to start ten processes at once.
  for (let lane = 0; lane < LANES; lane++) lanes.push(await SoakLane.start(SEED + lane));
});
afterAll(() => Promise.all(lanes.map((lane) => lane.stop())));

it(`nothing is lost and nothing happens twice when workers are killed (${KILLS} times) in sweeps, prints and batches of deaths`, async () => {
  const done = (): number => lanes.reduce((sum, { kills }) => sum + kills, 0);
  const tell = (): void => void process.stderr.write(`soak: ${done()} of ${KILLS} kills\n`);
  const wrong = await Promise.all(lanes.map((lane) => lane.run(Math.ceil(KILLS / LANES), tell)));
  expect(wrong.flat()).toEqual([]);
  expect(done()).toBeGreaterThanOrEqual(KILLS);
});
