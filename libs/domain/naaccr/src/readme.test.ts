import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import * as door from '#domain/naaccr';

const page = fs.readFileSync(path.join(__dirname, '..', 'README.md'), 'utf8');
const examples = [...page.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);

/** Lines that end in `// => value` become claims. */
const asClaims = (code: string): string => code.replaceAll(/^(.+?); \/\/ => (.+)$/gm, 'expect($1).toEqual($2);');

it('has an example for every part', () => {
  expect(examples.length).toBeGreaterThanOrEqual(6);
  expect(asClaims(examples.join('')).match(/expect\(/g)?.length).toBeGreaterThan(25);
});

it.each(examples.map((code) => [code.split('\n', 1)[0] ?? '', code]))('gives what the README says: %s', (_, code) => {
  const run: unknown = vm.runInThisContext(`(({ ${Object.keys(door).join(', ')} }, expect) => {\n${asClaims(code)}\n})`);
  if (typeof run !== 'function') throw new Error('the example is no code');
  run(door, expect);
});

it('names every code that the package has', () => {
  const sources = fs
    .readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(error|finding|rejected)\.ts$/.test(file));
  const codes = sources.flatMap((file) =>
    [...fs.readFileSync(path.join(__dirname, file), 'utf8').matchAll(/^ {2}\| '([A-Z_]+)'/gm)].map(([, code = '']) => code),
  );
  expect(codes.length).toBeGreaterThan(45);
  expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});
