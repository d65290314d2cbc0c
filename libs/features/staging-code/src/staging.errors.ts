import { RegistryError } from '#platform/http';

/** The uploaded file is no algorithm archive, or a damaged or hostile one. */
export class AlgorithmRefused extends RegistryError<'ALGORITHM_REFUSED', { readonly fault: string }> {
  /** @param fault - code of the fault, such as ARCHIVE_UNREADABLE */
  constructor(fault: string, message: string) {
    super('ALGORITHM_REFUSED', 422, `This file cannot be installed as a staging algorithm: ${message}`, { fault });
  }
}

/** The same release with other content is installed already; a release never changes. */
export class ReleaseInstalled extends RegistryError<
  'RELEASE_INSTALLED',
  { readonly algorithm: string; readonly release: string; readonly sha256: string }
> {
  constructor(algorithm: string, release: string, sha256: string) {
    const message = `${algorithm} ${release} is installed already with other content (SHA-256 ${sha256}); a release is never replaced.`;
    super('RELEASE_INSTALLED', 409, message, { algorithm, release, sha256 });
  }
}

/** Tumors were staged by this release; without it nobody could explain their stage. */
export class ReleaseInUse extends RegistryError<'RELEASE_IN_USE', { readonly algorithm: string; readonly release: string }> {
  constructor(algorithm: string, release: string) {
    super(
      'RELEASE_IN_USE',
      409,
      `${algorithm} ${release} staged tumors of this registry and stays, so that their stage can be explained.`,
      { algorithm, release },
    );
  }
}

/** More bytes came than an algorithm archive has. */
export class ArchiveTooLarge extends RegistryError<'ARCHIVE_TOO_LARGE', { readonly limitBytes: number }> {
  constructor(limitBytes: number) {
    super('ARCHIVE_TOO_LARGE', 413, `An algorithm archive has at most ${Math.round(limitBytes / 1_048_576)} MB.`, { limitBytes });
  }
}

/** More cases came in one call than are staged at once. */
export class BatchTooLarge extends RegistryError<'BATCH_TOO_LARGE', { readonly limit: number }> {
  constructor(limit: number) {
    super('BATCH_TOO_LARGE', 413, `A batch has at most ${limit} cases and 20 MB; send the rest in further calls.`, { limit });
  }
}
