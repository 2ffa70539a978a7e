import { describe, expect, it } from '@jest/globals';
import { Intent, newKey } from './idempotency.ts';

describe('the key of an intent', () => {
  it('is 32 visible characters and never the same', () => {
    const keys = Array.from({ length: 50 }, newKey);
    expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
    expect(new Set(keys).size).toBe(50);
  });

  it('stays the same for the same body until the server has decided', () => {
    const intent = new Intent();
    const first = intent.keyFor({ a: 1 });
    expect(intent.keyFor({ a: 1 })).toBe(first);
    intent.settled();
    expect(intent.keyFor({ a: 1 })).not.toBe(first);
  });

  it('is another one for another body', () => {
    const intent = new Intent();
    expect(intent.keyFor({ a: 1 })).not.toBe(intent.keyFor({ a: 2 }));
  });
});
