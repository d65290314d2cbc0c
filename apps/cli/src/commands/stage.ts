import fs from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { Command } from 'commander';
import { bundledAlgorithm, type Inflate, loadAlgorithm, type StagingAlgorithm } from '#domain/staging';
import { fileFailure, stagedFile } from '#features/case-abstraction';
import { Clock, readSettings } from '#platform/config';
import { CommandFailed, EXIT } from '../exit-codes.js';
import { failureText, inputFile } from '../input-file.js';
import { writeOutput } from '../output-file.js';

interface StageOptions {
  readonly out: string;
  readonly algorithm: readonly string[];
}

/** `registry stage` */
export function stageCommand(): Command {
  return new Command('stage')
    .argument('<file>', 'NAACCR XML, plain or gzip')
    .requiredOption('--out <file>', 'file to write; compressed when it ends in .gz')
    .option('--algorithm <zip...>', 'official releases to stage with, beside the bundled algorithm', [])
    .action(stage);
}

async function stage(name: string, { out, algorithm }: StageOptions): Promise<void> {
  const file = inputFile(name);
  const currentYear = Number(new Clock(readSettings(process.env)).today().slice(0, 4));
  const algorithms = [bundledAlgorithm({ currentYear }), ...algorithm.map((zip) => release(zip, currentYear))];
  const count = { tumors: 0, staged: 0 };
  try {
    await writeOutput(out, stagedFile(file.read(), { algorithms, currentYear }, count));
  } catch (error) {
    const failure = fileFailure(error);
    throw failure ? new CommandFailed(EXIT.failed, `${failureText(failure)} Nothing was written.`) : error;
  }
  console.log(`${count.tumors} tumors, ${count.staged} staged: ${out}`);
}

function release(zip: string, currentYear: number): StagingAlgorithm {
  const { name } = inputFile(zip);
  const inflate: Inflate = (packed, size) => inflateRawSync(packed, { maxOutputLength: size });
  return loadAlgorithm(fs.readFileSync(name), { currentYear, inflate });
}
