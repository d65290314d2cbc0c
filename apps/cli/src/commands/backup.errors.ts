import { CommandFailed, EXIT } from '../exit-codes.js';

/** DATABASE_URL names a server of its own, which has its own tools. */
export class NotEmbedded extends CommandFailed {
  readonly code = 'NOT_EMBEDDED';
  constructor() {
    super(
      EXIT.wrongInput,
      'NOT_EMBEDDED: DATABASE_URL names a PostgreSQL of your own; back it up and restore it with its tools, such as pg_dump and pg_restore. This command is for the embedded server.',
    );
  }
}
