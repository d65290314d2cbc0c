import type { Cancer } from './cancer.js';
import { CANCERS_OF, type Sex } from './cancer-table.js';
import { FIRST_DAY } from './calendar.js';
import type { CaseStatus, PatientPlan, StageRow, TumorPlan } from './plan.js';
import type { Random } from './random.js';
import { draw, weighted, weightedOf } from './weighted.js';

const YEAR = 365.25;
const MONTH = YEAR / 12;
const CLASSES = weighted('14:40 13:12 10:14 11:4 12:6 22:15 20:5 21:4');
const STAGE_ROWS: Readonly<Record<string, StageRow>> = { '0': 0, '1': 1, '2': 2, '3': 2, '4': 2, '7': 3, '8': 1, '9': 4 };
/** Months since the last contact of the living: current, due, lost. */
const CONTACTS = weightedOf([
  [[0, 12], 72],
  [[12, 15], 12],
  [[15, 40], 16],
] as const);
const OTHER_CAUSES = weighted('I251:30 I219:12 J449:14 F03:10 I64:8 E149:6 J189:8 G309:7 N189:5');

/** Share of patients with a second tumor, among those whose first may have one; about 12 % of all. */
const SEVERAL = 0.15;

/** Decides who a patient is, what tumors there are and when, and how it went on. */
export function planPatient(random: Random, index: number, today: number): PatientPlan {
  const sex: Sex = random.chance(0.5) ? '1' : '2';
  const first = draw(random, CANCERS_OF[sex]);
  const [mean, deviation, lowest, highest] = first.age;
  const age = Math.round(Math.min(highest, Math.max(lowest, random.normal(mean, deviation))));
  const dxDay = diagnosisDay(random, today);
  const birth = Math.floor(dxDay - (age + random.next() * 0.98) * YEAR);
  const tumors = [planTumor(random, first, { dxDay, today, isOnly: true })];
  if (today - dxDay > 120 && isInvolvedInSeries(first) && random.chance(SEVERAL)) addTumors(random, { tumors, sex, today, birth });
  return { index, sex, birth, today, tumors, ...outcome(random, { tumors, birth, today }) };
}

/** Benign brain tumors are numbered in a series of their own and unknown primaries are no second tumors: they stay single. */
function isInvolvedInSeries({ nodes, mets }: Cancer): boolean {
  return nodes === 'counted' || mets === 'none';
}

/** One in five diagnoses is of the last half year, the rest spread over up to eight years. */
function diagnosisDay(random: Random, today: number): number {
  const kind = random.next();
  const back = kind < 0.07 ? random.between(1, 60) : kind < 0.19 ? random.between(60, 190) : random.between(190, Math.floor(8 * YEAR));
  return Math.max(FIRST_DAY + random.between(0, 300), today - back);
}

/** Further tumors are of other organs and come when the patient is of an age for them; what does not fit is drawn again. */
function addTumors(random: Random, { tumors, sex, today, birth }: { tumors: TumorPlan[]; sex: Sex; today: number; birth: number }): void {
  const wanted = random.chance(0.08) ? 3 : 2;
  for (let attempt = 0; attempt < 12 && tumors.length < wanted; attempt++) {
    const latest = tumors[tumors.length - 1]?.dxDay ?? today;
    const cancer = draw(random, CANCERS_OF[sex]);
    const dxDay = random.between(latest + 60, Math.max(latest + 61, today - 2));
    const age = (dxDay - birth) / YEAR;
    const isOther = !tumors.some(({ cancer: known }) => known.cause === cancer.cause) && isInvolvedInSeries(cancer);
    if (dxDay >= today - 1 || !isOther || age < cancer.age[2] || age > cancer.age[3]) continue;
    tumors.push(planTumor(random, cancer, { dxDay, today, isOnly: false }));
  }
}

function planTumor(random: Random, cancer: Cancer, { dxDay, today, isOnly }: { dxDay: number; today: number; isOnly: boolean }): TumorPlan {
  const [histology = '', behavior = ''] = draw(random, cancer.typeCodes).split('/');
  const drawn = draw(random, cancer.extents);
  const extent = behavior === '2' && cancer.inSituExtent ? cancer.inSituExtent : drawn;
  const classOfCase = isOnly && random.chance(0.05) ? '00' : draw(random, CLASSES);
  const wait = classOfCase.startsWith('2') ? random.between(5, 45) : random.between(0, 12);
  const firstContact = Math.min(today, dxDay + wait);
  return {
    cancer,
    site: draw(random, cancer.siteCodes),
    histology,
    behavior,
    extent,
    stage: STAGE_ROWS[extent.summaryStage] ?? 4,
    dxDay,
    firstContact,
    classOfCase,
    status: statusAfter(random, today - firstContact),
  };
}

const BY_DELAY: readonly (readonly [days: number, statuses: ReturnType<typeof weighted>])[] = [
  [45, weighted('suspense:70 in-progress:30')],
  [150, weighted('suspense:8 in-progress:70 complete:22')],
  [365, weighted('in-progress:9 complete:61 submitted:30')],
  [Infinity, weighted('complete:7 submitted:93')],
];

/** Cases are worked through within six months and submitted once a year. */
function statusAfter(random: Random, days: number): CaseStatus {
  const statuses = BY_DELAY.find(([limit]) => days < limit)?.[1] ?? weighted('complete');
  const status = draw(random, statuses);
  return status === 'suspense' || status === 'in-progress' || status === 'complete' ? status : 'submitted';
}

interface Life {
  readonly tumors: readonly TumorPlan[];
  readonly birth: number;
  readonly today: number;
}

/** Death by one of the tumors or by something else, or the last time the living were heard of. */
function outcome(random: Random, { tumors, birth, today }: Life): { lastContact: number; cause: string } {
  const latest = tumors.reduce((day, { firstContact }) => Math.max(day, firstContact), 0);
  const age = (latest - birth) / YEAR;
  let death = latest + random.waiting(0.0004 * Math.exp(0.085 * Math.max(0, age - 30))) * YEAR;
  let cause = draw(random, OTHER_CAUSES);
  for (const { cancer, stage, dxDay } of tumors) {
    const day = dxDay + random.waiting(-Math.log(cancer.survival[stage]) / 5) * YEAR;
    if (day < death && day > latest) [death, cause] = [day, cancer.cause];
  }
  if (death < today - 20) return { lastContact: Math.floor(death), cause: random.chance(0.03) ? '7777' : cause };
  const [from, to] = draw(random, CONTACTS);
  const heard = Math.floor(today - (from + random.next() * (to - from)) * MONTH);
  const lastContact = Math.min(today, Math.max(heard, latest + random.between(0, 120)));
  return { lastContact, cause: '' };
}
