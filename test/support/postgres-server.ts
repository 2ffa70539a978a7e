import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { choosePort } from '../../apps/embedded/src/ports.ts';
import { postgresBinaries, postgresIdentity, type Identity } from '../../apps/embedded/src/postgres-binaries.ts';
import { makeDataFolder } from '../../apps/embedded/src/postgres-folder.ts';
import { migrate } from '@jiangcheng/persistence/migrate';
import pg from 'pg';

/** Where the tests' server listens, and the passwords of its three roles. Handed to the test files as JC_TEST_POSTGRES. */
export interface TestPostgres {
  readonly port: number;
  readonly passwords: Readonly<Record<'superuser' | 'jc_owner' | 'jc_app', string>>;
}

/** The migrated database every test file copies; it has the movable clock. */
export const TEMPLATE = 'jc_template';
const READY_MS = 30_000;

export const urlOf = ({ port, passwords }: TestPostgres, role: keyof TestPostgres['passwords'], database: string): string =>
  `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;

/** A server of this test run alone, without care for the disk, with a migrated template. It ends with this process. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const [binaries, identity, port] = [await postgresBinaries(), await postgresIdentity(), await choosePort(undefined, new Set())];
  const home = mkdtempSync(join(tmpdir(), 'jc-postgres-'));
  chmodSync(home, 0o711);
  const server: TestPostgres = { port, passwords: { superuser: password(), jc_owner: password(), jc_app: password() } };
  await makeDataFolder({ folder: join(home, 'data'), binaries, identity, password: server.passwords.superuser, fsync: false });
  const child = launch(binaries.postgres, home, port, identity);
  await untilReady(server, child, join(home, 'log'));
  await prepare(server);
  return server;
}

const password = (): string => randomBytes(18).toString('base64url');

/** Stops the server and clears up when our end of its standard input closes: also when this process is killed. */
const GUARD = '"$@" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; cd / && rm -rf "$HOME_FOLDER"';
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=300',
  'timezone=UTC',
  'jit=off',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
];

function launch(postgres: string, home: string, port: number, identity: Identity | undefined): ChildProcess {
  if (identity) chownSync(home, identity.uid, identity.gid);
  const log = openSync(join(home, 'log'), 'a');
  const command = [postgres, '-D', join(home, 'data'), '-p', String(port), ...SETTINGS.flatMap((each) => ['-c', each])];
  const env = { PATH: process.env['PATH'], HOME_FOLDER: home, LC_ALL: 'C', TZ: 'UTC' };
  const guard = spawn('sh', ['-c', GUARD, 'guard', ...command], { cwd: home, stdio: ['pipe', log, log], env, detached: true, ...identity });
  closeSync(log);
  guard.unref(); // neither keeps jest from ending
  (guard.stdin as Socket).unref();
  return guard;
}

async function untilReady(server: TestPostgres, child: ChildProcess, log: string): Promise<void> {
  for (const end = Date.now() + READY_MS; Date.now() < end && child.exitCode === null; await pause(50)) {
    const client = new pg.Client(urlOf(server, 'superuser', 'postgres'));
    client.on('error', () => undefined);
    if (
      await client.connect().then(
        () => true,
        () => false,
      )
    )
      return client.end();
  }
  throw new Error(`the tests' PostgreSQL did not start:\n${readFileSync(log, 'utf8')}`);
}

async function prepare(server: TestPostgres): Promise<void> {
  const client = new pg.Client(urlOf(server, 'superuser', 'postgres'));
  await client.connect();
  try {
    for (const role of ['jc_owner', 'jc_app'] as const)
      await client.query(`create role ${role} login password ${client.escapeLiteral(server.passwords[role])}`);
    await client.query(`create database ${TEMPLATE} owner jc_owner template template0 encoding 'UTF8' locale 'C'`);
    await migrate(urlOf(server, 'jc_owner', TEMPLATE), true);
  } finally {
    await client.end();
  }
}
