import fs from 'node:fs';
import { blocksCompletion, coreEditSet, runEdits } from '#domain/edits';
import {
  addMonths,
  earliestDay,
  isPatientItemId,
  isTumorItemId,
  parsePartialDate,
  validateItem,
  type Items,
  type PartialDate,
} from '#domain/naaccr';
import { siteGroup } from '#domain/recodes';
import { bundledAlgorithm, deriveStage, loadAlgorithm, type StagingAlgorithm } from '#domain/staging';
import { syntheticPatients, type SyntheticPatient } from './index.js';
import { sharedData } from '../../../../test/support/shared-data.js';

const date = (text: string): PartialDate => {
  const parsed = parsePartialDate(text);
  if (parsed === undefined) throw new Error(`${text} is not a date`);
  return parsed;
};
const today = date('20260630');
const SEEDS = [1, 2, 3];
const make = (patients: number, seed: number): SyntheticPatient[] => [...syntheticPatients({ patients, seed, today })];
const populations = SEEDS.map((seed) => make(2000, seed));
const all = populations.flat();
const cases = all.flatMap(({ items, tumors, statuses }) =>
  tumors.map((tumor, i): { items: Items; status: string } => ({ items: { ...items, ...tumor }, status: statuses[i] ?? '' })),
);
const finished = cases.filter(({ status }) => status === 'complete' || status === 'submitted').map(({ items }) => items);
const share = <T>(of: readonly T[], test: (one: T) => boolean): number => of.filter(test).length / of.length;

/** What staging says against a case: not staged, an error, or another summary stage than the coded one. */
function stagingComplaints(algorithm: StagingAlgorithm): string[] {
  return finished.flatMap((items) => {
    const stage = deriveStage(items, [algorithm], { currentYear: 2026 });
    const kind = `${items.primarySite ?? ''} ${items.histologicTypeIcdO3 ?? ''}`;
    if (stage.status !== 'staged') return [`${kind}: ${stage.reason ?? ''}`];
    if (stage.errors.length > 0) return [`${kind}: ${stage.errors[0]?.message ?? ''}`];
    return stage.derived.derivedSummaryStage2018 === items.summaryStage2018
      ? []
      : [`${kind}: derived ${stage.derived.derivedSummaryStage2018 ?? 'blank'}`];
  });
}

describe('made-up patients', () => {
  it('have items of the dictionary at their level, each with a valid value', () => {
    const astray = all.flatMap(({ items, tumors }) => [
      ...Object.keys(items).filter((id) => !isPatientItemId(id)),
      ...tumors.flatMap((tumor) => Object.keys(tumor).filter((id) => !isTumorItemId(id))),
    ]);
    expect(astray).toEqual([]);
    const rejected = cases.flatMap(({ items }) =>
      Object.entries(items).flatMap(([id, value]) => validateItem(id, value ?? '')?.message ?? []),
    );
    expect(rejected).toEqual([]);
  });

  it('pass all edits when their case is complete, without even a warning', () => {
    expect(finished.length).toBeGreaterThan(4000);
    expect(
      finished.flatMap((items) => runEdits(coreEditSet, items, { today }).map(({ editId, message }) => `${editId}: ${message}`)),
    ).toEqual([]);
  });

  it('are found to lack items while their case is in suspense', () => {
    const found = cases.filter(({ status }) => status === 'suspense').map(({ items }) => items);
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter((items) => !runEdits(coreEditSet, items, { today }).some(blocksCompletion))).toEqual([]);
  });

  it('are staged by the bundled algorithm as they are coded', () => {
    expect(stagingComplaints(bundledAlgorithm({ currentYear: 2026 }))).toEqual([]);
  });

  const { path: official, it: itBeside } = sharedData('staging/algorithms/eod_public-3.3.zip');
  itBeside('are staged by the official algorithm as they are coded', () => {
    expect(stagingComplaints(loadAlgorithm(new Uint8Array(fs.readFileSync(official)), { currentYear: 2026 }))).toEqual([]);
  });

  it('are the same people for the same seed, whatever their number', () => {
    expect(make(300, 1)).toEqual(populations[0]?.slice(0, 300));
    const iterable = syntheticPatients({ patients: 20, seed: 5, today });
    expect([...iterable]).toEqual([...iterable]);
    expect(make(20, 6)).not.toEqual(make(20, 5));
  });

  it('are made one at a time', () => {
    const [first] = syntheticPatients({ patients: 1e12, seed: 1, today });
    expect(first).toEqual(populations[0]?.[0]);
  });

  it('have numbers of their own and belong to nobody', () => {
    const [population = []] = populations;
    const accessions = population.flatMap(({ tumors }) =>
      tumors.flatMap((t) =>
        t.accessionNumberHosp ? [`${t.reportingFacility ?? ''} ${t.accessionNumberHosp} ${t.tumorRecordNumber ?? ''}`] : [],
      ),
    );
    expect(new Set(accessions).size).toBe(accessions.length);
    expect(new Set(population.map(({ items }) => items.patientIdNumber)).size).toBe(population.length);
    const numbers = population.map(({ items }) => items.socialSecurityNumber ?? '').filter((number) => number !== '999999999');
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => !number.startsWith('9'))).toEqual([]);
    expect(population.filter(({ items }) => !/^51555501\d\d$/.test(items.telephone ?? ''))).toEqual([]);
  });

  it('have several tumors in about one of eight, in the order of diagnosis', () => {
    expect(share(all, ({ tumors }) => tumors.length > 1)).toBeGreaterThan(0.1);
    expect(share(all, ({ tumors }) => tumors.length > 1)).toBeLessThan(0.15);
    const several = all
      .filter(({ tumors }) => tumors.length > 1)
      .map(({ tumors }) => tumors.map((t) => earliestDay(date(t.dateOfDiagnosis ?? ''))));
    expect(several.filter((days) => days.some((day, i) => i > 0 && day < (days[i - 1] ?? '')))).toEqual([]);
  });

  it('are partly dead, and the living are current, due and lost to follow-up', () => {
    const living = all
      .filter(({ items }) => items.vitalStatus === '1')
      .map(({ items }) => earliestDay(date(items.dateOfLastContact ?? '')));
    expect(1 - living.length / all.length).toBeGreaterThan(0.15);
    const since = (months: number): string => addMonths(earliestDay(today), -months);
    expect(share(living, (day) => day >= since(12))).toBeGreaterThan(0.6);
    expect(share(living, (day) => day < since(12) && day >= since(15))).toBeGreaterThan(0.06);
    expect(share(living, (day) => day < since(15))).toBeGreaterThan(0.08);
  });

  it('have cases in every status, the newest ones not yet finished', () => {
    for (const status of ['suspense', 'in-progress', 'complete', 'submitted'])
      expect(share(cases, (one) => one.status === status)).toBeGreaterThan(0.03);
    const submitted = cases.filter(({ status }) => status === 'submitted');
    expect(submitted.filter(({ items }) => (items.dateOf1stContact ?? '') > addMonths(earliestDay(today), -4))).toEqual([]);
  });

  it('have the cancers of their sex and age', () => {
    const women = cases
      .filter(({ items }) => items.sexAssignedAtBirth === '2')
      .map(({ items }) => siteGroup(items.primarySite, items.histologicTypeIcdO3));
    const men = cases
      .filter(({ items }) => items.sexAssignedAtBirth === '1')
      .map(({ items }) => siteGroup(items.primarySite, items.histologicTypeIcdO3));
    expect(share(women, (group) => group === 'breast')).toBeGreaterThan(0.22);
    expect(share(men, (group) => group === 'prostate')).toBeGreaterThan(0.2);
    expect(men.filter((group) => group === 'ovary' || group === 'cervix')).toEqual([]);
    expect(new Set([...women, ...men]).size).toBeGreaterThan(20);
    expect(share(cases, ({ items }) => Number(items.ageAtDiagnosis) < 15)).toBeGreaterThan(0.0005);
  });

  it('have dates that are known in part now and then', () => {
    expect(share(finished, (items) => items.dateOfDiagnosis?.length === 6)).toBeGreaterThan(0.01);
    expect(share(finished, (items) => (items.dateOfBirth?.length ?? 8) < 8)).toBeGreaterThan(0.01);
  });

  it('belong to the facilities that are named, each to one', () => {
    const named = [...syntheticPatients({ patients: 300, seed: 1, today, facilities: ['0000000011', '0000000022'] })];
    expect(new Set(named.flatMap(({ tumors }) => tumors.map((t) => t.reportingFacility)))).toEqual(new Set(['0000000011', '0000000022']));
    expect(named.filter(({ tumors }) => new Set(tumors.map((t) => t.reportingFacility)).size > 1)).toEqual([]);
  });

  it('can be made for any later day, with nothing after it', () => {
    for (const day of ['20190115', '2031']) {
      const people = [...syntheticPatients({ patients: 300, seed: 7, today: date(day) })];
      const late = people.flatMap(({ items, tumors, statuses }) =>
        tumors.flatMap((tumor, i) =>
          statuses[i] === 'complete' || statuses[i] === 'submitted'
            ? runEdits(coreEditSet, { ...items, ...tumor }, { today: date(day) })
            : [],
        ),
      );
      expect(late.map(({ message }) => message)).toEqual([]);
    }
  });

  it('cannot be made before there are cases, or without a facility', () => {
    expect(() => syntheticPatients({ patients: 1, seed: 1, today: date('2018') })).toThrow('BAD_TODAY');
    expect(() => syntheticPatients({ patients: 1, seed: 1, today, facilities: [] })).toThrow('BAD_FACILITIES');
  });
});
