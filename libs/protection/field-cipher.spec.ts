import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createFieldCipher, FieldCipherError, keyIdOf } from './field-cipher.ts';
import type { Keyring } from './keyring.ts';

const bytes = (fill: number) => Buffer.alloc(32, fill);
const keyring: Keyring = { current: 'k1', keys: new Map([['k1', bytes(1)]]), blindIndex: bytes(2), checkCode: bytes(3) };
const cipher = createFieldCipher(keyring);
const place = { field: 'winner.bankAccount', rowId: 'row-1' };
const opening =
  (text: string, where = place) =>
  () =>
    cipher.decrypt(text, where);

describe('an encrypted field', () => {
  it('opens to the text that was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cipher.decrypt(cipher.encrypt(text, place), place)).toBe(text);
      }),
      { seed: 20260522 },
    );
  });

  it('is written as version, key id, nonce of 12 bytes, tag of 16 and data, and never twice alike', () => {
    const text = cipher.encrypt('测试', place);
    const [version, keyId, nonce, box] = text.split('.');
    expect([version, keyId]).toEqual(['v1', 'k1']);
    expect([Buffer.from(nonce ?? '', 'base64').length, Buffer.from(box ?? '', 'base64').length]).toEqual([12, 16 + 6]);
    expect(cipher.encrypt('测试', place)).not.toBe(text);
    expect(keyIdOf(text)).toBe('k1');
  });

  it('throws whichever single character is changed', () => {
    const text = cipher.encrypt('6200000000000000', place);
    for (let i = 0; i < text.length; i += 1) {
      const changed = text.slice(0, i) + (text[i] === 'A' ? 'B' : 'A') + text.slice(i + 1);
      expect(opening(changed)).toThrow(FieldCipherError);
    }
  });

  it('throws in another field, another row, and where the two names only join to the same', () => {
    const text = cipher.encrypt('x', { field: 'ab', rowId: 'c' });
    for (const other of [
      { field: 'aB', rowId: 'c' },
      { field: 'ab', rowId: 'd' },
      { field: 'a', rowId: 'bc' },
    ]) {
      expect(opening(text, other)).toThrow('FIELD_CIPHERTEXT_INVALID');
    }
  });

  it.each(['', 'plain text', 'v1.k1', 'v1.k1..', 'v2.k1.AAAA.AAAA', 'v1.k1.AAAA.AAAA'])('throws for %j, which is none', (text) => {
    expect(opening(text)).toThrow('FIELD_CIPHERTEXT_INVALID');
  });

  it('stays readable after a new key became current, and names the key that is lost', () => {
    const text = cipher.encrypt('旧值', place);
    const rotated = createFieldCipher({ ...keyring, current: 'k2', keys: new Map([...keyring.keys, ['k2', bytes(8)]]) });
    const without = createFieldCipher({ ...keyring, current: 'k2', keys: new Map([['k2', bytes(8)]]) });
    expect(rotated.decrypt(text, place)).toBe('旧值');
    expect(keyIdOf(rotated.encrypt('新值', place))).toBe('k2');
    expect(() => without.decrypt(text, place)).toThrow(expect.objectContaining({ code: 'FIELD_KEY_LOST' }));
  });

  it('says in no error what it held', () => {
    const text = cipher.encrypt('6200000000000000', place);
    expect(opening(`${text.slice(0, -4)}AAAA`)).toThrow(/^FIELD_CIPHERTEXT_INVALID: winner\.bankAccount of row row-1$/);
  });

  it('takes no half of a surrogate pair, which would come back as another text', () => {
    expect(() => cipher.encrypt('\ud800', place)).toThrow(TypeError);
    expect(cipher.decrypt(cipher.encrypt('𠮷', place), place)).toBe('𠮷');
  });
});
