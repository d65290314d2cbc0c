import { isIP } from 'node:net';
import { buildMessage, ValidateBy } from 'class-validator';

/** Names of address ranges that need no numbers: this machine, its link, and the private networks. */
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/**
 * Whose `x-forwarded-for` is believed.
 * @param text - value of TRUST_PROXY: how many proxies stand in front, or addresses, networks and range names with commas between
 * @returns a count, or the list in its order
 */
export function trustedProxies(text: string): number | string[] {
  return /^\d+$/.test(text) ? Number(text) : listed(text);
}

/** The value is a count of at most 9 proxies, or a list of IP addresses, networks in CIDR form and range names. */
export function IsTrustedProxies(message: string): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && (/^\d$/.test(value) || listed(value).every(isTrustable));
  return ValidateBy({ name: 'isTrustedProxies', validator: { validate, defaultMessage: buildMessage(() => message) } });
}

const listed = (text: string): string[] => text.split(',').map((one) => one.trim());

function isTrustable(text: string): boolean {
  if (RANGES.includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const widest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (more.length > 0 || widest < 0) return false;
  // A network of no bits is everybody: then anyone could write an address of their choice into the access log.
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= widest);
}
