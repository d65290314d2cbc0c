#!/usr/bin/env node
import 'reflect-metadata';
import { CommanderError } from 'commander';
import { registryCommand } from './commands.js';
import { CommandFailed, EXIT, EXIT_CODES_HELP } from './exit-codes.js';

const program = (await registryCommand(process.argv.slice(2))).addHelpText('after', EXIT_CODES_HELP);

// Errors of the command line itself arrive as exceptions, also those of commands below commands.
for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])]) command.exitOverride();

try {
  await program.parseAsync();
  process.exit(process.exitCode ?? EXIT.done);
} catch (error) {
  process.exit(await exitCodeOf(error));
}

/** Says what went wrong, without a stack when the error has a code of ours, and chooses the exit code. */
async function exitCodeOf(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongInput; // it has said so already
  if (error instanceof CommandFailed || (error instanceof Error && 'code' in error)) {
    console.error(error.message);
    return error instanceof CommandFailed ? error.exitCode : EXIT.failed;
  }
  const { InvalidSettings } = await import('#platform/config');
  const isSettings = error instanceof InvalidSettings;
  console.error(isSettings ? error.message : error);
  return isSettings ? EXIT.wrongInput : EXIT.failed;
}
