import { Command } from 'commander';
import { readSettings } from '#platform/config';
import { Launcher } from '../launcher/launcher.js';

/** `registry start` */
export function startCommand(): Command {
  return new Command('start')
    .description('Run the registry on this machine: database, api and worker; Ctrl-C stops all in order, a second Ctrl-C at once.')
    .action(async () => {
      process.stdout.on('error', () => undefined); // whoever read our lines is gone; the registry is not
      await new Launcher(readSettings(process.env), (line) => console.log(line)).run();
    });
}
