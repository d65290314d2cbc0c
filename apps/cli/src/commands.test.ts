import { Help } from 'commander';
import { COMMANDS, nameOf, registryCommand } from './commands.js';

it.each(COMMANDS.map((listed) => [listed.term, listed]))('the list tells of %s what the command itself takes', async (term, listed) => {
  const command = await listed.load();
  expect(new Help().subcommandTerm(command)).toBe(term);
  expect(command.name()).toBe(nameOf(listed));
});

it('a command that is asked for is whole, also when its help is', async () => {
  const asked = await registryCommand(['help', 'seed']);
  const [seed, stage] = ['seed', 'stage'].map((name) => asked.commands.find((command) => command.name() === name));
  expect(seed?.options.map(({ long }) => long)).toContain('--patients');
  expect(stage?.options).toEqual([]);
});
