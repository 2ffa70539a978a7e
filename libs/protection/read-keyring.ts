import { readFile } from 'node:fs/promises';
import { parseKeyring, type Keyring } from './keyring.ts';

/** The keyring file of this installation. Throws KeyringError when its content is not a keyring. */
export const readKeyring = async (path: string): Promise<Keyring> => parseKeyring(await readFile(path, 'utf8'));
