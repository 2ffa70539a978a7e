import { describe, expect, it } from '@jest/globals';
import { assertKeyringFits, fingerprintsOf } from './keyring-guard.ts';
import type { Keyring } from './keyring.ts';

const bytes = (fill: number) => Buffer.alloc(32, fill);
const keyring: Keyring = { current: 'k1', keys: new Map([['k1', bytes(1)]]), blindIndex: bytes(2), checkCode: bytes(3) };
const recorded = fingerprintsOf(keyring);

describe('data and their keys', () => {
  it('start together, also when a newer key was added', () => {
    expect(() =>
      assertKeyringFits({ ...keyring, current: 'k2', keys: new Map([...keyring.keys, ['k2', bytes(9)]]) }, recorded),
    ).not.toThrow();
  });

  it('start with any keyring or none while nothing is recorded', () => {
    expect(() => assertKeyringFits(null, {})).not.toThrow();
  });

  it.each([
    ['no key file', null, 'KEYRING_MISSING'],
    ['a key file without the old key', { ...keyring, keys: new Map([['k2', bytes(9)]]) }, 'KEYRING_KEY_LOST'],
    ['another key under the same id', { ...keyring, keys: new Map([['k1', bytes(9)]]) }, 'KEYRING_KEY_FOREIGN'],
    ['another blind index key', { ...keyring, blindIndex: bytes(9) }, 'KEYRING_KEY_FOREIGN'],
    ['another check code key', { ...keyring, checkCode: bytes(9) }, 'KEYRING_KEY_FOREIGN'],
  ])('refuse to start with %s', (_, given, code) => {
    expect(() => assertKeyringFits(given, recorded)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(/^[^。]+$/) }));
  });

  it('do not reveal a key by its fingerprint', () => {
    expect(Object.keys(recorded)).toEqual(['field:k1', 'blindIndex', 'checkCode']);
    expect(Object.values(recorded).every((print) => /^[0-9a-f]{32}$/.test(print))).toBe(true);
    expect(JSON.stringify(recorded)).not.toContain(bytes(1).toString('hex').slice(0, 16));
  });
});
