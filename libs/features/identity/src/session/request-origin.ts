import { requestFacts } from '#platform/http';
import type { Request } from 'express';

/** Where a request comes from, as sessions and the access log keep it. */
export interface RequestOrigin {
  readonly address: string;
  readonly userAgent: string | null;
  readonly correlationId: string;
  /** Whether a person can be behind it; a stream that reconnects by itself keeps no session alive. */
  readonly madeBy: 'person' | 'stream';
}

/** The origin of a request. */
export function requestOrigin(request: Request): RequestOrigin {
  return {
    address: request.ip ?? 'unknown',
    userAgent: request.headers['user-agent']?.slice(0, 200) ?? null,
    correlationId: requestFacts(request).correlationId,
    madeBy: request.headers.accept === 'text/event-stream' ? 'stream' : 'person',
  };
}
