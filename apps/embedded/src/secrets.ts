import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VarPaths } from '@jiangcheng/config/paths';

export const ROLES = ['superuser', 'jc_owner', 'jc_app', 'temporal'] as const;
export type Role = (typeof ROLES)[number];
export type Passwords = Readonly<Record<Role, string>>;

/** Reads the passwords of the embedded database, and makes those that are not there yet: random, each in a file for its owner alone. */
export async function passwords(paths: VarPaths): Promise<Passwords> {
  const entries = await Promise.all(ROLES.map(async (role) => [role, await readOrMake(join(paths.secrets, role), newPassword)] as const));
  return Object.fromEntries(entries) as Passwords;
}

/** Makes the keyring at the first start. Data of an earlier start without its keyring must never get a new one: libs/protection then refuses. */
export async function keyring(paths: VarPaths): Promise<string> {
  if (!existsSync(paths.postgres)) await readOrMake(paths.keysFile, newKeyring);
  return paths.keysFile;
}

async function readOrMake(file: string, make: () => string): Promise<string> {
  try {
    await writeFile(file, make(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}

/** Needs no escaping in an address or in SQL. */
const newPassword = (): string => randomBytes(24).toString('base64url');

function newKeyring(): string {
  const key = (): string => randomBytes(32).toString('base64');
  return JSON.stringify({ current: 'k1', keys: { k1: key() }, blindIndex: key(), checkCode: key() }, null, 2);
}
