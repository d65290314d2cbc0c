import { type DeathConflict, explainsCause, isCancerCause, weighDeath } from '#domain/follow-up';
import { type Items, itemValue } from '#domain/naaccr';
import { rows, type Tx } from '#platform/database';
import type { DeathCandidate } from './death-candidates.queries.js';

/** What one tumor tells a death. */
export interface TumorFacts {
  readonly dateOfDiagnosis: string;
  readonly primarySite: string;
  readonly histologicTypeIcdO3: string;
}

/** Where a record goes after matching, and whether it goes onto the follow-back list. */
export interface JudgedDeath {
  readonly state: 'no-match' | 'review' | 'match' | 'conflict';
  readonly conflict: DeathConflict | null;
  readonly isCancer: boolean;
  readonly followBackReason: 'no-patient' | 'no-tumor' | null;
}

/** Tumors of some people by patient id, as far as the transaction sees them. */
export async function tumorFacts(tx: Tx, patientIds: readonly string[]): Promise<Map<string, TumorFacts[]>> {
  if (patientIds.length === 0) return new Map();
  const found = await rows<TumorFacts & { readonly patientId: string }>(
    tx,
    `SELECT "patientId", coalesce(items ->> 'dateOfDiagnosis', '') AS "dateOfDiagnosis", coalesce("primarySite", '') AS "primarySite",
            coalesce("histologicTypeIcdO3", '') AS "histologicTypeIcdO3" FROM tumor WHERE "patientId" = ANY ($1::uuid[])`,
    [[...patientIds]],
  );
  const byPatient = new Map<string, TumorFacts[]>();
  for (const { patientId, ...tumor } of found) byPatient.set(patientId, [...(byPatient.get(patientId) ?? []), tumor]);
  return byPatient;
}

/**
 * Judges a death by its candidates: nobody, one for certain, or for a person to look at. Two who both seem certain are looked at, too: the
 * registry may hold one person twice.
 */
export function judgeDeath(
  death: Items,
  {
    candidates,
    source,
    tumorsOf,
  }: {
    readonly candidates: readonly DeathCandidate[];
    readonly source: string;
    readonly tumorsOf: ReadonlyMap<string, readonly TumorFacts[]>;
  },
): JudgedDeath {
  const isCancer = isCancerCause(causeOf(death));
  const [best, second] = candidates;
  if (best === undefined) return { state: 'no-match', conflict: null, isCancer, followBackReason: isCancer ? 'no-patient' : null };
  if (best.verdict !== 'match' || second?.verdict === 'match') return { state: 'review', conflict: null, isCancer, followBackReason: null };
  const tumors = tumorsOf.get(best.patientId) ?? [];
  const weighed = weighDeath({ items: best.items, diagnoses: tumors.map((tumor) => tumor.dateOfDiagnosis) }, { items: death, source });
  const followBackReason = unexplained(death, tumors) ? 'no-tumor' : null;
  return weighed.outcome === 'conflict'
    ? { state: 'conflict', conflict: weighed.conflict, isCancer, followBackReason: null }
    : { state: 'match', conflict: null, isCancer, followBackReason };
}

/** Whether the person died of a cancer that none of these tumors explains. */
export function unexplained(death: Items, tumors: readonly TumorFacts[]): boolean {
  const cause = causeOf(death);
  return isCancerCause(cause) && !tumors.some((tumor) => explainsCause({ ...tumor }, cause));
}

function causeOf(death: Items): { readonly causeOfDeath: string; readonly icdRevisionNumber: string } {
  return { causeOfDeath: itemValue(death, 'causeOfDeath'), icdRevisionNumber: itemValue(death, 'icdRevisionNumber') };
}
