import { describe, expect, it } from '@jest/globals';
import { digestPersonalFields, newDigestSalt, personalFieldMatches } from './digest.ts';

const salt = Buffer.alloc(32, 1);

describe('digests over personal fields', () => {
  it('are one hex HMAC per field, with null where there was no value', () => {
    const digests = digestPersonalFields({ phone: '13800000000', bankAccount: null }, salt);
    expect(digests).toEqual({ phone: expect.stringMatching(/^[0-9a-f]{64}$/), bankAccount: null });
  });

  it('differ by salt and by field name, so that equal values do not show', () => {
    const one = digestPersonalFields({ phone: '1', mobile: '1' }, salt);
    const other = digestPersonalFields({ phone: '1' }, Buffer.alloc(32, 2));
    expect(new Set([one['phone'], one['mobile'], other['phone']]).size).toBe(3);
  });

  it('confirm a value that somebody still holds, and no other', () => {
    const recorded = digestPersonalFields({ phone: '13800000000' }, salt)['phone'] ?? '';
    expect(personalFieldMatches('phone', '13800000000', salt, recorded)).toBe(true);
    expect(personalFieldMatches('phone', '13800000001', salt, recorded)).toBe(false);
    expect(personalFieldMatches('phone', '13800000000', salt, 'short')).toBe(false);
  });

  it('need a salt of 32 bytes, new for each event', () => {
    expect(() => digestPersonalFields({}, Buffer.alloc(16))).toThrow(TypeError);
    expect(newDigestSalt().length).toBe(32);
    expect(newDigestSalt()).not.toEqual(newDigestSalt());
  });
});
