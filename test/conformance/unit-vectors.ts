import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ConformanceSuite } from './oracle-suite.js';
import { replayVectors, type VectorChecks } from './vector-replay.js';

const hasChecks = (module: object): module is { readonly vectorChecks: VectorChecks } => 'vectorChecks' in module;

/** Every check of the modules in the folder vectors; each exports its own as `vectorChecks`. */
async function findChecks(): Promise<VectorChecks> {
  const folder = path.join(import.meta.dirname, 'vectors');
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter((file) => file.endsWith('.js'));
  const modules = await Promise.all(files.map((file) => import(`./vectors/${file}`) as Promise<object>)); // modules of that folder only
  return Object.assign({}, ...modules.map((module) => (hasChecks(module) ? module.vectorChecks : {}))) as VectorChecks;
}

/** Replays the recorded calls of the reference's own unit tests: unit-vectors.jsonl of the folder. */
export const conformance: ConformanceSuite = {
  name: 'unit-vectors',
  data: 'algorithms',
  run: async (folder, log) => {
    const file = path.join(folder, 'unit-vectors.jsonl');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    return replayVectors(lines, await findChecks(), log);
  },
};
