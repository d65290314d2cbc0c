export { dataSource, type DataSourceOptions } from './data-source.js';
export { Database, EVERY_FACILITY, firstRow, rows, type Scope, type Tx } from './database.js';
export { migrate } from './migrate.js';
export { migrations } from './migrations/index.js';
export { newId } from './new-id.js';
