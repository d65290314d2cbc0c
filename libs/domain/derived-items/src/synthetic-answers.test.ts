import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { asianPacificNames, hispanicNames } from '#domain/ethnicity';
import { type CalendarDay, type Items, itemValue, parseCalendarDay, readNaaccrXml } from '#domain/naaccr';
import { sharedData } from '../../../../test/support/shared-data.js';
import { type DerivationMeans, derivePatient } from './index.js';

const today = parseCalendarDay('20261122') as CalendarDay;
const synthetic = sharedData('synthetic');
const reference = sharedData('algorithms/reference');

const unpacked = (name: string): Buffer => gunzipSync(fs.readFileSync(path.join(synthetic.path, name)));
const listed = (name: string): string => fs.readFileSync(path.join(reference.path, name), 'utf8');

function expectedAnswers(): Map<string, Readonly<Record<string, string>>> {
  const [head = '', ...lines] = unpacked('synthetic-2k-expected.csv.gz').toString('utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  return new Map(
    lines.map((line) => {
      const cells = line.split(',');
      return [
        `${cells[0] ?? ''}/${cells[1] ?? ''}`,
        Object.fromEntries(columns.slice(2).map((column, at) => [column, cells[at + 2] ?? ''])),
      ];
    }),
  );
}

const hasNames = fs.existsSync(path.join(reference.path, 'nhia-heavily-hisp-names.csv'));

function means(): DerivationMeans {
  const base = { today, studyEndYear: 2024 };
  if (!hasNames) return base;
  return {
    ...base,
    hispanicNames: hispanicNames({ heavily: listed('nhia-heavily-hisp-names.csv'), rarely: listed('nhia-rarely-hisp-names.csv') }),
    asianPacificNames: asianPacificNames({ asian: listed('napiia-census-asian.csv'), pacificIslander: listed('napiia-census-pi.csv') }),
  };
}

describe('the recorded answers to 2,000 tumors', () => {
  synthetic.it('are the derived items, all 37 of each', async () => {
    const expected = expectedAnswers();
    const reader = await readNaaccrXml(Readable.from([unpacked('synthetic-2k.xml.gz')]));
    const differences: string[] = [];
    const undecided = new Set<string>();
    let tumors = 0;
    for await (const patient of reader.patients()) {
      const records = patient.tumors.map(({ items }): Items => ({ ...patient.items, ...items }));
      const derived = derivePatient(records, means());
      records.forEach((items, at) => {
        tumors++;
        const key = `${itemValue(items, 'patientIdNumber')}/${itemValue(items, 'tumorRecordNumber')}`;
        const ours: Record<string, string | undefined> = { ...derived.items, ...derived.tumors[at]?.items, ...derived.tumors[at]?.recodes };
        for (const [column, answer] of Object.entries(expected.get(key) ?? { missing: key })) {
          if (ours[column] === undefined && ['nhiaDerivedHispOrigin', 'raceNapiia'].includes(column)) undecided.add(column);
          else if ((ours[column] ?? '') !== answer) differences.push(`${key} ${column}: ${answer}, not ${ours[column] ?? ''}`);
        }
      });
    }
    expect(tumors).toBe(2000);
    expect(differences).toEqual([]);
    expect([...undecided]).toEqual(hasNames ? [] : ['nhiaDerivedHispOrigin', 'raceNapiia']);
  });
});
