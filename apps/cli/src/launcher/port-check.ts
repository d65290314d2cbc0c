import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { PortInUse, PortRefused } from './launcher.errors.js';

/**
 * Makes sure that the page's port is free. The api of a run that was killed may need a few seconds to end in order.
 * @throws PortInUse, PortRefused
 */
export async function demandFreePort(port: number, host: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const problem = await occupied(port, host);
    if (problem === undefined) return;
    if (problem !== 'EADDRINUSE') throw new PortRefused(port, host, problem);
    await pause(250);
  }
  throw new PortInUse(port, host);
}

function occupied(port: number, host: string): Promise<string | undefined> {
  return new Promise((known) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => known(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => known(undefined)));
  });
}
