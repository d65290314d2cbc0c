import { HISTOLOGIES, SCHEMAS, SITES, TABLES } from '../../data/registry-eod.generated.js';

/** The bundled algorithm as a release: what it is called and the SHA-256, in hex, of its tables as they were published with this registry. */
export const BUNDLED_RELEASE = {
  algorithm: 'registry_eod',
  release: '1.0',
  sha256: '0a81992c6626f9fb35aa9556e615c85d949f891d73aaa90ac765a3e3cdf37629',
} as const;

/** The tables of the bundled algorithm as one text, UTF-8 when it is hashed. */
export function bundledContent(): string {
  return [SITES, HISTOLOGIES, SCHEMAS, TABLES].join('\n');
}
