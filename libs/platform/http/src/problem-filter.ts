import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { problemOf } from './problem.js';
import { RegistryLogger } from './registry-logger.js';
import { requestFacts } from './request-facts.js';

/** Renders every error as problem+json; what nobody foresaw is logged by name and place, without its words. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: RegistryLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const { correlationId } = requestFacts(http.getRequest<Request>());
    const problem = problemOf(error, correlationId);
    if (problem.status >= 500) this.logger.failure('request failed', error, { correlationId });
    if (response.headersSent) {
      // Half an answer is out: cutting the connection is the only honest signal left.
      response.destroy();
      return;
    }
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
