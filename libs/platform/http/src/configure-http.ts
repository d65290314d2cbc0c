import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Settings, trustedProxies } from '#platform/config';
import type { Express, NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { HealthChecks } from './health.js';
import { Metrics } from './metrics.js';
import { observeRequests } from './observe-requests.js';
import { serveOpenApi } from './open-api.js';
import { RegistryLogger } from './registry-logger.js';
import { correlate } from './request-facts.js';

/** Options every HTTP application is made with: only JSON is ever parsed, so an upload stays a stream. */
export const HTTP_OPTIONS = { bodyParser: false, bufferLogs: true } as const;

/** Makes the application of a module, configured and not yet listening. */
export async function httpApplication(
  module: Parameters<typeof NestFactory.create>[0],
  settings: Settings,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, HTTP_OPTIONS);
  configureHttp(app, settings);
  return app;
}

/**
 * Everything around the controllers: correlation id, request log, security headers, JSON bodies up to 1 MB, the prefix
 * `/api`, health, metrics, the OpenAPI page and orderly shutdown. Call it before `init` or `listen`.
 * @param app - made with HTTP_OPTIONS and importing HttpModule
 */
export function configureHttp(app: NestExpressApplication, settings: Settings): void {
  const logger = app.get(RegistryLogger);
  const metrics = app.get(Metrics);
  app.useLogger(logger);
  app.disable('x-powered-by');
  // Nothing is stored by a browser, so nothing is asked again by its tag.
  app.disable('etag');
  // Only a trusted proxy may say who really calls; anybody else's x-forwarded-for is not believed.
  app.set('trust proxy', trustedProxies(settings.TRUST_PROXY));
  app.use(correlate, observeRequests(logger, metrics), securityHeaders(settings), neverStored);
  app.useBodyParser('json', { limit: '1mb' });
  app.setGlobalPrefix('api');
  app.enableShutdownHooks();
  serveOperations(app, metrics);
  serveOpenApi(app);
}

/** Outside /api and outside sign-in: they tell nothing about anybody. */
function serveOperations(app: NestExpressApplication, metrics: Metrics): void {
  const health = app.get(HealthChecks);
  const server: Express = app.getHttpAdapter().getInstance();
  server.get('/health/live', (_: Request, response: Response) => response.json({ status: 'live' }));
  server.get('/health/ready', async (_: Request, response: Response) => {
    const readiness = await health.readiness();
    response.status(readiness.status === 'ready' ? 200 : 503).json(readiness);
  });
  server.get('/metrics', async (_: Request, response: Response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

function securityHeaders(settings: Settings) {
  const tls = settings.COOKIE_SECURE === 'on';
  return helmet({
    contentSecurityPolicy: {
      directives: {
        // The component library writes style attributes; scripts come from this origin only.
        'style-src': ["'self'", "'unsafe-inline'"],
        'frame-ancestors': ["'none'"],
        ...(tls ? {} : { 'upgrade-insecure-requests': null }),
      },
    },
    strictTransportSecurity: tls,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

function neverStored(request: Request, response: Response, next: NextFunction): void {
  if (request.path.startsWith('/api')) response.setHeader('cache-control', 'no-store');
  next();
}
