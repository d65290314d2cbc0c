/** Deadlock, serialization failure, and a record that somebody else added between the look-up and the insert. */
const REPEATABLE = new Set(['40P01', '40001', '23505']);

/** True when a transaction failed only because another one was faster, so that doing it again is likely to succeed. */
export function isWorthRepeating(error: unknown): boolean {
  const driver = isObject(error) && 'driverError' in error ? error.driverError : error;
  return isObject(driver) && 'code' in driver && typeof driver.code === 'string' && REPEATABLE.has(driver.code);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
