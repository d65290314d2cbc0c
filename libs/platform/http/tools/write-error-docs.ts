import fs from 'node:fs';
import { errorDocs, errorEntries } from './error-docs.js';

// Run from the root of the repository after a build.
fs.writeFileSync('docs/errors.md', errorDocs(errorEntries(process.cwd())));
