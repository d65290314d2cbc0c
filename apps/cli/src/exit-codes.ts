/** How every command ends; shown by `registry --help`. */
export const EXIT = { done: 0, failed: 1, wrongInput: 2, occupied: 3, interrupted: 130 } as const;

export const EXIT_CODES_HELP = `
Exit codes:
    0  done; for start: stopped in order by Ctrl-C or SIGTERM
    1  failed; the message has a code that docs/errors.md explains
    2  wrong settings or arguments; every wrong one is named
    3  occupied: the port is in use, or this registry runs already
  130  interrupted before the work was done`;

/** Ends a command with a message for a person and one of the documented exit codes. */
export class CommandFailed extends Error {
  constructor(
    readonly exitCode: (typeof EXIT)[keyof typeof EXIT],
    message: string,
  ) {
    super(message);
    this.name = 'CommandFailed';
  }
}
