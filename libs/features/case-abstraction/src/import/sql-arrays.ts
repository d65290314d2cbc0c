/**
 * Columns of many rows as parameters of one statement. The driver would take arrays too, but it escapes each element with a regular
 * expression: at two thousand characters of JSON per record that costs more than everything else it does.
 */

/** Separates JSON texts; it cannot stand in JSON, which escapes control characters. SQL: `string_to_array($1, E'\x1e')`. */
const JSON_SEPARATOR = '\x1e';

/** JSON texts of many rows as one parameter; empty for no rows. */
export function textsColumn(texts: readonly string[]): string {
  return texts.join(JSON_SEPARATOR);
}

/** Objects of many rows as JSON texts in one parameter. */
export function jsonColumn(values: readonly object[]): string {
  return textsColumn(values.map((value) => JSON.stringify(value)));
}

/** Values that need no escaping (ids, numbers, instants) as an array literal. */
export function plainColumn(values: readonly (string | number | Date | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : value instanceof Date ? `"${value.toISOString()}"` : String(value))).join(',')}}`;
}

/** Any text as an array literal. */
export function textColumn(values: readonly (string | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : `"${value.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
}

/** Bytes as an array literal. */
export function bytesColumn(values: readonly (Buffer | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : `"\\\\x${value.toString('hex')}"`)).join(',')}}`;
}

/** Lists of facility ids, one per row, as text of the form `{1,2};{3}`. SQL: `string_to_array($1, ';')` and a cast of each to integer[]. */
export function idListColumn(values: readonly (readonly number[])[]): string {
  return values.map((ids) => `{${ids.join(',')}}`).join(';');
}
