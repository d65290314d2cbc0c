import { readFileSync } from 'node:fs';
import path from 'node:path';
import { comparePrimaries, hematopoieticPairs, iarcMultiplePrimaries } from '#domain/multiple-primaries';
import { parsePartialDate, type Items } from '#domain/naaccr';
import { syntheticPatients } from '#domain/synthetic';

const PATIENTS = 3000;
const ROUNDS = 11;
const REFERENCE = path.resolve('../shared/data/algorithms/reference');

function medianCpuMilliseconds(work: () => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = process.cpuUsage();
    work();
    return process.cpuUsage(started).user / 1000;
  });
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

const perSecond = (count: number, milliseconds: number): string => Math.round((count / milliseconds) * 1000).toLocaleString('en');

function loadPairs(log: (line: string) => void): void {
  const text = (name: string): string => readFileSync(path.join(REFERENCE, `Hematopoietic2010${name}Pairs.csv`), 'utf8');
  try {
    const texts = {
      samePrimary2010: text('SamePrimary'),
      transformsFrom2010: text('TransformFrom'),
      transformsTo2010: text('TransformTo'),
    };
    log(`pair tables of 2010: ${medianCpuMilliseconds(() => void hematopoieticPairs(texts)).toFixed(1)} ms to build`);
  } catch {
    log('no pair tables beside the repository: their load time is not measured');
  }
}

/** CPU time of comparisons of synthetic tumors, each with the next of its organ; budget 100,000 pairs a second. */
export const bench = {
  name: 'multiple-primaries',
  run(log: (line: string) => void): Promise<void> {
    const today = parsePartialDate('20261122');
    if (today === undefined) throw new Error('the date of the bench is not a date');
    const tumors: Items[] = [];
    for (const patient of syntheticPatients({ patients: PATIENTS, seed: 42, today })) tumors.push(...patient.tumors);
    // Neighbours by site go far down the rules; pairs of different organs are decided before any rule.
    tumors.sort((a, b) => ((a.primarySite ?? '') < (b.primarySite ?? '') ? -1 : 1));
    const results = new Map<string, number>();
    const milliseconds = medianCpuMilliseconds(() => {
      results.clear();
      for (let at = 1; at < tumors.length; at++) {
        const { result } = comparePrimaries(tumors[at - 1] ?? {}, tumors[at] ?? {}, { currentYear: 2026 });
        results.set(result, (results.get(result) ?? 0) + 1);
      }
    });
    const counts = [...results].map(([result, count]) => `${count} ${result}`).join(', ');
    log(`comparePrimaries: ${perSecond(tumors.length - 1, milliseconds)} pairs/s of CPU (${tumors.length - 1} pairs: ${counts})`);
    const patients = tumors.flatMap((_, at) => (at % 3 === 0 ? [tumors.slice(at, at + 3)] : []));
    const iarc = medianCpuMilliseconds(() => {
      for (const patient of patients) iarcMultiplePrimaries(patient);
    });
    log(`iarcMultiplePrimaries: ${perSecond(patients.length, iarc)} patients of three tumors/s of CPU`);
    loadPairs(log);
    return Promise.resolve();
  },
};
