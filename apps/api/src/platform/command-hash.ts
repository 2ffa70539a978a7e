import { createHmac } from 'node:crypto';
import { canonicalJson } from '@jiangcheng/audit/canonical';
import type { Keyring } from '@jiangcheng/protection/keyring';

/** JSON as it will be stored and sent: without `undefined`, dates as strings. */
export const plainJson = <T>(value: T): T => JSON.parse(JSON.stringify(value ?? null)) as T;

/**
 * What a key stands for: route and body. An HMAC, since bodies hold passwords and ID numbers:
 * a plain hash of a short secret in a table could be guessed by who reads the table.
 */
export function commandHash(keyring: Pick<Keyring, 'blindIndex'>, route: string, body: unknown): string {
  return createHmac('sha256', keyring.blindIndex)
    .update('command\0')
    .update(canonicalJson({ route, body: plainJson(body) }))
    .digest('hex');
}
