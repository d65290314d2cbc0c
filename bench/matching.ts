import { comparePeople, type MatchablePerson, matchablePerson, matchVerdict } from '#domain/matching';
import { parsePartialDate } from '#domain/naaccr';
import { syntheticPatients } from '#domain/synthetic';
import { cpuMilliseconds } from './bench-run.js';

const PATIENTS = 2000;
const ROUNDS = 7;
const NEIGHBORS = 100;

/** CPU time of comparing two people, as linkage does behind its blocks; budget 10 microseconds a pair. */
export const bench = {
  name: 'matching',
  run(log: (line: string) => void): Promise<void> {
    const today = parsePartialDate('20261122');
    if (today === undefined) throw new Error('the date of the bench is not a date');
    const items = [...syntheticPatients({ patients: PATIENTS, seed: 42, today })].map((patient) => patient.items);
    let people: MatchablePerson[] = [];
    const ready = median(() => void (people = items.map(matchablePerson))) / PATIENTS;
    let found = 0;
    const pairs = PATIENTS * NEIGHBORS;
    const compared = median(() => (found = candidates(people)));
    log(`matching: ${(ready * 1000).toFixed(1)} microseconds to get a person ready`);
    log(
      `matching: ${pairs} pairs: ${((compared * 1000) / pairs).toFixed(2)} microseconds a pair, ${Math.round(pairs / (compared / 1000))} pairs per second of CPU, ${found} beyond chance`,
    );
    return Promise.resolve();
  },
};

function candidates(people: readonly MatchablePerson[]): number {
  let found = 0;
  people.forEach((person, at) => {
    for (let step = 0; step < NEIGHBORS; step++) {
      const other = people[(at + step) % people.length];
      if (other && matchVerdict(comparePeople(person, other), { match: 28, review: 10 }) !== 'no-match') found += 1;
    }
  });
  return found;
}

function median(work: () => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => cpuMilliseconds(work));
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
