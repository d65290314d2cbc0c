import fs from 'node:fs';
import { errorDocs, errorEntries, findingEntries } from './error-docs.js';

// Run from the root of the repository after a build.
const root = process.cwd();
fs.writeFileSync('docs/errors.md', errorDocs(errorEntries(root), findingEntries(root)));
