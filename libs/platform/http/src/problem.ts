import { HttpException } from '@nestjs/common';
import { type Fault, FAULTS, INTERNAL } from './fault.errors.js';
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

/**
 * The problem that an error is shown as. Errors that are not ours become 500 INTERNAL with nothing but the correlation id.
 * @param error - whatever was thrown
 */
export function problemOf(error: unknown, correlationId: string): Problem {
  if (isOurs(error)) {
    return { ...heading(error.code, error.status), message: error.message, data: error.data, correlationId };
  }
  const status = statusOf(error);
  const { code, message }: Fault = FAULTS[status] ?? (status < 500 ? FAULTS[400] : undefined) ?? INTERNAL;
  const data = code === 'INVALID_REQUEST' ? { problems: [{ property: '', message }] } : {};
  return { ...heading(code, status), message, data, correlationId };
}

function isOurs(error: unknown): error is RegistryError {
  return error instanceof RegistryError;
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
