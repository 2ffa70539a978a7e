import { Client } from 'pg';
import type { VarPaths } from '@jiangcheng/config/paths';
import { lastLine } from '../../../tools/servers/failure.ts';
import type { Fleet } from './fleet.ts';
import { StartFailed, type ProcessSpec } from './managed-process.ts';
import { postgresBinaries, postgresIdentity, type Identity, type PostgresBinaries } from './postgres-binaries.ts';
import { checkDataFolder, corrupt, makeDataFolder } from './postgres-folder.ts';
import type { Passwords } from './secrets.ts';

export interface PostgresPlan {
  readonly binaries: PostgresBinaries;
  readonly identity: Identity | undefined;
  /** False: the folder is made at the start. */
  readonly exists: boolean;
}

export interface PostgresOptions {
  readonly paths: VarPaths;
  readonly port: number;
  readonly passwords: Passwords;
  /** False: for tests, whose data need not survive the machine. */
  readonly fsync: boolean;
}

/** Finds the programs and looks at the data folder before anything is started. Throws Failure. */
export async function planPostgres(paths: VarPaths): Promise<PostgresPlan> {
  const [binaries, identity] = await Promise.all([postgresBinaries(), postgresIdentity()]);
  return { binaries, identity, exists: await checkDataFolder(paths.postgres, binaries.major) };
}

/** Address of a database for a role. */
export const databaseUrl = (
  role: keyof Passwords,
  { port, passwords }: Pick<PostgresOptions, 'port' | 'passwords'>,
  database: string,
): string => `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;

/** Makes the data folder if needed and starts the server. Throws Failure. */
export async function startPostgres(fleet: Fleet, plan: PostgresPlan, options: PostgresOptions): Promise<void> {
  const { paths, passwords, fsync } = options;
  if (!plan.exists) await makeDataFolder({ folder: paths.postgres, ...plan, password: passwords.superuser, fsync });
  try {
    await fleet.add(spec(plan, options));
  } catch (error) {
    if (error instanceof StartFailed) throw corrupt(paths.postgres, reasonIn(error.log));
    throw error;
  }
}

function reasonIn(log: string): string {
  const worst = log.split('\n').filter((line) => /FATAL|PANIC/.test(line));
  return (worst[0] ?? lastLine(log)).replace(/^.*(FATAL|PANIC):\s*/, '');
}

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'timezone=UTC',
  'log_timezone=UTC',
  'jit=off',
  // Statements and key values of personal data stay out of the log.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
];

const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

function spec({ binaries, identity }: PostgresPlan, options: PostgresOptions): ProcessSpec {
  const { paths, port, fsync } = options;
  const flags = (fsync ? settings : [...settings, ...hasty]).flatMap((setting) => ['-c', setting]);
  return {
    name: 'postgres',
    command: binaries.postgres,
    args: ['-D', paths.postgres, '-p', String(port), ...flags],
    cwd: paths.postgres,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    identity,
    stopSignal: 'SIGINT',
    stopTimeoutMs: 30_000,
    // Recovery after a crash takes as long as there is work to replay.
    readyTimeoutMs: 120_000,
    isReady: () => isReady(paths.postgres, databaseUrl('superuser', options, 'postgres')),
  };
}

/** SQLSTATEs of a server that listens over files it cannot use: system errors (class 58) and corruption (class XX). */
const DAMAGED = /^(?:58|XX)/;

/** A wrong password is an answer too: the server is up, and the step after it says what is wrong. Throws Failure where the files are damaged. */
async function isReady(folder: string, connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    if (DAMAGED.test(code)) throw corrupt(folder, message);
    return code === '28P01';
  }
}
