import { describe, expect, it } from '@jest/globals';
import { KeyringError } from './keyring-error.ts';
import { generateKeyring, parseKeyring } from './keyring.ts';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const file = { current: 'k2', keys: { k1: key(1), k2: key(2) }, blindIndex: key(3), checkCode: key(4) };

function refusalOf(json: string): KeyringError {
  try {
    parseKeyring(json);
  } catch (error) {
    if (error instanceof KeyringError) return error;
    throw error;
  }
  throw new Error('the keyring was accepted');
}

describe('a key file', () => {
  it('gives every field key by its id, and the two keys of their own use', () => {
    const keyring = parseKeyring(JSON.stringify(file));
    expect([keyring.current, [...keyring.keys.keys()]]).toEqual(['k2', ['k1', 'k2']]);
    expect(keyring.keys.get('k1')).toEqual(Buffer.alloc(32, 1));
    expect([keyring.blindIndex, keyring.checkCode]).toEqual([Buffer.alloc(32, 3), Buffer.alloc(32, 4)]);
  });

  it('is generated in the form it is read, with new keys each time', () => {
    const [one, other] = [generateKeyring('k7'), generateKeyring('k7')];
    expect(parseKeyring(one).current).toBe('k7');
    expect(one).not.toBe(other);
  });

  it.each([
    ['no JSON', '{"current":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no keys', JSON.stringify({ ...file, keys: undefined })],
    ['a current key that is not there', JSON.stringify({ ...file, current: 'k3' })],
    ['a key id with a dot, which would split a ciphertext', JSON.stringify({ ...file, current: 'k.1', keys: { 'k.1': key(1) } })],
    ['a key of 31 bytes', JSON.stringify({ ...file, checkCode: Buffer.alloc(31, 9).toString('base64') })],
    ['a key with a mistyped character', JSON.stringify({ ...file, blindIndex: key(3).replace('A', '!') })],
    ['no blind index key', JSON.stringify({ ...file, blindIndex: undefined })],
    ['one key used twice', JSON.stringify({ ...file, checkCode: key(3) })],
  ])('is refused in one sentence that quotes no secret: %s', (_, json) => {
    const refusal = refusalOf(json);
    expect(refusal.code).toBe('KEYRING_MALFORMED');
    expect(refusal.message).toMatch(/^密钥文件 JC_KEYS_FILE 不可用：[^。]+。$/);
    expect(refusal.message).not.toContain(key(1).slice(0, 8));
  });
});
