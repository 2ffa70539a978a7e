import { ConfigError } from '@jiangcheng/config/config-error';
import { StartupRefusedError } from '@jiangcheng/persistence/startup-checks';
import { KeyringError } from '@jiangcheng/protection/keyring-error';
import { problemOfFailure } from './failures.ts';

const EXPECTED = [ConfigError, StartupRefusedError, KeyringError];

/** Why the process does not start: one sentence where an operator can do something about it, the stack where only we can. */
export function sayWhy(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (EXPECTED.some((kind) => error instanceof kind)) return error.message;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return '端口已被占用，请更换 JC_PORT (the port is taken: choose another JC_PORT).';
  if (code === 'ENOENT') return `找不到文件，请检查设置 (a file that the settings name is not there): ${error.message}`;
  if (problemOfFailure(error)?.code === 'RECORD_UNAVAILABLE')
    return '无法连接数据库，请检查 JC_DATABASE_URL (the database of JC_DATABASE_URL cannot be reached).';
  return error.stack ?? error.message;
}
