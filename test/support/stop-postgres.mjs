// Lets the guard of start-postgres.mjs stop the server, and waits for it.
import { once } from 'node:events';

export default async function stopPostgres() {
  const guard = globalThis.testPostgresGuard;
  if (guard === undefined) return;
  guard.ref();
  const ended = guard.exitCode === null ? once(guard, 'exit') : undefined;
  guard.stdin.end();
  await ended;
}
