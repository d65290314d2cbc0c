/**
 * Columns of many rows as parameters of one statement: PostgreSQL arrays in their binary form. The driver would take JavaScript arrays too,
 * but writes each element as text and escapes it with a regular expression, and the server would undo both: at two thousand characters of
 * JSON per record that costs more than everything else they do. Source: array_recv and the `recv` functions of PostgreSQL 18.
 */

const OID = { bytes: 17, integer: 23, text: 25, instant: 1184, uuid: 2950, json: 3802 } as const;

const HEADER_BYTES = 12;
const DIMENSION_BYTES = 8;
const NULL = -1;
/** Milliseconds from 1970 to 2000, where PostgreSQL counts instants from. */
const EPOCH_2000 = 946_684_800_000;

/** How the elements of one type are measured and written. */
interface ElementFormat<Value> {
  readonly oid: number;
  readonly size: (value: Value) => number;
  readonly write: (value: Value, to: Buffer, at: number) => void;
}

function column<Value>({ oid, size, write }: ElementFormat<Value>, values: readonly (Value | null)[]): Buffer {
  const sizes = values.map((value) => (value === null ? NULL : size(value)));
  const body = sizes.reduce((sum, bytes) => sum + 4 + Math.max(bytes, 0), 0);
  const isEmpty = values.length === 0;
  const out = Buffer.allocUnsafe(HEADER_BYTES + (isEmpty ? 0 : DIMENSION_BYTES + body));
  out.writeInt32BE(isEmpty ? 0 : 1, 0);
  out.writeInt32BE(sizes.includes(NULL) ? 1 : 0, 4);
  out.writeInt32BE(oid, 8);
  if (isEmpty) return out;
  out.writeInt32BE(values.length, HEADER_BYTES);
  out.writeInt32BE(1, HEADER_BYTES + 4);
  let at = HEADER_BYTES + DIMENSION_BYTES;
  for (const [index, value] of values.entries()) {
    const bytes = sizes[index] ?? NULL;
    at = out.writeInt32BE(bytes, at);
    if (value === null) continue;
    write(value, out, at);
    at += bytes;
  }
  return out;
}

const UUID: ElementFormat<string> = {
  oid: OID.uuid,
  size: () => 16,
  write: (id, to, at) => {
    let end = at;
    for (let i = 0; i < id.length; i++) {
      if (id.charCodeAt(i) !== DASH) to[end++] = (nibble(id.charCodeAt(i)) << 4) | nibble(id.charCodeAt(++i));
    }
  },
};
const DASH = 0x2d;
const nibble = (char: number): number => (char <= 0x39 ? char - 0x30 : (char | 0x20) - 0x57);

const INTEGER: ElementFormat<number> = { oid: OID.integer, size: () => 4, write: (value, to, at) => void to.writeInt32BE(value, at) };

const INSTANT: ElementFormat<Date> = {
  oid: OID.instant,
  size: () => 8,
  write: (value, to, at) => void to.writeBigInt64BE(BigInt(value.getTime() - EPOCH_2000) * 1000n, at),
};

const TEXT: ElementFormat<string> = {
  oid: OID.text,
  size: (value) => Buffer.byteLength(value),
  write: (value, to, at) => void to.write(value, at),
};

const BYTES: ElementFormat<Buffer> = { oid: OID.bytes, size: (value) => value.length, write: (value, to, at) => void value.copy(to, at) };

const JSONB_VERSION = 1;
const JSON_TEXT: ElementFormat<Buffer> = {
  oid: OID.json,
  size: (value) => value.length + 1,
  write: (value, to, at) => {
    to[at] = JSONB_VERSION;
    value.copy(to, at + 1);
  },
};

/** Row ids. SQL: `$1::uuid[]`. */
export const uuidColumn = (values: readonly (string | null)[]): Buffer => column(UUID, values);

/** SQL: `$1::integer[]`. */
export const integerColumn = (values: readonly (number | null)[]): Buffer => column(INTEGER, values);

/** SQL: `$1::timestamptz[]`. */
export const instantColumn = (values: readonly (Date | null)[]): Buffer => column(INSTANT, values);

/** SQL: `$1::text[]`. */
export const textColumn = (values: readonly (string | null)[]): Buffer => column(TEXT, values);

/** SQL: `$1::bytea[]`. */
export const bytesColumn = (values: readonly (Buffer | null)[]): Buffer => column(BYTES, values);

/** JSON texts in UTF-8. SQL: `$1::jsonb[]`. */
export const jsonColumn = (values: readonly Buffer[]): Buffer => column(JSON_TEXT, values);

/** Lists of facility ids, one per row. SQL: `$1::text[]`, and a cast of each element to integer[]. */
export const idListColumn = (values: readonly (readonly number[])[]): Buffer => textColumn(values.map((ids) => `{${ids.join(',')}}`));
