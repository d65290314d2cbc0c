import { readdirSync } from 'node:fs';
import path from 'node:path';
import { conform, findSuites } from './oracle-suite.js';

const beside = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.js') && file !== path.basename(import.meta.filename));
const suites = await findSuites(beside.map((file) => () => import(`./${file}`) as Promise<object>)); // modules of this folder only
const [name, folder = path.resolve('..', 'shared', 'data', name ?? '')] = process.argv.slice(2);
process.exitCode = await conform(suites, { name, folder, log: (line) => process.stdout.write(`${line}\n`) });
