import type { Clock } from '#platform/config';
import type { Tx } from '#platform/database';
import { followUpLimits } from '../state/follow-up-limits.js';
import { planSteps } from '../sweep/follow-up-steps.js';

/** Sets the steps of one person right for today. */
export async function planPerson(tx: Tx, patientId: string, clock: Clock): Promise<void> {
  const day = clock.today();
  await planSteps(tx, { patientIds: [patientId] }, { day, limits: await followUpLimits(tx, day), now: clock.now() });
}
