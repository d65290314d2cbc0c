import { HttpException } from '@nestjs/common';
import { RegistryError } from './registry.errors.js';

/** An error as every answer of the API carries it, `application/problem+json` (RFC 9457) with our members code, message, data. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly data: object;
  readonly correlationId: string;
}

interface Fault {
  readonly code: string;
  readonly message: string;
}

// What the framework itself refuses. Its own messages may quote the request, so none of them is passed on.
const FAULTS: Readonly<Record<number, Fault>> = {
  400: { code: 'INVALID_REQUEST', message: 'The request cannot be read: its body must be JSON of the documented shape.' },
  404: { code: 'NOT_FOUND', message: 'There is nothing at this address.' },
  405: { code: 'METHOD_NOT_ALLOWED', message: 'This address does not take that method.' },
  413: { code: 'TOO_LARGE', message: 'The request is larger than this address takes.' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'This address does not read that content type or encoding.' },
  429: { code: 'TOO_MANY_REQUESTS', message: 'Too many requests came from this address; wait a minute.' },
};
const INTERNAL: Fault = { code: 'INTERNAL', message: 'Something went wrong in the registry. Give the correlation id to whoever runs it.' };

/**
 * The problem that an error is shown as. Errors that are not ours become 500 INTERNAL with nothing but the correlation id.
 * @param error - whatever was thrown
 */
export function problemOf(error: unknown, correlationId: string): Problem {
  if (error instanceof RegistryError) {
    return { ...heading(error.code, error.status), message: error.message, data: error.data, correlationId };
  }
  const status = statusOf(error);
  const { code, message } = FAULTS[status] ?? (status < 500 ? FAULTS[400] : undefined) ?? INTERNAL;
  const data = code === 'INVALID_REQUEST' ? { problems: [{ property: '', message }] } : {};
  return { ...heading(code, status), message, data, correlationId };
}

function heading(code: string, status: number): Pick<Problem, 'type' | 'title' | 'status' | 'code'> {
  const title = code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');
  return { type: `/docs/errors#${code}`, title, status, code };
}

/** Nest's exceptions know their status; so do the body parser's errors, which mark what may be told with `expose`. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'expose' in error && error.expose === true && 'status' in error && typeof error.status === 'number') {
    return error.status;
  }
  return 500;
}
