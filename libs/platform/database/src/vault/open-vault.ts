import type { Settings } from '#platform/config';
import { type Database, EVERY_FACILITY, firstRow } from '../database.js';
import { findMasterKey, makeMasterKey, masterKeyFile } from './master-key.js';
import { Vault } from './vault.js';
import { MasterKeyMissing } from './vault.errors.js';

/**
 * Opens the vault of a migrated database at the start of a process, and proves at once that the master key fits.
 * The first start of a registry makes the key file when the settings give no key.
 * @throws MasterKeyMissing, MasterKeyWrong, MasterKeyInvalid with what to mend
 */
export async function openVault(settings: Settings, database: Database): Promise<Vault> {
  // The database first: another process that starts with this one writes the key file before it seals anything.
  const sealedBefore = await database.transaction(EVERY_FACILITY, (tx) => firstRow(tx, `SELECT 1 FROM data_key LIMIT 1`));
  const found = findMasterKey(settings);
  if (found === undefined && sealedBefore !== undefined) throw new MasterKeyMissing(masterKeyFile(settings));
  const vault = new Vault(found ?? makeMasterKey(settings));
  await database.transaction(EVERY_FACILITY, (tx) => vault.open(tx, null));
  return vault;
}
