import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * The wanted port, or any free one of this machine. The children of a killed server hold its port for a moment, and whoever
 * keeps connections to that port is served best by waiting for it.
 */
export async function freePort(wanted?: number): Promise<number> {
  for (let tries = 0; wanted !== undefined && tries < 20; tries += 1) {
    if ((await listenOnce(wanted)) !== undefined) return wanted;
    await pause(250);
  }
  return anyPort();
}

async function anyPort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === undefined) throw new Error('This machine has no free port.');
  return port;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((found) => {
    const server = net.createServer();
    server.once('error', () => found(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
