import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const SALT_BYTES = 32;

/** Hex digests by field name; a field that was absent stays `null`, which is no secret. */
export type PersonalDigests = Readonly<Record<string, string | null>>;

/** One salt per audit event, kept beside the protected data: destroying it makes the event's digests mean nothing. */
export function newDigestSalt(): Buffer {
  return randomBytes(SALT_BYTES);
}

/**
 * What an audit event may say of personal fields: HMAC-SHA-256 of name and value under the event's salt.
 * A plain hash of an ID number is found by trying all of them; a salted HMAC is not (hardening.md §6.3).
 */
export function digestPersonalFields(fields: Readonly<Record<string, string | null>>, salt: Uint8Array): PersonalDigests {
  if (salt.length !== SALT_BYTES) throw new TypeError('a digest salt is 32 bytes');
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value === null ? null : digest(name, value, salt)]));
}

/** Whether a value that somebody still holds is the one the event speaks of. Constant time. */
export function personalFieldMatches(name: string, value: string, salt: Uint8Array, recorded: string): boolean {
  const expected = Buffer.from(digest(name, value, salt));
  const given = Buffer.from(recorded);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function digest(name: string, value: string, salt: Uint8Array): string {
  return createHmac('sha256', salt)
    .update(`${name}\0${value.normalize('NFC')}`, 'utf8')
    .digest('hex');
}
