import fs from 'node:fs';
import { Command } from 'commander';
import { CaseAbstractionModule, type UserDictionaryView, UserDictionaryService } from '#features/case-abstraction';
import { IdentityModule, systemActor } from '#features/identity';
import { CommandFailed, EXIT } from '../exit-codes.js';
import { inputFile } from '../input-file.js';
import { withRegistry } from '../with-registry.js';

interface InstallOptions {
  readonly provenance: string;
  readonly open?: readonly string[];
  readonly sealAll?: true;
}

const actor = systemActor('registry naaccr dictionary');
const MODULES = [IdentityModule, CaseAbstractionModule];

/** `registry naaccr dictionary install` */
export function dictionaryInstallCommand(): Command {
  return new Command('install')
    .description('Install a user dictionary in the registry; it is never changed or removed, for records hold its items.')
    .argument('<file>', 'XML of the dictionary')
    .requiredOption('--provenance <text>', 'where the file came from')
    .option('--open <items...>', 'items to keep in the clear; by default short codes that incidence files may hold')
    .option('--seal-all', 'keep every item sealed')
    .action(async (name: string, { provenance, open, sealAll }: InstallOptions) => {
      const openItems = sealAll ? [] : open;
      const asked = { xml: textOf(name), provenance, ...(openItems && { openItems: [...openItems] }) };
      const view = await withRegistry(MODULES, (app) => app.get(UserDictionaryService).install(actor, asked));
      console.log(lineOf(view));
    });
}

/** `registry naaccr dictionary installed` */
export function dictionaryListCommand(): Command {
  return new Command('installed').description('Show the user dictionaries of the registry.').action(async () => {
    const views = await withRegistry(MODULES, (app) => app.get(UserDictionaryService).list(actor));
    for (const view of views) console.log(lineOf(view));
  });
}

function textOf(name: string): string {
  const bytes = fs.readFileSync(inputFile(name).name);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new CommandFailed(EXIT.wrongInput, `WRONG_ENCODING: ${name} is not UTF-8.`);
  }
}

function lineOf({ uri, naaccrVersion, sha256, openItems, provenance }: UserDictionaryView): string {
  const clear = openItems.length === 0 ? 'all items sealed' : `in the clear ${openItems.join(' ')}`;
  return `${uri} (${naaccrVersion === null ? 'every version' : `NAACCR ${naaccrVersion.slice(0, 2)}`}): ${clear}, SHA-256 ${sha256}, from ${provenance}`;
}
