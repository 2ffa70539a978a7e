import { createHmac } from 'node:crypto';
import type { Keyring } from './keyring.ts';

/** Everything people vary when they write the same number: spaces, hyphens, dots between groups, invisible marks. */
const SEPARATORS = /[\s\p{Cf}\p{Pd}·.]/gu;

/**
 * Look-up key of an encrypted value: HMAC-SHA-256 of field and normalised value, base64url, 43 characters.
 * Equal values of one field meet; the same value in two fields does not, so that columns cannot be joined.
 */
export function blindIndex(keyring: Pick<Keyring, 'blindIndex'>, field: string, value: string): string {
  return createHmac('sha256', keyring.blindIndex)
    .update(`${field}\0${normalizeForIndex(value)}`, 'utf8')
    .digest('base64url');
}

/** Full-width digits become digits, a small x an X, groups are joined: `1501 0019 … 01x` and `15010019…01X` are one. */
export function normalizeForIndex(value: string): string {
  return value.normalize('NFKC').replace(SEPARATORS, '').toUpperCase();
}
