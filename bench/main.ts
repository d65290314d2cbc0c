import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Bench, benchesIn } from './bench-run.js';

const log = (line: string): void => void process.stdout.write(`${line}\n`);
const moduleOf = (name: string): string => path.join(import.meta.dirname, `${path.basename(name)}.js`);

/** Only the modules asked for are loaded: what the others hold would count as memory of the bench. A bench is named as its file. */
async function chosen(names: readonly string[]): Promise<Bench[]> {
  const files = names.map(moduleOf).filter((file) => existsSync(file) && file !== import.meta.filename);
  return benchesIn(await Promise.all(files.map((file) => import(file) as Promise<object>)));
}

const wanted = process.argv.slice(2);
const benches = await chosen(wanted);

if (benches.length === 0 || benches.length < wanted.length) {
  const every = await chosen(readdirSync(import.meta.dirname).flatMap((file) => (file.endsWith('.js') ? path.parse(file).name : [])));
  process.stderr.write(`Name a bench: ${every.map(({ name }) => name).join(', ')}.\n`);
  process.exitCode = 1;
} else {
  log(`${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
  for (const bench of benches) {
    log(`bench ${bench.name}`);
    await bench.run(log);
  }
}
