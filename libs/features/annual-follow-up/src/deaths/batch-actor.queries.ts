import type { Actor } from '#features/identity';
import { firstRow, type Scope, type Tx } from '#platform/database';

/** Whoever asked for a step of a batch, for the history and the access log; the worker has checked nothing anew, so it may nothing more. */
export async function batchActor(tx: Tx, userId: string | null, scope: Scope): Promise<Actor> {
  const user = await firstRow<{ name: string }>(tx, `SELECT "name" FROM app_user WHERE "id" = $1`, [userId]);
  if (userId === null || !user) throw new Error('Nobody asked for this step of the batch.');
  return { ...scope, userId, userName: user.name, roles: [] };
}
