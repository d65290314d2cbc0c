import fs from 'node:fs';
import path from 'node:path';
import { errorDocs, errorEntries } from './error-docs.js';

const root = path.join(import.meta.dirname, '../../../..');

describe('docs/errors.md', () => {
  const entries = errorEntries(root);
  const page = fs.readFileSync(path.join(root, 'docs/errors.md'), 'utf8');

  it('lists every code of every errors file; write it again with: node dist/libs/platform/http/tools/write-error-docs.js', () => {
    expect(entries.length).toBeGreaterThan(15);
    expect(entries.filter((entry) => !page.includes(`\`${entry.code}\``)).map((entry) => `${entry.code} in ${entry.file}`)).toEqual([]);
  });

  it('says of a code what it means, its status and where it is declared', () => {
    expect(errorDocs(entries)).toContain(
      '| <a id="WRONG_PASSWORD"></a>`WRONG_PASSWORD` | 422 | The present password, asked for before it is changed, is wrong. |',
    );
    expect(entries.find((entry) => entry.code === 'TOO_LARGE')).toEqual({
      code: 'TOO_LARGE',
      status: '413',
      meaning: 'The request is larger than this address takes.',
      file: 'libs/platform/http/src/fault.errors.ts',
    });
    expect(entries.find((entry) => entry.code === 'INTERNAL')?.status).toBe('500');
  });

  it('has a meaning for every code of the platform and of identity', () => {
    const own = entries.filter((entry) => /^libs\/(platform\/http|features\/identity)\//.test(entry.file));
    expect(own.filter((entry) => entry.meaning === '' || entry.status === '')).toEqual([]);
  });
});
