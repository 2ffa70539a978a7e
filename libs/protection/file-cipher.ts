import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, type Cipheriv, type Decipheriv } from 'node:crypto';
import { KEY_BYTES, type Keyring } from './keyring.ts';

/** Contents of a file as the disk keeps them. */
export interface FileCipher {
  /** A new file: what it begins with, and what its contents go through, chunk by chunk. */
  seal(): { readonly head: Buffer; readonly cipher: Cipheriv };
  /**
   * Of a file's first HEAD_MAX bytes, or all where it has fewer: how many are its head, and what the rest goes through. Null for a file that
   * is kept as it was put. Throws FileKeyLostError.
   */
  unseal(start: Buffer): { readonly headBytes: number; readonly decipher: Decipheriv } | null;
}

/** A file names a key that the keyring no longer holds. */
export class FileKeyLostError extends Error {
  constructor(keyId: string) {
    super(`FILE_KEY_LOST: ${keyId}`);
    this.name = 'FileKeyLostError';
  }
}

// A sealed file: these four bytes, the length of the key's id, the id, the nonce, the contents.
const MAGIC = Buffer.from('JCF1');
const ID_AT = MAGIC.length + 1;
const NONCE_BYTES = 16;
/** A key's id has at most 32 characters. */
export const HEAD_MAX = ID_AT + 32 + NONCE_BYTES;
const ALGORITHM = 'aes-256-ctr';

/**
 * AES-256-CTR (NIST SP 800-38A) with a random nonce, under a key made of the keyring's for files alone (HKDF, RFC 5869). That contents are
 * what was put is not its to say: a stored file bears their SHA-256 as its name.
 */
export function createFileCipher(keyring: Pick<Keyring, 'current' | 'keys'>): FileCipher {
  return {
    seal: () => {
      const nonce = randomBytes(NONCE_BYTES);
      const id = Buffer.from(keyring.current, 'latin1');
      const head = Buffer.concat([MAGIC, Buffer.from([id.length]), id, nonce]);
      return { head, cipher: createCipheriv(ALGORITHM, keyOf(keyring, keyring.current), nonce) };
    },
    unseal: (start) => {
      if (!start.subarray(0, MAGIC.length).equals(MAGIC)) return null;
      const nonceAt = ID_AT + (start[MAGIC.length] ?? 0);
      const [keyId, nonce] = [start.toString('latin1', ID_AT, nonceAt), start.subarray(nonceAt, nonceAt + NONCE_BYTES)];
      return { headBytes: nonceAt + NONCE_BYTES, decipher: createDecipheriv(ALGORITHM, keyOf(keyring, keyId), nonce) };
    },
  };
}

function keyOf({ keys }: Pick<Keyring, 'keys'>, keyId: string): Buffer {
  const key = keys.get(keyId);
  if (key === undefined) throw new FileKeyLostError(keyId);
  return Buffer.from(hkdfSync('sha256', key, '', 'jiangcheng file', KEY_BYTES));
}
