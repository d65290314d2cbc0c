import type { NextFunction, Request, Response } from 'express';
import type { Metrics } from './metrics.js';
import type { RegistryLogger } from './registry-logger.js';
import { requestFacts } from './request-facts.js';

/**
 * One log line and one measurement per request, under the template of the route (`/api/abstracts/:id`): addresses and
 * queries may hold what a person searched for, so they are never written.
 */
export function observeRequests(logger: RegistryLogger, metrics: Metrics) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    response.once('close', () => {
      const milliseconds = Math.round((performance.now() - started) * 10) / 10;
      const line = { method: request.method, route: routeTemplate(request), status: response.statusCode, milliseconds };
      metrics.answered(line);
      const { correlationId, userId } = requestFacts(request);
      logger.event('request', { ...line, finished: response.writableFinished, correlationId, userId });
    });
    next();
  };
}

/** The template of the route that served the request; `none` when only the catch-all did. */
export function routeTemplate(request: Request): string {
  const route: unknown = request.route;
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : undefined;
  return typeof path === 'string' && path.startsWith('/') ? path : 'none';
}
