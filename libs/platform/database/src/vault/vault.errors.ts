/** The database holds sealed values, but no master key was given and the key file is gone. */
export class MasterKeyMissing extends Error {
  readonly code = 'MASTER_KEY_MISSING';
  constructor(readonly keyFile: string) {
    super(
      `MASTER_KEY_MISSING: this database holds values sealed with a master key, but REGISTRY_MASTER_KEY is not set and ${keyFile} does not exist. ` +
        `Put the key file back from its backup, or set REGISTRY_MASTER_KEY. Without that key the identifiers and free text cannot be read again.`,
    );
    this.name = 'MasterKeyMissing';
  }
}

/** A master key was given, but the data keys of the database were wrapped with another one. */
export class MasterKeyWrong extends Error {
  readonly code = 'MASTER_KEY_WRONG';
  constructor(readonly origin: string) {
    super(
      `MASTER_KEY_WRONG: the master key from ${origin} does not open the data keys of this database. ` +
        `Expected: the key that this registry was created with (REGISTRY_MASTER_KEY, or the file that REGISTRY_MASTER_KEY_FILE names).`,
    );
    this.name = 'MasterKeyWrong';
  }
}

/** The key file exists, but holds no key. */
export class MasterKeyInvalid extends Error {
  readonly code = 'MASTER_KEY_INVALID';
  constructor(readonly keyFile: string) {
    super(`MASTER_KEY_INVALID: ${keyFile} does not hold a master key; expected exactly 64 hexadecimal digits.`);
    this.name = 'MasterKeyInvalid';
  }
}

/** A sealed value was changed, cut, moved from another row, or sealed by a key that does not exist here. */
export class SealBroken extends Error {
  readonly code = 'SEAL_BROKEN';
  constructor(readonly place: string) {
    super(`SEAL_BROKEN: the sealed value of ${place} was altered or belongs to another row; expected the bytes that were sealed for it.`);
    this.name = 'SealBroken';
  }
}
