import fs from 'node:fs';
import path from 'node:path';

/** Path of a file that the build wrote, from wherever a bundle or a test runs this code. @param names - below `dist` */
export function builtFile(...names: readonly string[]): string {
  let folder = import.meta.dirname;
  while (!fs.existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error(`No package.json above ${import.meta.dirname}: the registry is not installed whole.`);
    folder = above;
  }
  return path.join(folder, 'dist', ...names);
}
