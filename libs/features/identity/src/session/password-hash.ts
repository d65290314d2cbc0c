import { hash, verify } from '@node-rs/argon2';

/** argon2id is the library's default algorithm; 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet, first choice). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password for storage, about 30 ms of one core, off the main thread. */
export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), COST);
}

/** Whether this is the password behind a stored hash; takes as long for a wrong one as for the right one. */
export function matchesPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, composed(password));
}

/** The same letters typed on different keyboards must be the same password (NIST SP 800-63B, 5.1.1.2). */
const composed = (password: string): string => password.normalize('NFKC');
