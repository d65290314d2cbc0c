import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { CommandFailed, EXIT } from '../exit-codes.js';

/**
 * Makes sure that the page's port is free. The api of a run that was killed may need a few seconds to end in order.
 * @throws CommandFailed with exit code 3
 */
export async function demandFreePort(port: number, host: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const problem = await occupied(port, host);
    if (problem === undefined) return;
    if (problem !== 'EADDRINUSE') throw new CommandFailed(EXIT.occupied, refusal(port, host, problem));
    await pause(250);
  }
  throw new CommandFailed(
    EXIT.occupied,
    `PORT_IN_USE: port ${port} of ${host} is used by another program, or this registry runs already. Stop that, or choose another port, such as PORT=${port + 1} npm start.`,
  );
}

function refusal(port: number, host: string, problem: string): string {
  return `PORT_REFUSED: this machine does not let the registry listen on port ${port} of ${host} (${problem}). Set PORT to one above 1023 and HOST to an address of this machine.`;
}

function occupied(port: number, host: string): Promise<string | undefined> {
  return new Promise((known) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => known(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => known(undefined)));
  });
}
