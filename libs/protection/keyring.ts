import { randomBytes } from 'node:crypto';
import { KeyringError } from './keyring-error.ts';

/**
 * The secrets that live outside the database (JC_KEYS_FILE). Every key is 32 bytes.
 * `keys` encrypt fields and are chosen by the key id inside each ciphertext, so an old key stays in the file
 * for as long as a row or a file still names it; `current` encrypts what is written from now on.
 */
export interface Keyring {
  readonly current: string;
  readonly keys: ReadonlyMap<string, Buffer>;
  readonly blindIndex: Buffer;
  readonly checkCode: Buffer;
}

export const KEY_BYTES = 32;
const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;

/**
 * Reads the JSON `{"current","keys":{id: base64},"blindIndex","checkCode"}`.
 * Throws a KeyringError of one sentence; the sentence never quotes the file, which is secret.
 */
export function parseKeyring(json: string): Keyring {
  const file = asRecord(parseJson(json), '整个文件 (the whole file)');
  const keys = new Map(Object.entries(asRecord(file['keys'], 'keys')).map(readFieldKey));
  const current = file['current'];
  if (typeof current !== 'string' || !keys.has(current))
    throw malformed('current 必须是 keys 中的一个密钥编号 (current must name one of keys)');
  const keyring = {
    current,
    keys,
    blindIndex: readKey('blindIndex', file['blindIndex']),
    checkCode: readKey('checkCode', file['checkCode']),
  };
  refuseSharedKeys(keyring);
  return keyring;
}

/** A new key file for a first start, as the JSON text to be written with mode 0600. */
export function generateKeyring(keyId = 'k1'): string {
  const key = () => randomBytes(KEY_BYTES).toString('base64');
  return `${JSON.stringify({ current: keyId, keys: { [keyId]: key() }, blindIndex: key(), checkCode: key() }, null, 2)}\n`;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw malformed('不是有效的 JSON (not valid JSON)'); // the parser's own message quotes the text around the error
  }
}

function asRecord(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(`${what} 必须是对象 (must be an object)`);
  return value as Record<string, unknown>;
}

function readFieldKey([id, value]: [string, unknown]): [string, Buffer] {
  if (!KEY_ID.test(id))
    throw malformed('keys 的密钥编号只能用字母、数字、下划线和短横，1 至 32 位 (a key id is 1 to 32 letters, digits, _ or -)');
  return [id, readKey(`keys.${id}`, value)];
}

function readKey(name: string, value: unknown): Buffer {
  const key = typeof value === 'string' ? Buffer.from(value, 'base64') : Buffer.alloc(0);
  // Node skips what is no base64; comparing the round trip finds a mistyped key before it has encrypted anything.
  if (key.length !== KEY_BYTES || key.toString('base64') !== value)
    throw malformed(`${name} 必须是 32 字节的 base64 (must be 32 bytes in base64)`);
  return key;
}

function refuseSharedKeys(keyring: Keyring): void {
  const all = [...keyring.keys.values(), keyring.blindIndex, keyring.checkCode].map((key) => key.toString('base64'));
  if (new Set(all).size !== all.length) throw malformed('每个密钥必须各不相同 (no two keys may be the same)');
}

function malformed(why: string): KeyringError {
  return new KeyringError('KEYRING_MALFORMED', `密钥文件 JC_KEYS_FILE 不可用：${why}。`);
}
