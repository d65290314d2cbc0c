import path from 'node:path';
import { iarcMultiplePrimaries } from '#domain/multiple-primaries';
import type { Items } from '#domain/naaccr';
import { csvRows, type CsvRow } from './csv-rows.js';
import type { ConformanceSuite } from './oracle-suite.js';
import { Tally } from './staging-lines.js';

function patientsOf(rows: readonly CsvRow[]): CsvRow[][] {
  const patients = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const id = row['patientIdNumber'] ?? '';
    patients.set(id, [...(patients.get(id) ?? []), row]);
  }
  return [...patients.values()].map((tumors) => tumors.toSorted((a, b) => Number(a['recordIndex']) - Number(b['recordIndex'])));
}

/** Replays patients by the international rules in both modes: oracle-iarc.csv of the folder. */
export const conformance: ConformanceSuite = {
  name: 'iarc',
  data: 'algorithms',
  run: (folder, log) => {
    const tally = new Tally();
    for (const rows of patientsOf(csvRows(path.join(folder, 'oracle-iarc.csv')))) {
      const tumors = rows as readonly Items[]; // column names of the file are item ids
      const counted = iarcMultiplePrimaries(tumors);
      const reviewed = iarcMultiplePrimaries(tumors, 'review');
      rows.forEach((row, at) => {
        const ours = [counted[at]?.indicator, reviewed[at]?.indicator];
        const expected = [row['x_iarcMpIndicator'], row['x_iarcMpIndicatorReviewMode']];
        tally.count(ours.join() === expected.join(), () => `${ours.join()}, expected ${expected.join()}, for ${JSON.stringify(row)}`);
      });
    }
    log(`oracle-iarc.csv: ${tally.cases} tumors, ${tally.mismatches} differ`);
    return Promise.resolve(tally);
  },
};
