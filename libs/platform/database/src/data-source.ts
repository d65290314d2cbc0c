import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { migrations } from './migrations/index.js';

export interface DataSourceOptions {
  readonly url: string;
  readonly poolSize: number;
  /** `app`: works as the role `registry_app`, which the facility walls hold; `owner`: migrations and verification only. */
  readonly as: 'app' | 'owner';
}

/** A TypeORM data source over every entity that the process has imported. */
export function dataSource({ url, poolSize, as }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: getMetadataArgsStorage().tables.flatMap((table) => (typeof table.target === 'function' ? [table.target] : [])),
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    metadataTableName: 'typeorm_metadata',
    synchronize: false,
    logging: false,
    poolSize,
    applicationName: 'cancer-registry',
    extra: { ...(as === 'app' ? { options: '-c role=registry_app' } : {}), keepAlive: true },
  });
}
