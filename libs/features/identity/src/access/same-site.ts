import type { IncomingHttpHeaders } from 'node:http';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something as far as its origin goes: it carries our header, which no other site's form or
 * image can add, and its Origin, when a browser sent one, is the host it was sent to.
 */
export function isSameSite(method: string, headers: IncomingHttpHeaders): boolean {
  if (SAFE.has(method)) return true;
  if (headers['x-requested-with'] !== 'registry') return false;
  return headers.origin === undefined || hostOf(headers.origin) === headers.host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
