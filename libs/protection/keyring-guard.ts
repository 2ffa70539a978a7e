import { createHmac, timingSafeEqual } from 'node:crypto';
import { KeyringError } from './keyring-error.ts';
import type { Keyring } from './keyring.ts';

/** Names of keys (`field:k1`, `blindIndex`, `checkCode`) with a value that tells the key apart and does not reveal it. */
export type KeyFingerprints = Readonly<Record<string, string>>;

/**
 * Fingerprints to store in the database beside the data (HMAC of a fixed text, 16 bytes hex).
 * Without them a wrong blind-index key would go unnoticed: every look-up would quietly find nothing.
 */
export function fingerprintsOf(keyring: Keyring): KeyFingerprints {
  const named = new Map<string, Buffer>([...keyring.keys].map(([id, key]) => [`field:${id}`, key]));
  named.set('blindIndex', keyring.blindIndex).set('checkCode', keyring.checkCode);
  return Object.fromEntries([...named].map(([name, key]) => [name, fingerprint(name, key)]));
}

/**
 * Data without its key refuses to start (design.md §8).
 * `recorded` is what earlier starts stored; an empty record (a new database) accepts any keyring.
 */
export function assertKeyringFits(keyring: Keyring | null, recorded: KeyFingerprints): void {
  const names = Object.keys(recorded).sort();
  if (names.length === 0) return;
  if (keyring === null)
    throw new KeyringError(
      'KEYRING_MISSING',
      '数据库中有加密数据，而没有密钥文件：请把与这些数据配套的密钥文件放回 JC_KEYS_FILE (data without its key file).',
    );
  const present = fingerprintsOf(keyring);
  for (const name of names) assertSameKey(name, present[name], recorded[name] ?? '');
}

function assertSameKey(name: string, present: string | undefined, recorded: string): void {
  if (present === undefined)
    throw new KeyringError(
      'KEYRING_KEY_LOST',
      `数据用密钥 ${name} 加密，而密钥文件中没有它：请把它放回 JC_KEYS_FILE (the data need key ${name}, which the key file lacks).`,
    );
  if (!equal(present, recorded))
    throw new KeyringError(
      'KEYRING_KEY_FOREIGN',
      `密钥文件中的 ${name} 不是加密这些数据的那一个：请换回与数据配套的 JC_KEYS_FILE (key ${name} is not the one these data were written with).`,
    );
}

function fingerprint(name: string, key: Buffer): string {
  return createHmac('sha256', key).update(`jiangcheng key fingerprint\0${name}`).digest('hex').slice(0, 32);
}

function equal(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
