import { randomBytes } from 'node:crypto';
import { DataKey } from '#platform/database';
import { cpuMilliseconds } from './bench-run.js';

const VALUES = 200_000;

/** Names sealed and opened again. Budget: 10,000 values sealed per second of one core. */
export const bench = {
  name: 'vault',
  run(log: (line: string) => void): Promise<void> {
    const key = new DataKey(1, randomBytes(32));
    const sealed: Buffer[] = [];
    const sealing = cpuMilliseconds(() => {
      for (let row = 0; row < VALUES; row += 1) sealed.push(key.seal('{"nameLast":"Smith","nameFirst":"Ann"}', `patient:${row}`));
    });
    const opening = cpuMilliseconds(() => {
      for (const [row, bytes] of sealed.entries()) key.unseal(bytes, `patient:${row}`);
    });
    const perSecond = (milliseconds: number): string => Math.round((VALUES / milliseconds) * 1000).toLocaleString('en');
    log(`sealed ${perSecond(sealing)}/s, opened ${perSecond(opening)}/s`);
    return Promise.resolve();
  },
};
