import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Settings } from '#platform/config';
import { createOnce } from '../create-once.js';
import { MasterKeyInvalid } from './vault.errors.js';

/** The key that wraps every data key: 32 bytes, and where it came from (for messages; never the key itself). */
export interface MasterKey {
  readonly bytes: Buffer;
  readonly origin: string;
}

/** The file that holds the master key when REGISTRY_MASTER_KEY does not. */
export function masterKeyFile(settings: Settings): string {
  return path.resolve(settings.REGISTRY_MASTER_KEY_FILE ?? path.join(settings.REGISTRY_DATA_DIR, 'master.key'));
}

/**
 * The master key of the settings, or undefined when there is none yet.
 * @throws MasterKeyInvalid when the key file holds something else
 */
export function findMasterKey(settings: Settings): MasterKey | undefined {
  if (settings.REGISTRY_MASTER_KEY !== undefined) {
    return { bytes: Buffer.from(settings.REGISTRY_MASTER_KEY, 'hex'), origin: 'REGISTRY_MASTER_KEY' };
  }
  const file = masterKeyFile(settings);
  if (!fs.existsSync(file)) return undefined;
  const text = fs.readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new MasterKeyInvalid(file);
  return { bytes: Buffer.from(text, 'hex'), origin: file };
}

/**
 * Makes the key file, mode 0600. Processes that start together agree: the first file stays, the others read it.
 * @throws MasterKeyInvalid when a file with other content appeared meanwhile
 */
export function makeMasterKey(settings: Settings): MasterKey {
  const file = masterKeyFile(settings);
  createOnce(file, `${randomBytes(32).toString('hex')}\n`);
  const made = findMasterKey(settings);
  if (made === undefined) throw new MasterKeyInvalid(file);
  return made;
}
