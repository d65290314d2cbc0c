/**
 * How the embedded server is run: on this machine only, durable, sized for one registry on a laptop or a small server.
 * The log holds no row: details of an error and the statement that met it may carry items of a patient.
 */
export const SERVER_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: "''",
  max_connections: '200',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_compression: 'on',
  synchronous_commit: 'on',
  random_page_cost: '1.1',
  jit: 'off',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'server-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};
