import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { once } from 'node:events';
import { type PoolClient, Query } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

/** A running transaction; the first argument of whatever joins it. */
export type Tx = EntityManager;

/** What a transaction may see: the facilities of an actor, or every facility. */
export interface Scope {
  readonly facilities: readonly number[] | 'every';
}

/** The scope of the registry's own work: migrations of data, sweeps, imports after their permission check. */
export const EVERY_FACILITY: Scope = { facilities: 'every' };

const MARK = `hashtextextended('work on ' || $1, 0)`;

/** The only way to the database: a transaction inside the facility walls of whoever asks. */
@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(readonly source: DataSource) {}

  /**
   * Runs `work` in one transaction as the role `registry_app`, with row-level security set to the scope.
   * Only services open transactions; a function that takes `tx` never opens one.
   */
  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction(async (tx) => {
      await setScope(tx, scope);
      return work(tx);
    });
  }

  /**
   * Runs `work` under a mark that every process sees, and that goes when the work ends or this process dies.
   * @param id - what is worked on, such as the id of a submission
   */
  async whileMarked<T>(id: string, work: () => Promise<T>): Promise<T> {
    const session = this.source.createQueryRunner();
    await session.query(`SELECT pg_advisory_lock(${MARK})`, [id]);
    try {
      return await work();
    } finally {
      await session.query(`SELECT pg_advisory_unlock(${MARK})`, [id]).catch(() => undefined); // a broken session has lost its mark
      await session.release();
    }
  }

  /** Whether no living process works on `id` under `whileMarked`; until the transaction ends none can begin. */
  async isUnmarked(tx: Tx, id: string): Promise<boolean> {
    const mark = await firstRow<{ free: boolean }>(tx, `SELECT pg_try_advisory_xact_lock(${MARK}) AS "free"`, [id]);
    return mark?.free === true;
  }

  /**
   * Reads for as long as somebody takes the results, all of it as the database stood at one instant, inside the walls of whoever asks.
   * It writes nothing; what belongs to the results is written by transactions of its own.
   */
  async *snapshot<T>(scope: Scope, read: (tx: Tx) => AsyncIterable<T>): AsyncGenerator<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
      await runner.query('SET TRANSACTION READ ONLY');
      await setScope(runner.manager, scope);
      yield* read(runner.manager);
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

/**
 * Does a piece of the registry's own work inside a transaction with another scope, and puts the walls back, also when it fails. What `work`
 * reads beyond the walls of whoever asks must not reach them.
 */
export async function withScope<T>(tx: Tx, scope: Scope, work: () => Promise<T>): Promise<T> {
  const before = await firstRow<{ facilities: string }>(tx, `SELECT current_setting('registry.facilities') AS "facilities"`);
  await setScope(tx, scope);
  try {
    return await work();
  } finally {
    // A transaction that failed in the database takes no more statements, and its walls go with it.
    await setFacilities(tx, before?.facilities ?? '').catch(() => undefined);
  }
}

async function setScope(tx: Tx, scope: Scope): Promise<void> {
  await setFacilities(tx, scope.facilities === 'every' ? '*' : scope.facilities.join(','));
}

async function setFacilities(tx: Tx, facilities: string): Promise<void> {
  await tx.query(`SELECT set_config('registry.facilities', $1, true)`, [facilities]);
}

/** Rows of a hand-written query. The row type is the author's claim about the SQL beside it. */
export async function rows<Row>(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return await tx.query<Row[]>(sql, [...parameters]);
}

/** The first row of a hand-written query, or undefined. */
export async function firstRow<Row>(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
  return (await rows<Row>(tx, sql, parameters))[0];
}

/**
 * Hands over the rows of a hand-written query one by one as they arrive: a large answer is never in memory as a whole, and the database goes on while
 * its rows are worked on. The transaction takes no other statement until the last row.
 * @param take - once it has thrown it gets no more rows, and its error is thrown when all have arrived
 * @returns the last row
 */
export async function eachRow<Row>(
  tx: Tx,
  sql: string,
  parameters: readonly unknown[],
  take: (row: Row) => void,
): Promise<Row | undefined> {
  const session = (await tx.queryRunner?.connect()) as PoolClient | undefined; // what TypeORM's driver for PostgreSQL connects by
  if (!session) throw new Error('Rows are read one by one inside a transaction only.');
  const query = new Query(sql, [...parameters]);
  const failures: unknown[] = [];
  let last: Row | undefined;
  query.on('row', (row: Row) => {
    last = row;
    if (failures.length > 0) return;
    try {
      take(row);
    } catch (error) {
      failures.push(error); // the driver does not expect errors here
    }
  });
  const ended = once(query, 'end');
  session.query(query);
  await ended;
  if (failures.length > 0) throw failures[0];
  return last;
}
