import type { Items } from '#domain/naaccr';
import type { Tx, Vault } from '#platform/database';

/** Seals text for one place; `DataKey` does. */
export interface Sealer {
  seal(plaintext: string, aad: string): Buffer;
}

/** The place a sealed value belongs to: it opens nowhere else. */
export const sealedPlace = {
  abstract: (id: string) => `abstract:${id}`,
  patient: (id: string) => `patient:${id}`,
  itemChange: (abstractId: string, version: number) => `item_change:${abstractId}:${version}`,
  reason: (abstractId: string, version: number) => `item_change.reason:${abstractId}:${version}`,
} as const;

/** Seals items (or a list of changes) for one place. Abstracts and changes use their facility's key, patients the registry's (`open(tx, null)`). */
export function sealItems(key: Sealer, items: object, place: string): Buffer {
  return key.seal(JSON.stringify(items), place);
}

/**
 * Opens what `sealItems` sealed.
 * @throws SealBroken when it was altered or belongs elsewhere
 */
export async function unsealItems(tx: Tx, vault: Vault, sealed: { readonly bytes: Buffer; readonly place: string }): Promise<Items> {
  const text = await vault.unseal(tx, sealed.bytes, sealed.place);
  return JSON.parse(text.toString('utf8')) as Items; // only sealItems writes it
}
