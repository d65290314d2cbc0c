import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What Prometheus reads at /metrics. Other packages register their own counters on `registry`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly labels = ['method', 'route', 'status'] as const;
  private readonly requests = new Counter({
    name: 'registry_http_requests_total',
    help: 'Requests answered',
    labelNames: this.labels,
    registers: [this.registry],
  });
  private readonly seconds = new Histogram({
    name: 'registry_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the end of its answer',
    labelNames: this.labels,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts one answered request under its route template, never its address. */
  answered(request: { method: string; route: string; status: number; milliseconds: number }): void {
    const labels = { method: request.method, route: request.route, status: request.status };
    this.requests.inc(labels);
    this.seconds.observe(labels, request.milliseconds / 1000);
  }
}
