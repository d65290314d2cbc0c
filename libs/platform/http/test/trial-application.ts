import { Module, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { ConfigModule, Settings } from '#platform/config';
import { configureHttp, HTTP_OPTIONS, HttpModule, RegistryLogger } from '../src/index.js';

/** Quiet, and as delivered in everything else. */
export const settings = Object.assign(new Settings(), { LOG_LEVEL: 'silent' });

/** The HTTP platform with the routes of a trial. */
export function trialModule(controller: Type): Type {
  @Module({ imports: [ConfigModule.of(settings), HttpModule], controllers: [controller] })
  class Trial {}
  return Trial;
}

/** Serves the routes of a trial on a free port. @param log - is given every line */
export async function startTrial(controller: Type, log: string[] = []): Promise<NestExpressApplication> {
  const logger = new RegistryLogger('trace', { write: (line: string) => log.push(line) });
  const testing = Test.createTestingModule({ imports: [trialModule(controller)] });
  const app = (await testing.overrideProvider(RegistryLogger).useValue(logger).compile()).createNestApplication<NestExpressApplication>(
    HTTP_OPTIONS,
  );
  configureHttp(app, settings);
  await app.listen(0, '127.0.0.1');
  return app;
}
