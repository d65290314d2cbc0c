import { readdirSync } from 'node:fs';
import path from 'node:path';
import { conform, defaultFolder, findSuites } from './oracle-suite.js';

const beside = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.js') && file !== path.basename(import.meta.filename));
const suites = await findSuites(beside.map((file) => () => import(`./${file}`) as Promise<object>)); // modules of this folder only
const [name, folder = defaultFolder(suites, name, path.resolve('..', 'shared', 'data'))] = process.argv.slice(2);
process.exitCode = await conform(suites, { name, folder, log: (line) => process.stdout.write(`${line}\n`) });
