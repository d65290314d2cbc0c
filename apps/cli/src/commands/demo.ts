import fs from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { mainJob } from '../demo/main-job.js';
import { EXIT } from '../exit-codes.js';
import { inputFile } from '../input-file.js';

/** The file that comes with the conformance data, when they stand beside the repository. */
const USUAL_FILE = path.join('..', 'shared', 'data', 'synthetic', 'synthetic-2k.xml.gz');

/** `registry demo main-job` */
export function demoCommand(): Command {
  return new Command('demo').addCommand(mainJobCommand());
}

function mainJobCommand(): Command {
  return new Command('main-job')
    .description('Import, stage, sweep, export, check the file and import it elsewhere; fails on any difference.')
    .option('--file <file>', 'NAACCR XML, plain or .gz (default: the file of the conformance data, else invented patients)')
    .action(async ({ file }: { readonly file?: string }) => {
      const name = file ?? (fs.existsSync(USUAL_FILE) ? USUAL_FILE : undefined);
      const problems = await mainJob(name === undefined ? undefined : inputFile(name), (line) => console.log(line));
      process.exitCode = problems.length === 0 ? EXIT.done : EXIT.failed;
    });
}
