import { Injectable, Optional } from '@nestjs/common';
import { Database } from '#platform/database';

/** Something the process needs to do its work; throws or rejects when it is not there. */
export type HealthCheck = () => Promise<void>;

/** What /health/ready answers. */
export interface Readiness {
  readonly status: 'ready' | 'not-ready';
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly milliseconds: number }[];
}

const PATIENCE_MILLISECONDS = 2000;

/** The checks behind /health/ready: the database, and what other packages register at start (queues, the master key). */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, HealthCheck>();

  constructor(@Optional() database?: Database) {
    if (database) {
      this.register('database', async () => {
        await database.source.query('SELECT 1');
      });
    }
  }

  /** Adds or replaces a check by name. */
  register(name: string, check: HealthCheck): void {
    this.checks.set(name, check);
  }

  /** Runs every check at the same time; one that takes longer than two seconds counts as failed. */
  async readiness(): Promise<Readiness> {
    const checks = await Promise.all([...this.checks].map(([name, check]) => timed(name, check)));
    return { status: checks.every((check) => check.ok) ? 'ready' : 'not-ready', checks };
  }
}

async function timed(name: string, check: HealthCheck): Promise<Readiness['checks'][number]> {
  const started = performance.now();
  const ok = await Promise.race([
    check().then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => {
      setTimeout(resolve, PATIENCE_MILLISECONDS, false).unref();
    }),
  ]);
  return { name, ok, milliseconds: Math.round(performance.now() - started) };
}
