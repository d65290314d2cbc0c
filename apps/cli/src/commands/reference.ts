import fs from 'node:fs';
import path from 'node:path';
import { Argument, Command } from 'commander';
import { REFERENCE_PACK_PARTS, type ReferencePackKind } from '#domain/derived-items';
import { DerivedItemsModule, type ReferencePack, ReferencePackService } from '#features/derived-items';
import { systemActor } from '#features/identity';
import { CommandFailed, EXIT } from '../exit-codes.js';
import { inputFile } from '../input-file.js';
import { withRegistry } from '../with-registry.js';

interface InstallOptions {
  readonly release: string;
  readonly provenance: string;
}

const actor = systemActor('registry reference');

/** `registry reference list`, `install`, `verify` */
export function referenceCommand(): Command {
  return new Command('reference').addCommand(listCommand()).addCommand(installCommand()).addCommand(verifyCommand());
}

function listCommand(): Command {
  return new Command('list').description('Show every pack; of a kind the newest installed is used.').action(async () => {
    const packs = await withRegistry([DerivedItemsModule], (app) => app.get(ReferencePackService).list(actor));
    for (const pack of packs) console.log(lineOf(pack));
  });
}

function installCommand(): Command {
  return new Command('install')
    .description('Install a pack; cases saved from now on use it.')
    .addArgument(new Argument('<kind>', 'what it is').choices(Object.keys(REFERENCE_PACK_PARTS)))
    .argument('<files...>', 'all its files, named like the published ones')
    .requiredOption('--release <name>', 'its release, such as 2024')
    .requiredOption('--provenance <text>', 'where the files came from')
    .action(async (kind: ReferencePackKind, names: readonly string[], { release, provenance }: InstallOptions) => {
      const files = names.map((name) => ({ name: path.basename(name), text: fs.readFileSync(inputFile(name).name, 'utf8') }));
      const pack = await withRegistry([DerivedItemsModule], (app) =>
        app.get(ReferencePackService).install(actor, { kind, release, provenance, files }),
      );
      console.log(lineOf(pack));
    });
}

function verifyCommand(): Command {
  return new Command('verify').description('Compare every pack with the SHA-256 of its installation.').action(async () => {
    const packs = await withRegistry([DerivedItemsModule], (app) => app.get(ReferencePackService).verify(actor));
    for (const pack of packs) console.log(`${pack.isIntact ? 'intact' : 'BROKEN'} ${lineOf(pack)}`);
    const broken = packs.filter(({ isIntact }) => !isIntact);
    if (broken.length > 0) throw new CommandFailed(EXIT.failed, `${broken.length} of ${packs.length} packs are not what was installed.`);
  });
}

function lineOf({ kind, release, sha256, files, provenance }: ReferencePack): string {
  return `${kind} ${release}: ${files.length} files, SHA-256 ${sha256}, from ${provenance}`;
}
