import { Injectable } from '@nestjs/common';
import {
  countRate,
  RATE_MEASURES,
  RATE_REASONS,
  type RateGroup,
  type RateMeasure,
  SEER_FOLLOW_UP_GROUPS,
  seerFollowUp,
  windowStart,
  countedAs,
} from '#domain/follow-up';
import { type CalendarDay, parseCalendarDay } from '#domain/naaccr';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { cutPage, Database, type Tx } from '#platform/database';
import { WrongDay } from './rates.errors.js';
import { RateCaseQueries } from './rate-case.queries.js';
import { RateGroupsQueries } from './rate-groups.queries.js';
import { SEER_SETTINGS, seerGroupLabel } from './rate-settings.js';
import { type RateTerms, rateTerms } from './rate-terms.js';
import type {
  MeasuredRateView,
  RateCasesQuery,
  RateCasesView,
  RatesOnDayQuery,
  RatesView,
  SeerGoalView,
  WhyView,
} from './rates.contract.js';

/** The follow-up rates of the facilities that a person sees, and where each case is counted. */
@Injectable()
export class RatesService {
  constructor(
    private readonly database: Database,
    private readonly groups: RateGroupsQueries,
    private readonly cases: RateCaseQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Both rates on a day by one list of rules. @throws WrongDay WRONG_DAY */
  rates(actor: Actor, query: RatesOnDayQuery): Promise<RatesView> {
    demand(actor, 'follow-up.read', query.facilityId);
    const today = this.dayOf(query.asOf);
    return this.database.transaction(actor, async (tx) => {
      const terms = await rateTerms(tx, today);
      const groups = await this.groups.groups(tx, { terms, days: [today], facilityId: query.facilityId });
      const of = { groups, terms, ruleSet: query.ruleSet, today };
      return {
        asOf: today,
        ruleSet: query.ruleSet,
        cases: groups.reduce((sum, { count }) => sum + count, 0),
        currentMonths: terms.limits.currentMonths,
        rates: RATE_MEASURES.map((measure) => measuredRate(measure, of)),
        seer: seerGoals(of),
      };
    });
  }

  /** Cases that a rate counts for one reason, page by page; whoever is shown is written down. @throws WrongDay WRONG_DAY */
  list(actor: Actor, query: RateCasesQuery): Promise<RateCasesView> {
    demand(actor, 'follow-up.read', query.facilityId);
    const today = this.dayOf(query.asOf);
    return this.database.transaction(actor, async (tx) => {
      const terms = await rateTerms(tx, today);
      const question = { terms, days: [today], facilityId: query.facilityId };
      const at = { measure: query.measure, today, limits: terms.limits };
      const all = await this.groups.groups(tx, question);
      const wanted = all.filter(({ one }) => countedAs(one, terms.rules[query.ruleSet], at).reason === query.reason);
      const page = { keys: wanted.map(({ key }) => key), after: query.after, limit: query.limit + 1 };
      const ids = wanted.length === 0 ? [] : await this.groups.casesOf(tx, question, page);
      const { rows: listed, next } = cutPage(ids, query.limit, (id) => id);
      const shown = await this.cases.shown(tx, listed);
      const detail = { measure: query.measure, ruleSet: query.ruleSet, reason: query.reason, shown: shown.length };
      await this.audit.append(tx, actor, { action: 'follow-up.rate-cases-listed', patientIds: shown.map((row) => row.patientId), detail });
      return { rows: shown, next, total: wanted.reduce((sum, { count }) => sum + count, 0) };
    });
  }

  /** Where one case is counted and why. @throws NotFound NOT_FOUND, WrongDay WRONG_DAY */
  why(actor: Actor, abstractId: string, query: RatesOnDayQuery): Promise<WhyView> {
    demand(actor, 'follow-up.read');
    const today = this.dayOf(query.asOf);
    return this.database.transaction(actor, async (tx) => {
      const explained = await this.explain(tx, abstractId, { ruleSet: query.ruleSet, today });
      const { patientId, ...view } = explained;
      await this.audit.append(tx, actor, { action: 'follow-up.rate-explained', patientIds: [patientId], abstractId });
      return view;
    });
  }

  private async explain(
    tx: Tx,
    abstractId: string,
    { ruleSet, today }: { readonly ruleSet: RatesOnDayQuery['ruleSet']; readonly today: CalendarDay },
  ): Promise<WhyView & { readonly patientId: string }> {
    const terms = await rateTerms(tx, today);
    const { patientId, status, one } = await this.cases.find(tx, abstractId, today);
    const notLookedAt = one === undefined ? `The abstract is ${status.replace('-', ' ')}; follow-up begins with a complete one.` : null;
    const at = { rules: terms.rules[ruleSet], limits: terms.limits, today };
    return { abstractId, patientId, asOf: today, ruleSet, notLookedAt, rates: one === undefined ? [] : this.cases.placed(one, at) };
  }

  private dayOf(asOf: string | undefined): CalendarDay {
    const today = parseCalendarDay(asOf ?? this.clock.today());
    if (today === undefined) throw new WrongDay(asOf ?? '');
    return today;
  }
}

interface Asked {
  readonly groups: readonly RateGroup[];
  readonly terms: RateTerms;
  readonly ruleSet: RatesOnDayQuery['ruleSet'];
  readonly today: CalendarDay;
}

function measuredRate(measure: RateMeasure, { groups, terms, ruleSet, today }: Asked): MeasuredRateView {
  const at = { measure, today, limits: terms.limits };
  const { figures, reasons, partialDates } = countRate(groups, terms.rules[ruleSet], at);
  const target = terms.targets[measure];
  const meetsTarget = figures.a === 0 ? null : 100 * (figures.b + figures.d) >= target * figures.a;
  const told = reasons.map((one) => ({ ...one, ...RATE_REASONS[one.reason] }));
  return { measure, target, meetsTarget, from: windowStart(at), partialDates, ...figures, reasons: told };
}

function seerGoals({ groups, terms, ruleSet, today }: Asked): SeerGoalView[] {
  const figures = seerFollowUp(groups, terms.rules[ruleSet], { measure: 'since-reference', today, limits: terms.limits });
  return SEER_FOLLOW_UP_GROUPS.map((group) => ({
    group,
    label: seerGroupLabel(group),
    minimum: terms.valueOf(SEER_SETTINGS[group].minimum),
    goal: terms.valueOf(SEER_SETTINGS[group].goal),
    ...figures[group],
  }));
}
