import { Injectable } from '@nestjs/common';
import { percentOf } from '#domain/follow-up';
import { addMonths, type CalendarDay, parseCalendarDay } from '#domain/naaccr';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, settingsOn, type Tx } from '#platform/database';
import { WrongDay } from '../rates/rates.errors.js';
import type { StepTimesView, TimelinessQuery, TimelinessView } from './timeliness.contract.js';
import { type StepRow, TimelinessQueries } from './timeliness.queries.js';
import {
  COMPLETE_WITHIN,
  STEP_LABELS,
  STEP_SETTINGS,
  TIMELINESS_SETTINGS,
  TIMELINESS_STEPS,
  type TimelinessStep,
} from './timeliness-settings.js';

const MONTHS_BACK = 24;

/** How long the steps from first contact to a record that others can use take, by facility and abstractor. */
@Injectable()
export class TimelinessService {
  constructor(
    private readonly database: Database,
    private readonly queries: TimelinessQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws WrongDay WRONG_DAY */
  times(actor: Actor, query: TimelinessQuery): Promise<TimelinessView> {
    demand(actor, 'follow-up.read', query.facilityId);
    const today = calendarDay(this.clock.today());
    const to = query.to === undefined ? today : calendarDay(query.to);
    const from = query.from === undefined ? addMonths(to, -MONTHS_BACK) : calendarDay(query.from);
    return this.database.transaction(actor, (tx) => this.view(tx, { from, to, facilityId: query.facilityId, today }));
  }

  private async view(
    tx: Tx,
    {
      today,
      ...question
    }: { readonly from: CalendarDay; readonly to: CalendarDay; readonly facilityId: number | undefined; readonly today: CalendarDay },
  ): Promise<TimelinessView> {
    const values = await settingsOn(tx, TIMELINESS_SETTINGS, today);
    const months = values.get(COMPLETE_WITHIN.key) ?? COMPLETE_WITHIN.fallback;
    const targetOf = (step: TimelinessStep): number => values.get(STEP_SETTINGS[step].key) ?? STEP_SETTINGS[step].fallback;
    const targets = Object.fromEntries(TIMELINESS_STEPS.map((step) => [step, targetOf(step)])) as Record<TimelinessStep, number>; // every step is there
    const steps = await this.queries.steps(tx, question, targets);
    const completion = await this.queries.completion(tx, question, { months, today });
    const byPlace = new Map(steps.map((row) => [placeKey(row), row]));
    return {
      from: question.from,
      to: question.to,
      completeWithinMonths: months,
      steps: TIMELINESS_STEPS.map((step) => ({ step, label: STEP_LABELS[step], target: targets[step] })),
      rows: completion
        .filter(({ cases }) => cases > 0)
        .map((row) => ({
          ...row,
          open: row.cases - row.inTime - row.late,
          inTimePercent: percentOf(row.inTime, row.inTime + row.late),
          steps: TIMELINESS_STEPS.map((step) => stepTimes(step, byPlace.get(placeKey({ ...row, step })))),
        })),
    };
  }
}

const placeKey = ({ facilityId, abstractor, step }: Pick<StepRow, 'facilityId' | 'abstractor' | 'step'>): string =>
  JSON.stringify([facilityId, abstractor, step]);

function stepTimes(step: TimelinessStep, row: StepRow | undefined): StepTimesView {
  const [p10 = null, p25 = null, median = null, p75 = null, p90 = null] = row?.quantiles ?? [];
  const n = row?.n ?? 0;
  return {
    step,
    n,
    p10,
    p25,
    median,
    p75,
    p90,
    overTarget: percentOf(row?.over ?? 0, n),
    negative: row?.negative ?? 0,
    missing: row?.missing ?? 0,
  };
}

function calendarDay(text: string): CalendarDay {
  const day = parseCalendarDay(text);
  if (day === undefined) throw new WrongDay(text);
  return day;
}
