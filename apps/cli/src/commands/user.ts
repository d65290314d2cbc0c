import { Command, InvalidArgumentError, Option } from 'commander';
import { IdentityModule, type Role, ROLES, systemActor, UserService } from '#features/identity';
import { Database, EVERY_FACILITY, firstRow } from '#platform/database';
import { withRegistry } from '../with-registry.js';
import { NoSuchAccount } from './user.errors.js';

interface AddOptions {
  readonly fullName?: string;
  readonly role: readonly Role[];
  readonly facility: readonly number[];
  readonly everyFacility?: true;
}

/** `registry user add`, `registry user reset` */
export function userCommand(): Command {
  return new Command('user').addCommand(addCommand()).addCommand(resetCommand());
}

function addCommand(): Command {
  return new Command('add')
    .description('Make an account and show its first password, this once.')
    .argument('<name>', 'what the person signs in with')
    .option('--full-name <name>', 'name shown to others (default: the sign-in name)')
    .addOption(new Option('--role <role...>', 'what the person does').choices(ROLES).makeOptionMandatory())
    .option('--facility <id...>', 'facilities the person works for', facilityIds, [])
    .option('--every-facility', 'all facilities, also future ones')
    .action(async (name: string, options: AddOptions) => {
      const password = await withRegistry([IdentityModule], async (app) => {
        const made = await app.get(UserService).create(systemActor('registry user add'), {
          name,
          fullName: options.fullName ?? name,
          roles: [...options.role],
          everyFacility: options.everyFacility === true,
          facilityIds: [...options.facility],
        });
        return made.password;
      });
      console.log(`Account ${name} is made. First password: ${password}`);
    });
}

function resetCommand(): Command {
  return new Command('reset')
    .description('Give an account a new password and show it, this once. Its sessions end.')
    .argument('<name>', 'what the person signs in with')
    .action(async (name: string) => {
      const password = await withRegistry([IdentityModule], async (app) => {
        const account = await app
          .get(Database)
          .transaction(EVERY_FACILITY, (tx) =>
            firstRow<{ id: string }>(tx, `SELECT "id" FROM app_user WHERE lower("name") = lower($1)`, [name]),
          );
        if (account === undefined) throw new NoSuchAccount(name);
        return (await app.get(UserService).resetPassword(systemActor('registry user reset'), account.id)).password;
      });
      console.log(`New password of ${name}: ${password}`);
    });
}

function facilityIds(value: string, before: readonly number[]): readonly number[] {
  const id = Number(value);
  if (!Number.isInteger(id) || id < 1) throw new InvalidArgumentError('A facility id is a whole number, as shown under Administration.');
  return [...before, id];
}
