import { CommandFailed, EXIT } from '../exit-codes.js';

/** The command line names facilities that the registry does not have, or the registry has none at all. */
export class NoSuchFacility extends CommandFailed {
  readonly code = 'NO_SUCH_FACILITY';
  /** @param unknown - as they were named, by id or by number @param known - those there are, named the same way */
  constructor(unknown: readonly (number | string)[], known: readonly (number | string)[]) {
    const choice = known.length === 0 ? 'this registry has none yet' : `choose among ${known.join(', ')}`;
    super(EXIT.wrongInput, `NO_SUCH_FACILITY: there is no facility${unknown.length === 0 ? '' : ` ${unknown.join(', ')}`}; ${choice}.`);
  }
}
