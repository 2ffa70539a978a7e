import { createHash, randomBytes } from 'node:crypto';

/** A session's or one-time link's secret: 32 random bytes as 43 characters of base64url. It is shown once and never stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret: SHA-256 in hex. A secret of 256 random bits needs no salt and no slow hash. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex');

/** Whether a text can be such a secret at all; saves the look-up of nonsense. */
export const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);
