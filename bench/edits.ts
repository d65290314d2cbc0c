import { coreEditSet, runEdits } from '#domain/edits';
import { parsePartialDate, type Items } from '#domain/naaccr';
import { syntheticPatients } from '#domain/synthetic';

const PATIENTS = 2000;
const ROUNDS = 15;

/** CPU time of the whole core edit set on synthetic tumors; budget 25 microseconds per tumor. */
export const bench = {
  name: 'edits',
  run(log: (line: string) => void): Promise<void> {
    const today = parsePartialDate('20261122');
    if (today === undefined) throw new Error('the date of the bench is not a date');
    const cases: Items[] = [];
    for (const { items, tumors } of syntheticPatients({ patients: PATIENTS, seed: 42, today })) {
      for (const tumor of tumors) cases.push({ ...items, ...tumor });
    }
    const rounds: number[] = [];
    let findings = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const started = process.cpuUsage();
      for (const items of cases) findings += runEdits(coreEditSet, items, { today }).length;
      rounds.push(process.cpuUsage(started).user / cases.length);
    }
    const median = rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    log(
      `edits: ${cases.length} tumors x ${coreEditSet.edits.length} edits: ${median.toFixed(1)} microseconds per tumor (median of ${ROUNDS}), ${findings / ROUNDS} findings`,
    );
    return Promise.resolve();
  },
};
