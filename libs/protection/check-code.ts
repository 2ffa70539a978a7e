import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keyring } from './keyring.ts';

/** Crockford's base 32: no I, L, O, U, so that a code read from paper over the telephone stays the same code. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
const SHA256_HEX = /^[0-9a-f]{64}$/;

/**
 * The code printed on a document: ten characters (50 bits) of an HMAC over the document's SHA-256, as `K7Q2M-9XD4T`.
 * Only who holds the key can make one, so a scan that carries it belongs to that very version.
 */
export function checkCode(keyring: Pick<Keyring, 'checkCode'>, documentSha256: string): string {
  if (!SHA256_HEX.test(documentSha256)) throw new TypeError('a check code is made of a SHA-256 in lower-case hex');
  const mac = createHmac('sha256', keyring.checkCode).update(`document\0${documentSha256}`).digest();
  const bits = mac.readUIntBE(0, 6) * 2 ** 2 + (mac.readUInt8(6) >> 6); // the first 50 bits, exact below 2^53
  const text = Array.from({ length: LENGTH }, (_, i) => ALPHABET[Math.floor(bits / 32 ** (LENGTH - 1 - i)) % 32]).join('');
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/** Whether a typed code is that document's; small letters, spaces, hyphens, O for 0 and I or L for 1 are forgiven. Constant time. */
export function checkCodeMatches(keyring: Pick<Keyring, 'checkCode'>, documentSha256: string, typed: string): boolean {
  const expected = Buffer.from(normalizeCheckCode(checkCode(keyring, documentSha256)));
  const given = Buffer.from(normalizeCheckCode(typed));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The code without its dress: `k7q2m 9xd4t` → `K7Q2M9XD4T`. Equal documents' codes are compared and stored so. */
export function normalizeCheckCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
