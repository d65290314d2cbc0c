import fs from 'node:fs';
import path from 'node:path';
import { errorDocs, errorEntries, findingEntries } from './error-docs.js';

const root = path.join(import.meta.dirname, '../../../..');

describe('docs/errors.md', () => {
  const entries = errorEntries(root);
  const findings = findingEntries(root);

  it('lists every code as it is now; after a build write it again with: npm run docs:errors', () => {
    expect(entries.length).toBeGreaterThan(60);
    expect(findings.length).toBeGreaterThan(30);
    expect(fs.readFileSync(path.join(root, 'docs/errors.md'), 'utf8')).toBe(errorDocs(entries, findings));
  });

  it('says of a code what it means, its status and where it is declared', () => {
    expect(errorDocs(entries, findings)).toContain(
      '| <a id="WRONG_PASSWORD"></a>`WRONG_PASSWORD` | 422 | The present password, asked for before it is changed, is wrong. |',
    );
    expect(entries.find((entry) => entry.code === 'TOO_LARGE')).toEqual({
      code: 'TOO_LARGE',
      status: '413',
      meaning: 'The request is larger than this address takes.',
      file: 'libs/platform/http/src/fault.errors.ts',
    });
    expect(entries.find((entry) => entry.code === 'UNKNOWN_JOB')?.status).toBe('404');
    expect(entries.find((entry) => entry.code === 'INTERNAL')?.status).toBe('500');
    expect(entries.find((entry) => entry.code === 'ARCHIVE_ENCRYPTED')?.meaning).toBe('An entry of the archive is encrypted.');
    expect(findings.find((entry) => entry.code === 'NO_MATCHING_SCHEMA')).toMatchObject({
      status: '',
      meaning: 'No schema takes this site and histology.',
    });
  });

  it('has a meaning of its own for every code', () => {
    const all = [...entries, ...findings];
    expect(all.filter((entry) => entry.meaning === '')).toEqual([]);
    const shared = all.filter((one) => all.some((other) => other.code !== one.code && other.meaning === one.meaning));
    expect(shared.map(({ code, meaning }) => `${code}: ${meaning}`)).toEqual([]);
  });
});
