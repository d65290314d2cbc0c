import { Command } from 'commander';
import { AlgorithmInstallService, type AlgorithmView, StagingCodeModule, StagingService } from '#features/staging-code';
import { systemActor } from '#features/identity';
import { inputFile } from '../input-file.js';
import { withRegistry } from '../with-registry.js';

const actor = systemActor('registry algorithms');

/** `registry algorithms list`, `install`, `remove` */
export function algorithmsCommand(): Command {
  return new Command('algorithms')
    .description('Staging algorithms: which releases stage cases here.')
    .addCommand(listCommand())
    .addCommand(installCommand())
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
