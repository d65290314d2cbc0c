#!/usr/bin/env node
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { InvalidSettings } from '#platform/config';
import { algorithmsCommand } from './commands/algorithms.js';
import { backupCommand, restoreCommand } from './commands/backup.js';
import { demoCommand } from './commands/demo.js';
import { deriveCommand } from './commands/derive.js';
import { exportCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { migrateCommand } from './commands/migrate.js';
import { referenceCommand } from './commands/reference.js';
import { restageCommand } from './commands/restage.js';
import { seedCommand } from './commands/seed.js';
import { stageCommand } from './commands/stage.js';
import { startCommand } from './commands/start.js';
import { userCommand } from './commands/user.js';
import { validateCommand } from './commands/validate.js';
import { CommandFailed, EXIT, EXIT_CODES_HELP } from './exit-codes.js';
import { naaccrCommand } from './naaccr/naaccr-command.js';

const program = new Command('registry')
  .description('Cancer registry: case abstraction, staging, annual follow-up, submissions and safe aggregates.')
  .addHelpText('after', EXIT_CODES_HELP)
  .showHelpAfterError()
  .addCommand(startCommand())
  .addCommand(migrateCommand())
  .addCommand(seedCommand())
  .addCommand(validateCommand())
  .addCommand(importCommand())
  .addCommand(stageCommand())
  .addCommand(deriveCommand())
  .addCommand(exportCommand())
  .addCommand(algorithmsCommand())
  .addCommand(restageCommand())
  .addCommand(referenceCommand())
  .addCommand(naaccrCommand())
  .addCommand(userCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .addCommand(demoCommand());

// Errors of the command line itself arrive as exceptions, also those of commands below commands.
for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])]) command.exitOverride();

try {
  await program.parseAsync();
  process.exit(process.exitCode ?? EXIT.done);
} catch (error) {
  process.exit(exitCodeOf(error));
}

/** Says what went wrong, without a stack when the error has a code of ours, and chooses the exit code. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongInput; // it has said so already
  if (error instanceof CommandFailed || error instanceof InvalidSettings || (error instanceof Error && 'code' in error)) {
    console.error(error.message);
    if (error instanceof CommandFailed) return error.exitCode;
    return error instanceof InvalidSettings ? EXIT.wrongInput : EXIT.failed;
  }
  console.error(error);
  return EXIT.failed;
}
