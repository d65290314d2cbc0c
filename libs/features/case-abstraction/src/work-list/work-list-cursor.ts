import { InvalidRequest } from '#platform/http';

/** Where a page ended: the sort key of its last row (`null` when blank; its place in an order of names) and its id. */
export interface WorkListCursor {
  readonly key: string | null;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const KEYS = { age: /^\d{4}-\d\d-\d\d$/, updated: /^\d{4}-\d\d-\d\d[ T][\d:.+-]+$/, name: /^\d{1,5}$/ } as const;

/** The opaque text that the next request hands back. */
export function encodeCursor({ key, id }: WorkListCursor): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/**
 * Reads a cursor back for the order it was made in.
 * @throws InvalidRequest when it was not made by `encodeCursor` or belongs to another order
 */
export function decodeCursor(text: string, sort: keyof typeof KEYS): WorkListCursor {
  const parts = parsed(text);
  const [key, id] = Array.isArray(parts) ? (parts as unknown[]) : [];
  const isKey = key === null || (typeof key === 'string' && KEYS[sort].test(key));
  if (isKey && typeof id === 'string' && UUID.test(id)) return { key, id };
  throw new InvalidRequest([{ property: 'after', message: 'after must be the cursor of the page before, asked for in the same order.' }]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
