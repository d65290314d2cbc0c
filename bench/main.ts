import { readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchesIn } from './bench-run.js';

const beside = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.js') && file !== path.basename(import.meta.filename));
const benches = benchesIn(await Promise.all(beside.map((file) => import(`./${file}`) as Promise<object>))); // modules of this folder only
const wanted = process.argv.slice(2);
const chosen = benches.filter(({ name }) => wanted.includes(name));

if (chosen.length === 0 || chosen.length < wanted.length) {
  process.stderr.write(
    `Name a bench: ${benches
      .map(({ name }) => name)
      .sort()
      .join(', ')}.\n`,
  );
  process.exitCode = 1;
} else {
  const log = (line: string): void => void process.stdout.write(`${line}\n`);
  log(`${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
  for (const bench of chosen) {
    log(`bench ${bench.name}`);
    await bench.run(log);
  }
}
