import { CommandFailed, EXIT } from '../exit-codes.js';

/** The name of a file does not say which surname list it is. */
export class UnknownSurnameList extends CommandFailed {
  readonly code = 'UNKNOWN_SURNAME_LIST';
  constructor(name: string) {
    const wanted = 'expected a name with heavily or rarely (NHIA), asian or pacific (NAPIIA)';
    super(EXIT.wrongInput, `UNKNOWN_SURNAME_LIST: ${name} does not say which surname list it is; ${wanted}.`);
  }
}
