import { hash, verify, type Options } from '@node-rs/argon2';
import { newSecret } from './secrets.ts';
import { createTurnstile } from './turnstile.ts';

/** argon2id with 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet), 32 bytes; the salt of 16 bytes is drawn per hash. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const satisfies Options;

/** Each hash takes a core and 19 MiB: two at a time, so that a crowd at the door leaves the house working. */
const oneOfTwo = createTurnstile(2, 100);

/** Verified in place of a hash that is not there, so that an unknown login costs the same time as a known one. */
const decoy = hash(newSecret(), ARGON2ID);

/** The PHC string to store. NFC first: the same keys on two keyboards are one password. Throws TurnstileBusyError. */
export function hashPassword(password: string): Promise<string> {
  return oneOfTwo(() => hash(password.normalize('NFC'), ARGON2ID));
}

/** Whether the password is the one; always the work of one hash, also where there is none to compare with. Throws TurnstileBusyError. */
export function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  return oneOfTwo(async () => {
    const matches = await verify(stored ?? (await decoy), password.normalize('NFC'));
    return matches && stored !== null;
  });
}
