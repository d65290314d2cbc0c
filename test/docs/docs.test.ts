import fs from 'node:fs';
import path from 'node:path';
import { SETTING_NAMES, Settings } from '#platform/config';

const root = path.resolve(import.meta.dirname, '../..');
const NOT_OURS = new Set(['node_modules', 'dist', '.registry', '.git']);

function pages(folder: string): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : pages(name);
    return entry.name.endsWith('.md') ? [name] : [];
  });
}

const read = (page: string): string => fs.readFileSync(path.join(root, page), 'utf8');
const withoutCode = (text: string): string => text.replaceAll(/^```[\s\S]*?^```/gm, '');

/** What a heading is linked by. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s/g, '-');

function anchorsOf(page: string): Set<string> {
  const text = withoutCode(read(page));
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
  const named = [...text.matchAll(/<a id="([^"]+)"/g)].map(([, id = '']) => id);
  return new Set([...headings, ...named]);
}

/** Pictures are made by the browser tests; a page may speak of them before there is a folder of them. */
const isPictureToCome = (file: string): boolean => file.startsWith('docs/images/') && !fs.existsSync(path.join(root, 'docs/images'));

function brokenLinks(page: string): string[] {
  const links = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [to = '', anchor] = link.split('#');
      const file = to === '' ? page : path.join(path.dirname(page), to);
      if (isPictureToCome(file)) return false;
      if (!fs.existsSync(path.join(root, file))) return true;
      return anchor !== undefined && !anchorsOf(file).has(anchor);
    })
    .map((link) => `${page}: ${link}`);
}

/** Paths in backticks: they begin with a folder of the repository and hold no placeholder. */
function namedPaths(page: string): string[] {
  const quoted = [...withoutCode(read(page)).matchAll(/`([^`\s]+)`/g)].map(([, text = '']) => text);
  return quoted.filter((text) => /^(apps|libs|test|bench|docs|docker|\.ci)\/[^*<>…]+$/.test(text));
}

/** The cells of the tables of a page, row by row. */
function tableRows(page: string): string[][] {
  const rows = read(page)
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .slice(1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

describe('the docs', () => {
  it('lead nowhere that does not exist', () => {
    expect(pages('.').length).toBeGreaterThan(40);
    expect(pages('.').flatMap(brokenLinks)).toEqual([]);
  });

  it('name no file or folder that does not exist', () => {
    const named = pages('.').flatMap((page) => namedPaths(page).map((file) => ({ page, file })));
    expect(named.filter(({ page }) => page === 'docs/standards.md').length).toBeGreaterThan(40);
    expect(named.filter(({ file }) => !fs.existsSync(path.join(root, file)))).toEqual([]);
  });

  it('list every setting with the default that it has', () => {
    const defaults = new Map<string, unknown>(Object.entries(new Settings()));
    const listed = tableRows('docs/operations.md').flatMap(([name = '', value]) => {
      const setting = /^`([A-Z_]+)`$/.exec(name)?.[1];
      return setting === undefined ? [] : [[setting, value]];
    });
    const expected = SETTING_NAMES.map((name) => [name, defaults.has(name) ? `\`${String(defaults.get(name))}\`` : '']);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(expected));
    expect(listed).toHaveLength(SETTING_NAMES.length);
  });

  it('have every section of the standards that code points to', () => {
    const files = fs.readdirSync(path.join(root, 'libs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const texts = files.map((file) => read(path.join('libs', file)));
    const pointed = texts.flatMap((text) =>
      [...text.matchAll(/@see docs\/standards\.md, (.+)$/gm)].flatMap(([, to = '']) => to.split(', ')),
    );
    expect(pointed.length).toBeGreaterThan(3);
    const standards = read('docs/standards.md').toLowerCase();
    expect(pointed.filter((section) => !standards.includes(section.toLowerCase()))).toEqual([]);
  });

  it('give every dependency one line, with its licence', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>;
    const wanted = ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap((kind) => Object.keys(manifest[kind] ?? {}));
    const lines = tableRows('docs/adr/0002-dependencies.md').flatMap(([name = '', use, licence]) =>
      name.startsWith('`') ? [{ name: name.replaceAll('`', ''), use, licence }] : [],
    );
    expect(lines.map(({ name }) => name).sort()).toEqual(wanted.sort());
    expect(lines.filter(({ use, licence }) => use === '' || licence === '')).toEqual([]);
  });

  it('name every decision in the map, under its own number', () => {
    const decisions = fs.readdirSync(path.join(root, 'docs/adr')).sort();
    const map = read('docs/index.md');
    const missing = decisions.filter((file) => {
      const title = /^# (\d+)\. (.+)$/m.exec(read(`docs/adr/${file}`));
      return (
        !map.includes(`- [${file.slice(0, 4)}](adr/${file}) ${title?.[2] ?? 'no title'}`) || Number(title?.[1]) !== Number(file.slice(0, 4))
      );
    });
    expect(missing).toEqual([]);
  });

  it('tell of each decision why, what, what follows, and what would change it', () => {
    const parts = ['**Context.**', '**Decision.**', '**Consequences.**', '**We would change'];
    const lacking = fs.readdirSync(path.join(root, 'docs/adr')).flatMap((file) => {
      const text = read(`docs/adr/${file}`);
      return parts.filter((part) => !text.includes(part)).map((part) => `${file} lacks ${part}`);
    });
    expect(lacking).toEqual([]);
  });

  it('have a page for every package, and the map leads to it', () => {
    const packages = ['domain', 'features', 'platform'].flatMap((shelf) =>
      fs.readdirSync(path.join(root, 'libs', shelf)).map((name) => `libs/${shelf}/${name}`),
    );
    expect(packages.filter((folder) => !fs.existsSync(path.join(root, folder, 'README.md')))).toEqual([]);
    expect(packages.filter((folder) => !read('docs/index.md').includes(`(../${folder}/README.md)`))).toEqual([]);
  });
});
