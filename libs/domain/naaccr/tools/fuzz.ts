import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fuzz, type FuzzFailure } from './fuzz-run.js';
import { ownSamples } from './fuzz-samples.js';

// After a build: node dist/libs/domain/naaccr/tools/fuzz.js [COUNT] [SEED]
const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const log = (line: string): void => void process.stdout.write(`${line}\n`);

function keep(failure: FuzzFailure): string {
  const file = path.join(os.tmpdir(), `naaccr-fuzz-${failure.target}-${seed}-${failure.number}`);
  fs.writeFileSync(file, failure.bytes);
  return file;
}

// Time of this program alone: others may share the machine.
const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const started = process.cpuUsage();
let peak = 0;
const result = fuzz({
  count,
  seed,
  samples: ownSamples(),
  now: cpuMilliseconds,
  onProgress: (done) => {
    peak = Math.max(peak, process.memoryUsage.rss());
    log(`${done} files, ${Math.round(process.memoryUsage.rss() / 1_048_576)} MB`);
  },
});
const { user, system } = process.cpuUsage(started);
for (const [outcome, times] of [...result.outcomes].sort(([, a], [, b]) => b - a)) log(`${String(times).padStart(9)} ${outcome}`);
log(
  `${result.files} files, ${(result.bytes / 1e6).toFixed(0)} MB, ${((user + system) / 1e6).toFixed(0)} s of CPU, peak ${Math.round(peak / 1_048_576)} MB, slowest ${result.slowestMsPerMb.toFixed(0)} ms per MB`,
);
for (const failure of result.failures) log(`FAULT: ${failure.reason} (${failure.target}, file ${failure.number}): ${keep(failure)}`);
process.exitCode = result.failures.length === 0 ? 0 : 1;
