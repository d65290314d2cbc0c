import { rows, type Tx } from '#platform/database';

/** Draws Patient ID Numbers (20) of this registry: eight digits each, never the same twice. */
export async function drawPatientNumbers(tx: Tx, count: number): Promise<string[]> {
  if (count === 0) return [];
  const drawn = await rows<{ number: string }>(
    tx,
    `SELECT lpad(nextval('patient_id_number')::text, 8, '0') AS "number" FROM generate_series(1, $1)`,
    [count],
  );
  return drawn.map(({ number }) => number);
}
