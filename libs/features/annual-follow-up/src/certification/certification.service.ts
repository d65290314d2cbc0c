import { Injectable } from '@nestjs/common';
import {
  CERTIFICATION_CRITERIA,
  CERTIFICATION_LEVELS,
  CERTIFICATION_METRICS,
  type CertificationFact,
  certificationFigure,
  type CertificationMetric,
  meetsCriterion,
} from '#domain/follow-up';
import { addMonths, type CalendarDay, parseCalendarDay } from '#domain/naaccr';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, settingsOn, type Tx } from '#platform/database';
import { CertificationQueries } from './certification.queries.js';
import {
  CERTIFICATION_SETTINGS,
  criterionSetting,
  EXPECTED_CASES,
  LEVEL_LABELS,
  METRIC_LABELS,
  sourceOf,
  unitOf,
} from './certification-settings.js';
import type { CertificationMetricView, CertificationView, LevelView } from './certification.contract.js';

type Facts = Readonly<Record<CertificationMetric, CertificationFact | null>>;
const YEARS_BEFORE = 5;

/** A year of diagnosis against the criteria of NAACCR and NPCR. */
@Injectable()
export class CertificationService {
  constructor(
    private readonly database: Database,
    private readonly queries: CertificationQueries,
    private readonly clock: Clock,
  ) {}

  panel(actor: Actor, year: number): Promise<CertificationView> {
    demand(actor, 'follow-up.read');
    const today = this.clock.today();
    return this.database.transaction(actor, async (tx) => {
      const expected = await this.queries.expected(tx, EXPECTED_CASES.key, year);
      const { cases, facts } = await this.facts(tx, { year, today, expected });
      const limits = await settingsOn(tx, CERTIFICATION_SETTINGS, today);
      const metrics = CERTIFICATION_METRICS.map((metric) => metricView(metric, facts[metric], limits));
      const earlier = await this.queries.years(tx, year - YEARS_BEFORE, year - 1);
      return { year, asOf: today, cases, expected, earlier, levels: levelViews(metrics), metrics };
    });
  }

  private async facts(
    tx: Tx,
    { year, today, expected }: { readonly year: number; readonly today: string; readonly expected: number | null },
  ): Promise<{ readonly cases: number; readonly facts: Facts }> {
    const counts = await this.queries.year(tx, year);
    const { complete, passing } = await this.queries.edits(tx, year);
    const of = (count: number): CertificationFact => ({ count, of: counts.cases });
    const facts: Facts = {
      completeness: expected === null ? null : { count: counts.cases, of: expected },
      'death-certificate-only': of(counts.deathCertificateOnly),
      'unresolved-duplicates': of(await this.queries.duplicates(tx, year)),
      'pass-edits': { count: passing, of: complete },
      'unknown-age': of(counts.unknownAge),
      'unknown-sex': of(counts.unknownSex),
      'unknown-county': of(counts.unknownCounty),
      'unknown-race': of(counts.unknownRace),
      timeliness: monthsAfter(year, today),
    };
    return { cases: counts.cases, facts };
  }
}

/** Months begun since the year of diagnosis ended: what a file made today would be judged by; null while the year lasts. */
function monthsAfter(year: number, day: string): CertificationFact | null {
  const end = parseCalendarDay(`${year}1231`);
  const today = parseCalendarDay(day);
  if (end === undefined || today === undefined || today <= end) return null;
  const elapsed = (on: CalendarDay): number => (Number(on.slice(0, 4)) - year - 1) * 12 + Number(on.slice(4, 6));
  const months = elapsed(today);
  return { count: addMonths(end, months - 1) >= today ? months - 1 : months, of: 1 };
}

const COUNTED: Readonly<Record<CertificationMetric, string>> = {
  completeness: 'Reportable tumors of the expected ones',
  'death-certificate-only': 'Tumors with Type of Reporting Source (500) 7',
  'unresolved-duplicates': 'Tumors of people whom matching does not tell apart',
  'pass-edits': 'Complete abstracts without a failing edit of severity error',
  'unknown-age': 'Age at Diagnosis (230) blank or 999',
  'unknown-sex': 'Sex Assigned at Birth (225) blank or 9',
  'unknown-county': 'County at DX Reported (90) blank or 999',
  'unknown-race': 'Race 1 (160) blank or 99',
  timeliness: 'Months since the year of diagnosis ended',
};

function metricView(
  metric: CertificationMetric,
  fact: CertificationFact | null,
  limits: ReadonlyMap<string, number>,
): CertificationMetricView {
  const criteria = CERTIFICATION_CRITERIA.filter((one) => one.metric === metric).map((published) => {
    const limit = limits.get(criterionSetting(published).key) ?? published.limit;
    const { level, comparison } = published;
    return { level, comparison, limit, isMet: meetsCriterion({ ...published, limit }, fact) };
  });
  const figure = fact && certificationFigure(metric, fact);
  return {
    metric,
    label: METRIC_LABELS[metric],
    unit: unitOf(metric),
    figure,
    count: fact?.count ?? null,
    of: fact?.of ?? null,
    counted: COUNTED[metric],
    criteria,
  };
}

function levelViews(metrics: readonly CertificationMetricView[]): LevelView[] {
  return CERTIFICATION_LEVELS.map((level) => {
    const met = metrics.flatMap(({ criteria }) => criteria.filter((one) => one.level === level).map(({ isMet }) => isMet));
    const isMet = met.includes(false) ? false : met.includes(null) ? null : true;
    return { level, label: LEVEL_LABELS[level], source: sourceOf(level), isMet };
  });
}
