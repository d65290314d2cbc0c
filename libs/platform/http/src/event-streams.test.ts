import { Controller, Get, Res } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Response } from 'express';
import request from 'supertest';
import { startTrial } from '../test/trial-application.js';
import { RegistryError, sse } from './index.js';

class OutOfPaper extends RegistryError<'OUT_OF_PAPER', Record<string, never>> {
  constructor() {
    super('OUT_OF_PAPER', 409, 'The printer has no paper; put some in.', {});
  }
}

let streamEnded = 0;

@Controller('streams')
class StreamController {
  @Get('count')
  count(@Res() response: Response): Promise<void> {
    return sse(response, { event: 'count', data: threeNumbers });
  }

  @Get('endless')
  endless(@Res() response: Response): Promise<void> {
    return sse(response, { event: 'tick', data: untilAborted, heartbeatMilliseconds: 20 });
  }

  @Get('failing')
  failing(@Res() response: Response): Promise<void> {
    return sse(response, { event: 'never', data: outOfPaper });
  }
}

async function* outOfPaper(): AsyncIterable<object> {
  await Promise.resolve();
  if (streamEnded >= 0) throw new OutOfPaper();
  yield {};
}

async function* threeNumbers(): AsyncIterable<object> {
  for (const n of [1, 2, 3]) yield await Promise.resolve({ n });
}

async function* untilAborted(signal: AbortSignal): AsyncIterable<object> {
  yield { begun: true };
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  streamEnded += 1;
}

describe('server-sent events', () => {
  let app: NestExpressApplication;
  beforeAll(async () => (app = await startTrial(StreamController)));
  afterAll(() => app.close());

  const http = () => request(app.getHttpServer());

  it('arrive one by one and end with their source', async () => {
    const answer = await http().get('/api/streams/count').expect(200);
    expect(answer.headers['content-type']).toContain('text/event-stream');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text).toBe('event: count\ndata: {"n":1}\n\nevent: count\ndata: {"n":2}\n\nevent: count\ndata: {"n":3}\n\n');
  });

  it('show signs of life, and stop their source when the reader leaves', async () => {
    const leaving = new AbortController();
    const answer = await fetch(`${await app.getUrl()}/api/streams/endless`, { signal: leaving.signal });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes(': still here')) text += (await reader.read()).value ?? '';
    expect(text).toMatch(/^event: tick\ndata: {"begun":true}\n\n: still here\n\n/);
    const ended = streamEnded;
    leaving.abort();
    await expect(reader.read()).rejects.toThrow();
    await until(() => streamEnded === ended + 1);
  });

  it('fail like any request while nothing was sent', async () => {
    expect((await http().get('/api/streams/failing').expect(409)).body.code).toBe('OUT_OF_PAPER');
  });

  it('do not keep the process from stopping', async () => {
    const other = await startTrial(StreamController);
    const answer = await fetch(`${await other.getUrl()}/api/streams/endless`);
    const rest = answer.text();
    await other.close();
    expect(await rest).toContain('begun');
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}
