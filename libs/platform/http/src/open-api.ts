import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI document of every controller. Works on an application created with `{ preview: true }` too, without a database. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Cancer registry')
    .setDescription('Errors are application/problem+json. Unsafe methods need the header x-requested-with: registry.')
    .setVersion('1')
    .addCookieAuth('registry_session')
    .build();
  return SwaggerModule.createDocument(app, config);
}

/** Serves the document at /api/docs/openapi.json and as a page at /api/docs; it is made on the first request. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/docs/openapi.json' });
}
