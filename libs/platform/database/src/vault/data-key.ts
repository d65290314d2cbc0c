import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomFillSync } from 'node:crypto';
import { SealBroken } from './vault.errors.js';

const VERSION = 1;
const NONCE_AT = 5;
const TAG_AT = 17;
const TEXT_AT = 33;

const nonces = Buffer.alloc(12 * 256);
let usedNonces = nonces.length;

/**
 * One AES-256-GCM key and the format of what it seals:
 * version (1 byte), key id (int32, big endian), nonce (12), tag (16), ciphertext.
 * The first five bytes and the caller's `aad` are authenticated with it.
 *
 * Nonces are random; NIST SP 800-38D section 8.3 allows 2^32 of them per key, far above the saves of one facility.
 */
export class DataKey {
  private readonly key: KeyObject;

  /** @param bytes - 32 bytes */
  constructor(
    readonly id: number,
    bytes: Buffer,
  ) {
    this.key = createSecretKey(bytes);
  }

  /**
   * Seals a value for one place.
   * @param aad - names the row (and column) the value belongs to, such as `abstract:<id>`; unsealing needs the same
   */
  seal(plaintext: Uint8Array | string, aad: string): Buffer {
    const head = Buffer.alloc(TEXT_AT);
    head.writeUInt8(VERSION, 0);
    head.writeInt32BE(this.id, 1);
    nextNonce().copy(head, NONCE_AT);
    const cipher = createCipheriv('aes-256-gcm', this.key, head.subarray(NONCE_AT, TAG_AT));
    cipher.setAAD(bound(head, aad));
    const text = cipher.update(typeof plaintext === 'string' ? Buffer.from(plaintext) : plaintext);
    cipher.final();
    cipher.getAuthTag().copy(head, TAG_AT);
    return Buffer.concat([head, text]);
  }

  /**
   * Opens what `seal` made with the same `aad`.
   * @throws SealBroken when the bytes were altered, cut, moved to another row or sealed with another key
   */
  unseal(sealed: Buffer, aad: string): Buffer {
    if (keyIdOf(sealed, aad) !== this.id) throw new SealBroken(aad);
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(NONCE_AT, TAG_AT));
    decipher.setAAD(bound(sealed, aad));
    decipher.setAuthTag(sealed.subarray(TAG_AT, TEXT_AT));
    const text = decipher.update(sealed.subarray(TEXT_AT));
    try {
      decipher.final();
    } catch {
      throw new SealBroken(aad);
    }
    return text;
  }
}

/** The id of the key that sealed a value; throws SealBroken when the bytes are none of ours. */
export function keyIdOf(sealed: Buffer, aad: string): number {
  if (sealed.length < TEXT_AT || sealed[0] !== VERSION) throw new SealBroken(aad);
  return sealed.readInt32BE(1);
}

function bound(head: Buffer, aad: string): Buffer {
  return Buffer.concat([head.subarray(0, NONCE_AT), Buffer.from(aad)]);
}

/** Random bytes are drawn for many nonces at a time: one call per nonce would cost as much as the encryption. */
function nextNonce(): Buffer {
  if (usedNonces === nonces.length) {
    randomFillSync(nonces);
    usedNonces = 0;
  }
  usedNonces += 12;
  return nonces.subarray(usedNonces - 12, usedNonces);
}
