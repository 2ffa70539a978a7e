import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keyring } from './keyring.ts';

/** Where a ciphertext belongs; it opens nowhere else, so a value copied to another row or column is noticed. */
export interface FieldPlace {
  readonly field: string;
  readonly rowId: string;
}

export interface FieldCipher {
  /** `v1.<key id>.<base64 nonce>.<base64 tag and data>`, a new nonce each time. */
  encrypt(plaintext: string, place: FieldPlace): string;
  /** Throws FieldCipherError: the ciphertext was changed, moved, or its key is not in the keyring. */
  decrypt(ciphertext: string, place: FieldPlace): string;
}

export class FieldCipherError extends Error {
  readonly code: 'FIELD_CIPHERTEXT_INVALID' | 'FIELD_KEY_LOST';

  constructor(code: FieldCipherError['code'], place: FieldPlace) {
    super(`${code}: ${place.field} of row ${place.rowId}`);
    this.name = 'FieldCipherError';
    this.code = code;
  }
}

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under the keyring's current key (NIST SP 800-38D: 96-bit random nonce, 128-bit tag). */
export function createFieldCipher(keyring: Keyring): FieldCipher {
  return {
    encrypt: (plaintext, place) => encrypt(keyring, plaintext, place),
    decrypt: (ciphertext, place) => decrypt(keyring, ciphertext, place),
  };
}

/** The key a stored value needs: what a rotation still has to re-encrypt. `null` when it is no ciphertext of ours. */
export function keyIdOf(ciphertext: string): string | null {
  const [version, keyId, ...rest] = ciphertext.split('.');
  return version === 'v1' && keyId !== undefined && rest.length === 2 ? keyId : null;
}

function encrypt(keyring: Keyring, plaintext: string, place: FieldPlace): string {
  // UTF-8 has no lone surrogates: encoding would silently store another text than the one given.
  if (/\p{Cs}/u.test(plaintext)) throw new TypeError(`${place.field}: a text with a lone surrogate cannot be stored`);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyOf(keyring, keyring.current, place), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(aadOf(place));
  const data = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return ['v1', keyring.current, nonce.toString('base64'), Buffer.concat([cipher.getAuthTag(), data]).toString('base64')].join('.');
}

function decrypt(keyring: Keyring, ciphertext: string, place: FieldPlace): string {
  const parts = ciphertext.split('.');
  const [version, keyId, nonceText, boxText] = parts;
  if (parts.length !== 4 || version !== 'v1' || keyId === undefined) throw new FieldCipherError('FIELD_CIPHERTEXT_INVALID', place);
  const nonce = strictBase64(nonceText, place);
  const box = strictBase64(boxText, place);
  if (nonce.length !== NONCE_BYTES || box.length < TAG_BYTES) throw new FieldCipherError('FIELD_CIPHERTEXT_INVALID', place);
  return unseal(keyOf(keyring, keyId, place), nonce, box, place);
}

function unseal(key: Buffer, nonce: Buffer, box: Buffer, place: FieldPlace): string {
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(aadOf(place));
  decipher.setAuthTag(box.subarray(0, TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(box.subarray(TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    throw new FieldCipherError('FIELD_CIPHERTEXT_INVALID', place); // the engine's message names no field
  }
}

function keyOf(keyring: Keyring, keyId: string, place: FieldPlace): Buffer {
  const key = keyring.keys.get(keyId);
  if (key === undefined) throw new FieldCipherError('FIELD_KEY_LOST', place);
  return key;
}

/** The lengths keep ('ab', 'c') and ('a', 'bc') apart. */
function aadOf(place: FieldPlace): Buffer {
  return Buffer.from(`${place.field.length}:${place.field}|${place.rowId.length}:${place.rowId}`, 'utf8');
}

/** Base64 that decodes to the same bytes in two spellings would let a changed character pass. */
function strictBase64(text: string | undefined, place: FieldPlace): Buffer {
  const bytes = Buffer.from(text ?? '', 'base64');
  if (bytes.toString('base64') !== text) throw new FieldCipherError('FIELD_CIPHERTEXT_INVALID', place);
  return bytes;
}
