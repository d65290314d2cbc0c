import { Command } from 'commander';
import { readSettings } from '#platform/config';
import { Launcher } from '../launcher/launcher.js';

/** `registry start` */
export function startCommand(): Command {
  return new Command('start').action(async () => {
    process.stdout.on('error', () => undefined); // whoever read our lines is gone; the registry is not
    await new Launcher(readSettings(process.env), (line) => console.log(line)).run();
  });
}
