import { Command } from 'commander';

/** A command as `registry --help` lists it, and where the rest of it is: what it needs is loaded only when somebody asks for it. */
interface ListedCommand {
  /** Its name, with what it takes. */
  readonly term: string;
  readonly description: string;
  load(): Promise<Command>;
}

/** Every command, in the order of the list. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    term: 'start',
    description: 'Run the registry on this machine: database, api and worker; Ctrl-C stops all in order, a second Ctrl-C at once.',
    load: async () => (await import('./commands/start.js')).startCommand(),
  },
  {
    term: 'migrate',
    description: 'Bring the database schema up to date; safe to run at any time and from several hosts.',
    load: async () => (await import('./commands/migrate.js')).migrateCommand(),
  },
  {
    term: 'seed [options]',
    description: 'Write made-up patients as NAACCR XML: the same seed and day give the same file, byte for byte.',
    load: async () => (await import('./commands/seed.js')).seedCommand(),
  },
  {
    term: 'validate [options] <file>',
    description: 'Look through a NAACCR XML file as an import would and print what is wrong with it; nothing is stored.',
    load: async () => (await import('./commands/validate.js')).validateCommand(),
  },
  {
    term: 'import [options] <file>',
    description:
      'Take a NAACCR XML file into the registry. A file imported again changes nothing; an interrupted import is simply run again.',
    load: async () => (await import('./commands/import.js')).importCommand(),
  },
  {
    term: 'stage [options] <file>',
    description: 'Copy a NAACCR XML file with the derived items of every tumor that can be staged.',
    load: async () => (await import('./commands/stage.js')).stageCommand(),
  },
  {
    term: 'derive [options] <file>',
    description: 'Copy a NAACCR XML file with its derived items: survival, cause of death, county and areas, race and Hispanic origin.',
    load: async () => (await import('./commands/derive.js')).deriveCommand(),
  },
  {
    term: 'export [options]',
    description: 'Write a submission: select complete cases, check them, write NAACCR XML, mark what was sent.',
    load: async () => (await import('./commands/export.js')).exportCommand(),
  },
  {
    term: 'algorithms',
    description: 'Staging algorithms: which releases stage cases here.',
    load: async () => (await import('./commands/algorithms.js')).algorithmsCommand(),
  },
  {
    term: 'restage [options]',
    description: 'Stage stored cases anew after a new release: tell what differs; store it with --apply; put it back with --undo.',
    load: async () => (await import('./commands/restage.js')).restageCommand(),
  },
  {
    term: 'reference',
    description: 'Reference packs: surname lists, pair tables and other lists that derived items and multiple-primary rules look up.',
    load: async () => (await import('./commands/reference.js')).referenceCommand(),
  },
  {
    term: 'naaccr',
    description: 'NAACCR files and dictionaries, without a registry: validate, convert, diff, stats, dictionary.',
    load: async () => (await import('./naaccr/naaccr-command.js')).naaccrCommand(),
  },
  {
    term: 'user',
    description: 'Accounts of the people who work here.',
    load: async () => (await import('./commands/user.js')).userCommand(),
  },
  {
    term: 'backup <folder>',
    description:
      'Copy the whole database of the embedded server into a new folder, beside a running registry too. The master key is not in it.',
    load: async () => (await import('./commands/backup.js')).backupCommand(),
  },
  {
    term: 'restore <folder>',
    description: 'Put a backup into REGISTRY_DATA_DIR, which must not hold a registry yet, and try whether it opens.',
    load: async () => (await import('./commands/backup.js')).restoreCommand(),
  },
  {
    term: 'demo',
    description: 'Demonstrations on databases of their own, removed afterwards.',
    load: async () => (await import('./commands/demo.js')).demoCommand(),
  },
];

/** What a command is called by. */
export const nameOf = ({ term }: ListedCommand): string => term.replace(/ .*/, '');

/** The whole command line with those commands in full that the words name, and of the others what a list shows. */
export async function registryCommand(words: readonly string[]): Promise<Command> {
  const program = new Command('registry')
    .description('Cancer registry: case abstraction, staging, annual follow-up, submissions and safe aggregates.')
    .configureHelp({ subcommandTerm: (command) => COMMANDS.find((listed) => nameOf(listed) === command.name())?.term ?? 'help [command]' })
    .showHelpAfterError();
  for (const listed of COMMANDS) {
    const command = words.includes(nameOf(listed)) ? await listed.load() : new Command(nameOf(listed));
    program.addCommand(command.description(listed.description));
  }
  return program;
}
