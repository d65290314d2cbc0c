import { Command } from 'commander';
import { naaccrConvertCommand } from './convert-command.js';
import { naaccrDictionaryCommand } from './dictionary-command.js';
import { naaccrDiffCommand } from './diff-command.js';
import { naaccrStatsCommand } from './stats-command.js';
import { naaccrValidateCommand } from './validate-command.js';

/** `registry naaccr`: work on files of the data standard, without a registry. */
export function naaccrCommand(): Command {
  return new Command('naaccr')
    .addCommand(naaccrValidateCommand())
    .addCommand(naaccrConvertCommand())
    .addCommand(naaccrDiffCommand())
    .addCommand(naaccrStatsCommand())
    .addCommand(naaccrDictionaryCommand());
}
