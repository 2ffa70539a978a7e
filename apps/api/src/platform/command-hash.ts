import { createHmac } from 'node:crypto';
import { canonicalJson, NotCanonicalError } from '@jiangcheng/audit/canonical';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { ProblemError } from './problem-error.ts';

/** JSON as it will be stored and sent: without `undefined`, dates as strings. */
export const plainJson = <T>(value: T): T => JSON.parse(JSON.stringify(value ?? null)) as T;

/**
 * What a key stands for: route and body. An HMAC, since bodies hold passwords and ID numbers:
 * a plain hash of a short secret in a table could be guessed by who reads the table. Throws the problem 400 for half a character,
 * which a schema without rules for texts lets through and JSON of the record cannot hold.
 */
export function commandHash(keyring: Pick<Keyring, 'blindIndex'>, route: string, body: unknown): string {
  return createHmac('sha256', keyring.blindIndex)
    .update('command\0')
    .update(canonicalOf({ route, body: plainJson(body) }))
    .digest('hex');
}

function canonicalOf(command: object): string {
  try {
    return canonicalJson(command);
  } catch (error) {
    if (!(error instanceof NotCanonicalError)) throw error;
    throw new ProblemError(400, 'INPUT_INVALID', { errors: [{ code: 'TEXT_NOT_WELL_FORMED' }] });
  }
}
