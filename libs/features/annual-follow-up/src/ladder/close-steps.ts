import { EVERY_FACILITY, type Tx, withScope } from '#platform/database';

/**
 * Which steps end: named ones, or those of some people, there either all that are not over or, when an answer came, all but those of the cycle
 * that the answer begins.
 */
export type StepsToClose =
  | { readonly stepIds: readonly string[] }
  | { readonly patientIds: readonly string[]; readonly exceptCycle?: string | undefined; readonly kinds?: readonly string[] | undefined };

/** How they end: `done` brought an answer, `expired` ran out or could not happen, `cancelled` is no longer wanted. */
export interface StepEnd {
  readonly state: 'done' | 'expired' | 'cancelled';
  /** One word of the field that says why, such as `contacted`; never a name or a value. */
  readonly reason: string;
  readonly now: Date;
  /** The contact that ended them. */
  readonly contactId?: string | undefined;
}

/** A step that ended just now. */
export interface ClosedStep {
  readonly id: string;
  readonly patientId: string;
  readonly step: string;
  readonly state: string;
}

/**
 * Ends steps that are not over yet, whichever facility they belong to, for a person is reached for everybody; ending them again changes nothing.
 * A step that never opened cannot be done or run out: it is cancelled. A letter that is out cannot be called back: it runs out. Whoever changed
 * the person calls `planSteps` afterwards in the same transaction.
 * @returns the steps that ended
 */
export function closeSteps(tx: Tx, which: StepsToClose, { state, reason, now, contactId }: StepEnd): Promise<ClosedStep[]> {
  const [condition, values] = chosen(which);
  return withScope(tx, EVERY_FACILITY, () =>
    tx
      .query<[ClosedStep[], number]>(
        `WITH ending AS (SELECT "id" FROM follow_up_step WHERE "state" IN ('scheduled', 'open', 'sent') AND ${condition} ORDER BY "id" FOR UPDATE)
         UPDATE follow_up_step SET "closedAt" = $2, "reason" = $3, "contactId" = coalesce($4, "contactId"),
           "state" = CASE WHEN "state" = 'scheduled' THEN 'cancelled' WHEN "state" = 'sent' AND $1 = 'cancelled' THEN 'expired' ELSE $1 END
         WHERE "id" IN (SELECT "id" FROM ending)
         RETURNING "id", "patientId", "step", "state"`,
        [state, now, reason, contactId ?? null, ...values],
      )
      .then(([closed]) => closed),
  );
}

function chosen(which: StepsToClose): readonly [string, readonly unknown[]] {
  if ('stepIds' in which) return [`"id" = ANY ($5::uuid[])`, [which.stepIds]];
  const { patientIds, exceptCycle = null, kinds = null } = which;
  const condition = `"patientId" = ANY ($5::uuid[]) AND ($6::text IS NULL OR "cycle" <> $6) AND ($7::text[] IS NULL OR "kind" = ANY ($7))`;
  return [condition, [patientIds, exceptCycle, kinds]];
}

/**
 * A letter of these steps went out today: they wait for an answer.
 * @returns the ids of the steps that were open; what is missing had ended, so its letter must not go out
 */
export async function markSent(tx: Tx, stepIds: readonly string[]): Promise<string[]> {
  const [sent] = await tx.query<[{ id: string }[], number]>(
    `UPDATE follow_up_step SET "state" = 'sent' WHERE "id" = ANY ($1::uuid[]) AND "state" = 'open' AND "kind" = 'letter' RETURNING "id"`,
    [stepIds],
  );
  return sent.map(({ id }) => id);
}
