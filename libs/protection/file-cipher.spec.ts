import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createFileCipher, FileKeyLostError, HEAD_MAX } from './file-cipher.ts';

const keys = new Map([
  ['k1', Buffer.alloc(32, 1)],
  ['a-key-whose-id-is-32-characters-', Buffer.alloc(32, 2)],
]);
const sealed = (contents: Buffer, current = 'k1'): Buffer => {
  const { head, cipher } = createFileCipher({ current, keys }).seal();
  return Buffer.concat([head, cipher.update(contents)]);
};
function opened(file: Buffer, ring = keys): Buffer | null {
  const unsealed = createFileCipher({ current: 'k1', keys: ring }).unseal(file.subarray(0, HEAD_MAX));
  return unsealed && unsealed.decipher.update(file.subarray(unsealed.headBytes));
}

describe('a file’s cipher', () => {
  it.each([...keys.keys()])('gives back what was sealed under %s, whatever it is', (current) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const contents = Buffer.from(bytes);
        expect(opened(sealed(contents, current))).toEqual(contents);
      }),
      { seed: 20261201 },
    );
  });

  it('shows nothing of the contents, and never the same twice', () => {
    const contents = Buffer.from('身份证复印件'.repeat(20));
    const [one, other] = [sealed(contents), sealed(contents)];
    expect([one.includes(contents.subarray(0, 9)), one.equals(other)]).toEqual([false, false]);
  });

  it('leaves alone what was never sealed', () => {
    expect([opened(Buffer.from('%PDF-1.4')), opened(Buffer.from('JC')), opened(Buffer.alloc(0))]).toEqual([null, null, null]);
  });

  it('opens nothing without its key', () => {
    expect(() => opened(sealed(Buffer.from('成绩')), new Map())).toThrow(FileKeyLostError);
  });
});
