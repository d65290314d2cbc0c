import { newId } from '#platform/database';
import type { NextFunction, Request, Response } from 'express';

/** What the platform knows of a request; identity adds the user once it knows who asks. */
export interface RequestFacts {
  readonly correlationId: string;
  userId?: string;
}

const facts = new WeakMap<object, RequestFacts>();
const ACCEPTED = /^[A-Za-z0-9._-]{1,64}$/;

/** The facts of this request: its correlation id (the caller's `x-correlation-id` when well formed, else a new one) and user. */
export function requestFacts(request: Request): RequestFacts {
  const known = facts.get(request);
  if (known) return known;
  const given = request.headers['x-correlation-id'];
  const made: RequestFacts = { correlationId: typeof given === 'string' && ACCEPTED.test(given) ? given : newId() };
  facts.set(request, made);
  return made;
}

/** Answers with the correlation id, so that a person can quote it and an operator can find the log line. */
export function correlate(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('x-correlation-id', requestFacts(request).correlationId);
  next();
}
