import { CommandFailed, EXIT } from '../exit-codes.js';

/** The command line names an account that does not exist. */
export class NoSuchAccount extends CommandFailed {
  readonly code = 'NO_SUCH_ACCOUNT';
  constructor(name: string) {
    super(EXIT.wrongInput, `NO_SUCH_ACCOUNT: there is no account ${name}; registry user add makes one.`);
  }
}
