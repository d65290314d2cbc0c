import type { Items, PartialDate } from '#domain/naaccr';
import { Accessions } from './accessions.js';
import { coded, dayOfToday } from './calendar.js';
import type { CaseStatus, Draft } from './plan.js';
import { planPatient } from './plan-patient.js';
import { Random } from './random.js';
import { writeCase, type CaseOffice } from './write-case.js';
import { writeVitalStatus } from './write-follow-up.js';
import { residence, writePerson } from './write-person.js';

/** What to make. */
export interface SyntheticOptions {
  /** Number of patients; about 1.1 tumors each. */
  readonly patients: number;
  /** Any whole number; the same seed gives the same people, of whom a larger number only adds more. */
  readonly seed: number;
  /** Cases run up to this day; 2019 or later. */
  readonly today: PartialDate;
  /** Codes of Reporting Facility (540), each patient stays with one; eight made-up ones when left out. */
  readonly facilities?: readonly string[];
}

/** One made-up patient with the tumors in the order of diagnosis. */
export interface SyntheticPatient {
  /** Patient-level items. */
  readonly items: Items;
  /** Tumor-level items of each tumor. */
  readonly tumors: readonly Items[];
  /** How far each tumor's case has come, in the same order. */
  readonly statuses: readonly CaseStatus[];
  /** The status of the newest tumor's case. */
  readonly status: CaseStatus;
}

const FACILITIES: readonly string[] = Array.from({ length: 8 }, (_, i) => `00009900${String(i + 1).padStart(2, '0')}`);

/**
 * Makes up cancer patients, one at a time: what registries would hold of them, coded, coherent and clearly not real.
 * @returns an iterable that can be run over again, with the same people each time
 * @throws RangeError code BAD_TODAY when today is before 2019, BAD_FACILITIES when the list is empty
 * @see README.md for what is realistic and what is not
 * @example [...syntheticPatients({ patients: 2, seed: 42, today })].length // 2
 */
export function syntheticPatients(options: SyntheticOptions): Iterable<SyntheticPatient> {
  const facilities = options.facilities ?? FACILITIES;
  const today = dayOfToday(options.today);
  if (facilities.length === 0) throw new RangeError('BAD_FACILITIES: name at least one reporting facility');
  return { [Symbol.iterator]: () => generate({ ...options, facilities, day: today }) };
}

function* generate({
  patients,
  seed,
  facilities,
  day,
}: SyntheticOptions & { readonly facilities: readonly string[]; readonly day: number }): Generator<SyntheticPatient> {
  const accessions = new Accessions();
  for (let index = 0; index < patients; index++) {
    const random = new Random(seed, index);
    yield makePatient(random, { index, day, facility: random.pick(facilities), accessions });
  }
}

interface Making {
  readonly index: number;
  readonly day: number;
  readonly facility: string;
  readonly accessions: Accessions;
}

function makePatient(random: Random, { index, day, facility, accessions }: Making): SyntheticPatient {
  const plan = planPatient(random, index, day);
  const items: Draft = {};
  writePerson(items, random, plan);
  writeVitalStatus(items, random, plan);
  const [first] = plan.tumors;
  const year = coded(first?.firstContact ?? day).slice(0, 4);
  const office: CaseOffice = { facility, accession: accessions.next(facility, year), home: residence(random) };
  const tumors = plan.tumors.map((_, place) => writeCase(random, plan, place, office));
  const statuses = plan.tumors.map(({ status }) => status);
  return { items, tumors, statuses, status: statuses[statuses.length - 1] ?? 'suspense' };
}
