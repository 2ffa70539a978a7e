import { readFile } from 'node:fs/promises';
import { KeyringError } from './keyring-error.ts';
import { parseKeyring, type Keyring } from './keyring.ts';

/** The keyring file of this installation. Throws KeyringError when it cannot be read or its content is not a keyring. */
export async function readKeyring(path: string): Promise<Keyring> {
  const json = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new KeyringError('KEYRING_MISSING', `密钥文件 JC_KEYS_FILE 无法读取 (cannot be read)：${error.code ?? ''}。`);
  });
  return parseKeyring(json);
}
