import { Command } from 'commander';
import {
  AlgorithmInstallService,
  AlgorithmVerifyService,
  type AlgorithmView,
  StagingCodeModule,
  StagingService,
} from '#features/staging-code';
import { systemActor } from '#features/identity';
import { CommandFailed, EXIT } from '../exit-codes.js';
import { inputFile } from '../input-file.js';
import { withRegistry } from '../with-registry.js';

const actor = systemActor('registry algorithms');

/** `registry algorithms list`, `install`, `verify`, `remove` */
export function algorithmsCommand(): Command {
  return new Command('algorithms')
    .addCommand(listCommand())
    .addCommand(installCommand())
    .addCommand(verifyCommand())
    .addCommand(removeCommand());
}

function listCommand(): Command {
  return new Command('list').description('Show every release, the bundled one first.').action(async () => {
    const releases = await withRegistry([StagingCodeModule], (app) => app.get(StagingService).list(actor));
    for (const release of releases) console.log(lineOf(release));
  });
}

function installCommand(): Command {
  return new Command('install')
    .description('Install an official release; cases saved from now on are staged with it.')
    .argument('<file>', 'ZIP archive of the public staging algorithm format')
    .action(async (name: string) => {
      const file = inputFile(name);
      const installed = await withRegistry([StagingCodeModule], (app) => app.get(AlgorithmInstallService).install(actor, file.read()));
      console.log(lineOf(installed));
    });
}

function verifyCommand(): Command {
  return new Command('verify').description('Hash and load every release again and compare it with its installation.').action(async () => {
    const releases = await withRegistry([StagingCodeModule], (app) => app.get(AlgorithmVerifyService).verify(actor));
    for (const { algorithm, release, sha256, isIntact, fault } of releases)
      console.log(`${isIntact ? 'intact' : 'BROKEN'} ${algorithm} ${release}: SHA-256 ${sha256}${fault === null ? '' : `; ${fault}`}`);
    const broken = releases.filter(({ isIntact }) => !isIntact);
    if (broken.length > 0)
      throw new CommandFailed(EXIT.failed, `${broken.length} of ${releases.length} releases are not what was installed.`);
  });
}

function removeCommand(): Command {
  return new Command('remove')
    .description('Remove a release that has staged no case.')
    .argument('<algorithm>', 'such as eod_public')
    .argument('<release>', 'such as 3.3')
    .action(async (algorithm: string, release: string) => {
      await withRegistry([StagingCodeModule], (app) => app.get(AlgorithmInstallService).remove(actor, algorithm, release));
      console.log(`${algorithm} ${release} is removed.`);
    });
}

function lineOf({ algorithm, release, schemas, bundled, sha256 }: AlgorithmView): string {
  return `${algorithm} ${release}: ${schemas} schemas, ${bundled ? 'bundled' : `SHA-256 ${sha256 ?? ''}`}`;
}
