import { describe, expect, it } from '@jest/globals';
import { hashPassword, passwordMatches } from './passwords.ts';
import { hashSecret, isSecret, newSecret } from './secrets.ts';
import { createTurnstile, TurnstileBusyError } from './turnstile.ts';

describe('a password', () => {
  it('is stored as argon2id with the stated cost and a salt of its own', async () => {
    const [one, two] = [await hashPassword('Made-up-2026'), await hashPassword('Made-up-2026')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
  });

  it('matches itself, in either spelling of Unicode, and nothing else', async () => {
    const stored = await hashPassword('Mädchen-2026');
    expect(await passwordMatches(stored, 'Ma\u0308dchen-2026')).toBe(true);
    expect(await passwordMatches(stored, 'mädchen-2026')).toBe(false);
    expect(await passwordMatches(stored, '')).toBe(false);
  });

  it('matches nothing where none is stored', async () => {
    expect(await passwordMatches(null, '')).toBe(false);
  });
});

describe('a secret', () => {
  it('has 32 bytes and is known by its hash', () => {
    const secret = newSecret();
    expect([isSecret(secret), Buffer.from(secret, 'base64url').length]).toEqual([true, 32]);
    expect(hashSecret(secret)).toMatch(/^[0-9a-f]{64}$/);
    expect(['', 'x', `${secret}=`, `${secret.slice(1)}+`].map(isSecret)).toEqual([false, false, false, false]);
  });
});

describe('a turnstile', () => {
  it('lets so many through, so many wait, and refuses the next', async () => {
    const through = createTurnstile(2, 1);
    const releases: (() => void)[] = [];
    const enter = (name: string) => through(() => new Promise<string>((resolve) => releases.push(() => resolve(name))));
    const [one, two, three] = [enter('one'), enter('two'), enter('three')];
    await expect(enter('four')).rejects.toThrow(TurnstileBusyError);
    expect(releases.length).toBe(2);
    releases[0]?.();
    expect(await one).toBe('one');
    await Promise.resolve();
    releases[1]?.();
    expect(await two).toBe('two');
    releases[2]?.();
    expect(await three).toBe('three');
  });

  it('gives the place back after a failure', async () => {
    const through = createTurnstile(1, 0);
    await expect(through(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await through(() => Promise.resolve(1))).toBe(1);
  });
});
