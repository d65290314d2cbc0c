import { CommandFailed, EXIT } from '../exit-codes.js';

/** Another program, or another registry, listens on the port of the page. */
export class PortInUse extends CommandFailed {
  readonly code = 'PORT_IN_USE';
  constructor(port: number, host: string) {
    super(
      EXIT.occupied,
      `PORT_IN_USE: port ${port} of ${host} is used by another program, or this registry runs already. Stop that, or choose another port, such as PORT=${port + 1} npm start.`,
    );
  }
}

/** The machine does not let the registry listen where the settings say. */
export class PortRefused extends CommandFailed {
  readonly code = 'PORT_REFUSED';
  constructor(port: number, host: string, reason: string) {
    super(
      EXIT.occupied,
      `PORT_REFUSED: this machine does not let the registry listen on port ${port} of ${host} (${reason}). Set PORT to one above 1023 and HOST to an address of this machine.`,
    );
  }
}

/** A launcher works on the same data already. */
export class AlreadyRunning extends CommandFailed {
  readonly code = 'ALREADY_RUNNING';
  constructor(folder: string) {
    super(
      EXIT.occupied,
      `ALREADY_RUNNING: this registry runs already on the data in ${folder}. Stop it first, or set REGISTRY_DATA_DIR to another folder.`,
    );
  }
}

/** The api or the worker ended again and again before it was ready, or refused its settings. */
export class ProcessFailed extends CommandFailed {
  readonly code = 'PROCESS_FAILED';
  constructor(name: string, exitCode: number) {
    super(
      exitCode === EXIT.wrongInput ? EXIT.wrongInput : EXIT.failed,
      `PROCESS_FAILED: the ${name} cannot be kept running; its last words are above.`,
    );
  }
}
