import { RegistryError } from '#platform/http';

/** The files are no reference pack of the kind that was named, or a damaged one. */
export class PackRefused extends RegistryError<'PACK_REFUSED', { readonly kind: string }> {
  constructor(kind: string, reason: string) {
    super('PACK_REFUSED', 422, `These files cannot be installed as ${kind}: ${reason}`, { kind });
  }
}

/** The same release with other content is installed already; a pack never changes. */
export class PackInstalled extends RegistryError<
  'PACK_INSTALLED',
  { readonly kind: string; readonly release: string; readonly sha256: string }
> {
  constructor(kind: string, release: string, sha256: string) {
    const message = `${kind} ${release} is installed already with other content (SHA-256 ${sha256}); a pack is never replaced, name another release.`;
    super('PACK_INSTALLED', 409, message, { kind, release, sha256 });
  }
}
