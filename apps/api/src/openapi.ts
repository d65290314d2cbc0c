import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { writeFileSync } from 'node:fs';
import { readSettings } from '#platform/config';
import { openApiDocument } from '#platform/http';
import { apiModule } from './api.module.js';

// Writes the OpenAPI document without a database: in preview mode nothing is instantiated.
const app = await NestFactory.create<NestExpressApplication>(apiModule(readSettings({})), { preview: true, logger: false });
app.setGlobalPrefix('api');
writeFileSync(process.argv[2] ?? 'openapi.json', `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
await app.close();
