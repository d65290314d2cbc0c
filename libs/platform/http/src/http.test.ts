import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Type } from 'class-transformer';
import { IsInt, IsString, ValidateNested } from 'class-validator';
import type { Request } from 'express';
import request from 'supertest';
import { settings, startTrial, trialModule } from '../test/trial-application.js';
import {
  HealthChecks,
  httpApplication,
  listRoutes,
  mayBeAbsent,
  Metrics,
  openApiDocument,
  RegistryError,
  requestFacts,
  rowId,
} from './index.js';

class Item {
  @IsInt({ message: 'count must be a whole number.' })
  readonly count: number;
}
class Order {
  @IsString({ message: 'name must be a name.' })
  readonly name: string;

  @mayBeAbsent()
  @IsString({ message: 'note must be text.' })
  readonly note?: string;

  @mayBeAbsent()
  @ValidateNested({ each: true })
  @Type(() => Item)
  readonly items?: Item[];
}

class OutOfInk extends RegistryError<'OUT_OF_INK', { colour: string }> {
  constructor() {
    super('OUT_OF_INK', 409, 'The printer has no blue ink; put in a cartridge.', { colour: 'blue' });
  }
}

@Controller('orders')
class OrderController {
  @Post()
  create(@Body() order: Order): Order {
    return order;
  }

  @Get(':id')
  one(@Param('id', rowId('order')) id: string, @Req() req: Request): object {
    requestFacts(req).userId = 'user-1';
    return { id };
  }

  @Post('print')
  print(): void {
    throw new OutOfInk();
  }

  @Post('fail')
  fail(): void {
    JSON.parse('JOHN SMITH');
  }

  @Post('raw')
  async raw(@Req() req: Request): Promise<object> {
    let bytes = 0;
    for await (const chunk of req) bytes += (chunk as Buffer).length;
    return { bytes };
  }
}

describe('the HTTP platform', () => {
  const log: string[] = [];
  let app: NestExpressApplication;

  beforeAll(async () => {
    app = await startTrial(OrderController, log);
  });

  afterAll(async () => {
    await app.close();
  });

  const http = () => request(app.getHttpServer());
  const lines = (): Record<string, unknown>[] => {
    const parsed: Record<string, unknown>[] = JSON.parse(`[${log.join(',')}]`);
    return parsed;
  };

  it('names every wrong property of a body and quotes none of their values', async () => {
    const wrong = { name: 7, note: null, items: [{ count: 1 }, { count: 'SMITH' }], colour: 'SMITH' };
    const answer = await http().post('/api/orders').send(wrong).expect(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toEqual({
      type: '/docs/errors#INVALID_REQUEST',
      title: 'Invalid request',
      status: 400,
      code: 'INVALID_REQUEST',
      message: expect.any(String),
      data: {
        problems: [
          { property: 'colour', message: 'property colour should not exist.' },
          { property: 'name', message: 'name must be a name.' },
          { property: 'note', message: 'note must be text.' },
          { property: 'items.1.count', message: 'count must be a whole number.' },
        ],
      },
      correlationId: answer.headers['x-correlation-id'],
    });
    expect(answer.text).not.toContain('SMITH');
    expect((await http().post('/api/orders').send({ name: 'a' }).expect(201)).body).toEqual({ name: 'a' });
  });

  it('shows our errors by code, message and data', async () => {
    const { body } = await http().post('/api/orders/print').expect(409);
    expect(body).toMatchObject({
      code: 'OUT_OF_INK',
      title: 'Out of ink',
      message: 'The printer has no blue ink; put in a cartridge.',
      data: { colour: 'blue' },
    });
  });

  it('tells nothing of an unforeseen error but a correlation id, neither in the answer nor in the log', async () => {
    log.length = 0;
    const answer = await http().post('/api/orders/fail').set('x-correlation-id', 'my-id.1').expect(500);
    expect(answer.body).toMatchObject({ code: 'INTERNAL', data: {}, correlationId: 'my-id.1' });
    expect(answer.headers['x-correlation-id']).toBe('my-id.1');
    const [failure] = lines().filter((line) => line['msg'] === 'request failed');
    expect(failure).toMatchObject({ level: 'error', correlationId: 'my-id.1', error: { name: 'SyntaxError' } });
    expect(JSON.stringify(failure)).toContain('[as fail]');
    expect(answer.text + log.join('')).not.toContain('JOHN');
  });

  it('gives a correlation id of its own when the caller’s is not one', async () => {
    const answer = await http().get('/api/nowhere').set('x-correlation-id', 'a b<script>').expect(404);
    expect(answer.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.body).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    expect(answer.text).not.toContain('nowhere');
  });

  it('reads JSON up to 1 MB and leaves every other body as a stream', async () => {
    const big = JSON.stringify({ name: 'x'.repeat(1_100_000) });
    expect((await http().post('/api/orders').type('json').send(big).expect(413)).body.code).toBe('TOO_LARGE');
    const broken = await http().post('/api/orders').type('json').send('{"name": JOHN').expect(400);
    expect(broken.body.code).toBe('INVALID_REQUEST');
    expect(broken.text).not.toContain('JOHN');
    const bytes = Buffer.alloc(3_000_000, 1);
    expect((await http().post('/api/orders/raw').type('application/octet-stream').send(bytes)).body).toEqual({ bytes: 3_000_000 });
    expect((await http().post('/api/orders/raw').type('application/xml').send('<a/>')).body).toEqual({ bytes: 4 });
  });

  it('answers what is no id like an id that does not exist', async () => {
    expect((await http().get('/api/orders/1%20OR%201').expect(404)).body).toMatchObject({ code: 'NOT_FOUND', data: { what: 'order' } });
  });

  it('logs and counts a request by its route, never by its address', async () => {
    log.length = 0;
    await http().get('/api/orders/019acb1e-0000-7000-8000-000000000001?lastName=SMITH').expect(200);
    await http().get('/api/SMITH').expect(404);
    const [found, missed] = lines().filter((line) => line['msg'] === 'request');
    expect(found).toMatchObject({ method: 'GET', route: '/api/orders/:id', status: 200, userId: 'user-1', finished: true });
    expect(found?.['milliseconds']).toBeGreaterThan(0);
    expect(missed).toMatchObject({ route: 'none', status: 404 });
    expect(log.join('')).not.toMatch(/SMITH|019acb1e/);
    const metrics = await http().get('/metrics').expect(200);
    expect(metrics.text).toContain('registry_http_requests_total{method="GET",route="/api/orders/:id",status="200"} 1');
    expect(metrics.text).toContain('registry_http_request_duration_seconds_bucket');
    expect(metrics.text).toContain('process_resident_memory_bytes');
    expect(metrics.text).not.toMatch(/SMITH|019acb1e/);
    expect(app.get(Metrics).registry.getSingleMetric('registry_http_requests_total')).toBeDefined();
  });

  it('sends headers that keep answers out of caches, frames and foreign scripts', async () => {
    const { headers } = await http().get('/api/orders/x');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('is live at once, and ready when all that it needs is there', async () => {
    expect((await http().get('/health/live').expect(200)).body).toEqual({ status: 'live' });
    expect((await http().get('/health/ready').expect(200)).body).toEqual({ status: 'ready', checks: [] });
    app.get(HealthChecks).register('queue', () => Promise.reject(new Error('postgres://secret@host')));
    const answer = await http().get('/health/ready').expect(503);
    expect(answer.body).toMatchObject({ status: 'not-ready', checks: [{ name: 'queue', ok: false }] });
    expect(answer.text).not.toContain('secret');
  });

  it('is made the same way for the processes as for the tests', async () => {
    const quiet = await httpApplication(trialModule(OrderController), settings);
    await quiet.listen(0, '127.0.0.1');
    try {
      await request(quiet.getHttpServer()).get('/health/live').expect(200);
      const form = request(quiet.getHttpServer()).post('/api/orders').type('form').send('name=a');
      expect((await form.expect(400)).body).toMatchObject({ code: 'INVALID_REQUEST' });
    } finally {
      await quiet.close();
    }
  });

  it('describes its routes as OpenAPI, as a document and as a page', async () => {
    expect(Object.keys(openApiDocument(app).paths)).toContain('/api/orders/{id}');
    expect((await http().get('/api/docs/openapi.json').expect(200)).body.openapi).toMatch(/^3\./);
    expect((await http().get('/api/docs').redirects(1).expect(200)).text).toContain('swagger-ui');
    expect(listRoutes(app).map((route) => `${route.method} ${route.path}`)).toContain('GET /api/orders/:id');
  });
});
