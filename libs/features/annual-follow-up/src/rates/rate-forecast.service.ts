import { Injectable } from '@nestjs/common';
import {
  contactCliffs,
  type ContactCliff,
  countRate,
  type ForecastMonth,
  forecastRates,
  monthEndsAfter,
  RATE_MEASURES,
  RATE_RULE_SETS,
} from '#domain/follow-up';
import { type CalendarDay, parseCalendarDay } from '#domain/naaccr';
import { Audit } from '#features/audit';
import { type Actor, demand, systemActor } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, type Tx } from '#platform/database';
import type { ForecastView, RateHistoryView } from './forecast.contract.js';
import { type FacilityGroup, RateGroupsQueries } from './rate-groups.queries.js';
import { type KeptFigures, RateHistoryQueries } from './rate-history.queries.js';
import { type RateTerms, rateTerms } from './rate-terms.js';
import type { RatesQuery } from './rates.contract.js';

const MONTHS = 12;

/** What the rates become if nobody is contacted, and what they were at the ends of months. */
@Injectable()
export class RateForecastService {
  constructor(
    private readonly database: Database,
    private readonly groups: RateGroupsQueries,
    private readonly kept: RateHistoryQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Both rates at the next twelve month ends, and the dates of last contact that many share. */
  forecast(actor: Actor, { facilityId, ruleSet }: RatesQuery): Promise<ForecastView> {
    demand(actor, 'follow-up.read', facilityId);
    const today = this.today();
    return this.database.transaction(actor, async (tx) => {
      const terms = await rateTerms(tx, today);
      const monthEnds = monthEndsAfter(today, MONTHS);
      const apart = await this.groups.sharedContactDays(tx, facilityId);
      const groups = await this.groups.groups(tx, { terms, days: [today, ...monthEnds], facilityId, apart });
      const start = { rules: terms.rules[ruleSet], limits: terms.limits, today };
      const months = forecastRates(groups, { ...start, monthEnds });
      const cliffs = contactCliffs(groups, { ...start, days: new Set(apart) }, terms.cliff);
      return { asOf: today, ruleSet, targets: targetsOf(terms), months: months.map(monthView), cliffs: cliffs.map(cliffView) };
    });
  }

  /** Month ends as they were kept, and the kept forecast of those to come. */
  history(actor: Actor, { facilityId, ruleSet }: RatesQuery): Promise<RateHistoryView> {
    demand(actor, 'follow-up.read', facilityId);
    return this.database.transaction(actor, async (tx) => ({
      ruleSet,
      targets: targetsOf(await rateTerms(tx, this.today())),
      months: await this.kept.months(tx, ruleSet, facilityId),
    }));
  }

  /**
   * Keeps the figures of every facility at the end of this month and the next ones, by both lists. On the last day of a month they become what
   * was; until then a later run replaces them. Running twice changes nothing.
   * @returns how many figures were written
   */
  keep(): Promise<number> {
    const today = this.today();
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const figures = await this.figures(tx, today);
      await this.kept.keep(tx, today, figures);
      await this.audit.append(tx, systemActor('annual-follow-up'), { action: 'follow-up.rates-kept', detail: { figures: figures.length } });
      return figures.length;
    });
  }

  private async figures(tx: Tx, today: CalendarDay): Promise<KeptFigures[]> {
    const terms = await rateTerms(tx, today);
    const monthEnds = monthEndsFrom(today);
    const groups = await this.groups.groups(tx, { terms, days: monthEnds });
    return [...byFacility(groups)].flatMap(([facilityId, own]) =>
      RATE_RULE_SETS.flatMap((ruleSet) =>
        RATE_MEASURES.flatMap((measure) =>
          monthEnds.map((monthEnd) => {
            const at = { measure, today: monthEnd, limits: terms.limits };
            return { facilityId, ruleSet, measure, monthEnd, ...countRate(own, terms.rules[ruleSet], at).figures };
          }),
        ),
      ),
    );
  }

  private today(): CalendarDay {
    const today = parseCalendarDay(this.clock.today());
    if (today === undefined) throw new RangeError(`BAD_DATE: ${this.clock.today()}`);
    return today;
  }
}

/** Today's month end when today is one, and the next ones. */
function monthEndsFrom(today: CalendarDay): CalendarDay[] {
  const ends = monthEndsAfter(today, MONTHS);
  return ends[0]?.slice(0, 6) === today.slice(0, 6) ? ends : [today, ...ends];
}

function byFacility(groups: readonly FacilityGroup[]): Map<number, FacilityGroup[]> {
  const facilities = new Map<number, FacilityGroup[]>();
  for (const group of groups) {
    const own = facilities.get(group.facilityId);
    if (own) own.push(group);
    else facilities.set(group.facilityId, [group]);
  }
  return facilities;
}

const targetsOf = ({ targets }: RateTerms) => ({ sinceReference: targets['since-reference'], lastYears: targets['last-years'] });

const monthView = ({ monthEnd, figures, fallsDue, becomesLost }: ForecastMonth): ForecastView['months'][number] => ({
  monthEnd,
  sinceReference: figures['since-reference'],
  lastYears: figures['last-years'],
  fallsDue,
  becomesLost,
});

const cliffView = (cliff: ContactCliff): ForecastView['cliffs'][number] => ({ ...cliff });
