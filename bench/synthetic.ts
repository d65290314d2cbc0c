import { parsePartialDate } from '#domain/naaccr';
import { syntheticPatients } from '#domain/synthetic';

const PATIENTS = 20_000;
const ROUNDS = 5;

/** Made-up patients per second of CPU time; budget at least 20,000. */
export const bench = {
  name: 'synthetic',
  run(log: (line: string) => void): Promise<void> {
    const today = parsePartialDate('20261122');
    if (today === undefined) throw new Error('the date of the bench is not a date');
    const rates: number[] = [];
    let tumors = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const started = process.cpuUsage();
      tumors = 0;
      for (const patient of syntheticPatients({ patients: PATIENTS, seed: 42, today })) tumors += patient.tumors.length;
      rates.push(PATIENTS / (process.cpuUsage(started).user / 1e6));
    }
    const median = rates.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    log(`synthetic: ${PATIENTS} patients, ${tumors} tumors: ${Math.round(median)} patients per second (median of ${ROUNDS})`);
    return Promise.resolve();
  },
};
