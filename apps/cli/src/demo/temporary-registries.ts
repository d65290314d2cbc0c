import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSettings } from '#platform/config';
import { EmbeddedPostgres } from '#platform/database';
import { Client } from 'pg';
import { openDatabase } from '../open-database.js';
import { withFeatures } from '../with-registry.js';
import { MAIN_JOB_FEATURES, TrialRegistry } from './trial-registry.js';

/** A server of its own in a temporary folder with any number of registries, each with its own database and master key. */
export class TemporaryRegistries {
  private constructor(
    readonly folder: string,
    private readonly server: EmbeddedPostgres,
  ) {}

  /** Starts the server, lends it, and removes everything however the work ends, also by Ctrl-C. */
  static async lend<T>(work: (registries: TemporaryRegistries) => Promise<T>): Promise<T> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'registry-main-job-'));
    fs.chmodSync(folder, 0o755); // the server may run as another user, who has to pass through
    const remove = (): void => fs.rmSync(folder, { recursive: true, force: true });
    try {
      const server = await EmbeddedPostgres.start({ home: path.join(folder, 'server'), report: () => undefined });
      const interrupted = (): void => void server.stopAtOnce().finally(() => (remove(), process.exit(130)));
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
      try {
        return await work(new TemporaryRegistries(folder, server));
      } finally {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
        await server.stop();
      }
    } finally {
      remove();
    }
  }

  /** Makes an empty registry and works with it. */
  async make<T>(name: string, work: (registry: TrialRegistry) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: this.server.url() });
    await client.connect();
    await client.query(`CREATE DATABASE ${name}`).finally(() => client.end());
    const wanted = readSettings({ DATABASE_URL: this.server.url(name), REGISTRY_DATA_DIR: path.join(this.folder, name) });
    const { settings } = await openDatabase(wanted, undefined);
    return withFeatures(settings, MAIN_JOB_FEATURES, (app) => work(new TrialRegistry(app)));
  }
}
