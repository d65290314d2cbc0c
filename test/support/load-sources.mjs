// Lets plain Node run some of our TypeScript before anything is built: translates a folder once per content.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';

const root = path.resolve(import.meta.dirname, '../..');

/** Imports files of a folder that import only Node, npm packages and one another; returns all their exports together. */
export async function loadSources(folder, entries) {
  const sources = fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => ({ name, text: fs.readFileSync(path.join(root, folder, name), 'utf8') }));
  const digest = createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 16);
  const target = path.join(root, 'node_modules/.cache/cancer-registry', digest);
  if (!fs.existsSync(target)) translate(sources, target);
  return Object.assign({}, ...(await Promise.all(entries.map((name) => import(path.join(target, `${name}.js`))))));
}

function translate(sources, target) {
  const whole = `${target}.${process.pid}`;
  for (const { name, text } of sources) {
    const file = path.join(whole, name.replace(/\.ts$/, '.js'));
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(
      file,
      transformSync(text, {
        swcrc: false,
        filename: name,
        module: { type: 'es6' },
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
      }).code,
    );
  }
  fs.writeFileSync(path.join(whole, 'package.json'), '{ "type": "module" }');
  try {
    fs.renameSync(whole, target);
  } catch {
    fs.rmSync(whole, { recursive: true, force: true }); // another run was faster
  }
}
