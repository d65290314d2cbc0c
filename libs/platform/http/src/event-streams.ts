import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Response } from 'express';
import { setTimeout as pause } from 'node:timers/promises';

/** A stream of server-sent events: its event name and where the data comes from. */
export interface EventSource<Data extends object> {
  /** Name of the event, such as `import`. */
  readonly event: string;
  /** Yields what to send; must stop soon after `signal` aborts. */
  readonly data: (signal: AbortSignal) => AsyncIterable<Data>;
  /** Milliseconds between signs of life while nothing happens; 15,000 when absent. */
  readonly heartbeatMilliseconds?: number;
}

/** A stream ends after this long; the browser connects again and proves again who it is, so no stream outlives its session for long. */
const LONGEST_MILLISECONDS = 5 * 60_000;
const open = new WeakMap<object, Set<AbortController>>();

/**
 * Answers a request with server-sent events until the data ends, the request goes away or the process stops.
 * For a handler that takes `@Res() response`. An error before the first event reaches the problem filter as usual.
 */
export async function sse<Data extends object>(response: Response, source: EventSource<Data>): Promise<void> {
  const ending = new AbortController();
  const streams = streamsOf(response.app);
  const end = (): void => ending.abort();
  streams.add(ending);
  response.once('close', end);
  const limit = setTimeout(end, LONGEST_MILLISECONDS);
  const heartbeat = setInterval(() => response.headersSent && response.write(': still here\n\n'), source.heartbeatMilliseconds ?? 15_000);
  try {
    for await (const data of source.data(ending.signal)) {
      if (ending.signal.aborted) break;
      if (!response.headersSent) begin(response);
      response.write(`event: ${source.event}\ndata: ${JSON.stringify(data)}\n\n`);
    }
    if (!response.headersSent) begin(response);
    response.end();
  } finally {
    clearInterval(heartbeat);
    clearTimeout(limit);
    streams.delete(ending);
  }
}

function begin(response: Response): void {
  response.status(200).set({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
  response.flushHeaders();
}

function streamsOf(application: object): Set<AbortController> {
  const known = open.get(application) ?? new Set<AbortController>();
  open.set(application, known);
  return known;
}

/** How often a view is looked at, and until when. */
export interface Watching<View> {
  readonly signal: AbortSignal;
  readonly isLast: (view: View) => boolean;
  /** What of a view counts as moving; all of it when absent. */
  readonly moving?: (view: View) => object;
}

const WATCH_MILLISECONDS = 400;

/** A view each time something of it moved, until it is the last one or nobody listens. */
export async function* watched<View extends object>(
  look: () => Promise<View>,
  { signal, isLast, moving = (view) => view }: Watching<View>,
): AsyncGenerator<View> {
  for (let shown = ''; !signal.aborted;) {
    const view = await look();
    const now = JSON.stringify(moving(view));
    if (now !== shown) yield view;
    shown = now;
    if (isLast(view)) return;
    await pause(WATCH_MILLISECONDS, undefined, { signal }).catch(() => undefined);
  }
}

/** Ends every open stream when the process is asked to stop; otherwise the server would wait for their readers. */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  /** @param host - without an adapter in a process that serves nothing, such as the worker */
  constructor(@Inject(HttpAdapterHost) private readonly host: Partial<HttpAdapterHost>) {}

  beforeApplicationShutdown(): void {
    const application: unknown = this.host.httpAdapter?.getInstance();
    if (typeof application !== 'function') return;
    for (const stream of streamsOf(application)) stream.abort();
  }
}
