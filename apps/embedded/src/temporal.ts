import { join } from 'node:path';
import type { VarPaths } from '@jiangcheng/config/paths';
import { execute } from '../../../tools/servers/execute.ts';
import { Failure, lastLine } from '../../../tools/servers/failure.ts';
import type { TemporalPrograms } from '../../../tools/servers/temporal.ts';
import type { Fleet } from './fleet.ts';
import type { ProcessSpec } from './managed-process.ts';
import type { Ports } from './state.ts';
import { serves } from './temporal-health.ts';

export interface TemporalOptions {
  readonly root: string;
  readonly paths: VarPaths;
  readonly ports: Ports;
  readonly password: string;
  readonly programs: TemporalPrograms;
}

/** Never to be changed for data that exist: the server would go on with the old number and say nothing. */
const HISTORY_SHARDS = 128;

const schemas = { temporal: 'postgresql/v12/temporal', temporal_visibility: 'postgresql/v12/visibility' };

/** Brings Temporal's schema to that of the server, and starts the server on it. Throws Failure or StartFailed. */
export async function startTemporal(fleet: Fleet, options: TemporalOptions): Promise<void> {
  await Promise.all(Object.entries(schemas).map(([database, schema]) => updateSchema(options, database, schema)));
  await fleet.add(spec(options));
}

async function updateSchema({ ports, password, programs, paths }: TemporalOptions, database: string, schema: string): Promise<void> {
  const env = {
    ...process.env,
    SQL_PLUGIN: 'postgres12',
    SQL_HOST: '127.0.0.1',
    SQL_PORT: String(ports.postgres),
    SQL_USER: 'temporal',
    SQL_PASSWORD: password,
  };
  const steps = [
    ['setup-schema', '-v', '0.0'],
    ['update-schema', '--schema-name', schema],
  ];
  for (const args of steps) {
    const { code, stdout, stderr } = await execute(programs.sqlTool, ['--db', database, ...args], { env, cwd: paths.root });
    if (code !== 0)
      throw new Failure(
        `Temporal 数据库 ${database} 升级失败（${lastLine(stderr || stdout)}）`,
        `the schema of Temporal's database ${database} could not be brought up to date (${lastLine(stderr || stdout)}): use the version of the server that this release names, or bring back a backup.`,
      );
  }
}

function spec(options: TemporalOptions): ProcessSpec {
  return {
    name: 'temporal',
    command: options.programs.server,
    args: ['--allow-no-auth', 'start'],
    cwd: options.paths.root,
    env: serverEnvironment(options),
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 15_000,
    readyTimeoutMs: 60_000,
    isReady: () => serves(`127.0.0.1:${options.ports.temporal}`),
  };
}

/** The server's embedded template reads these (reference: the template in the server's sources, common/config). */
function serverEnvironment({ root, ports, password }: TemporalOptions): NodeJS.ProcessEnv {
  const text = (name: keyof Ports): string => String(ports[name]);
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    TZ: 'UTC',
    LOG_LEVEL: 'warn',
    DB: 'postgres12',
    POSTGRES_SEEDS: '127.0.0.1',
    DB_PORT: text('postgres'),
    POSTGRES_USER: 'temporal',
    POSTGRES_PWD: password,
    DBNAME: 'temporal',
    VISIBILITY_DBNAME: 'temporal_visibility',
    SQL_MAX_CONNS: '40',
    SQL_MAX_IDLE_CONNS: '40',
    NUM_HISTORY_SHARDS: String(HISTORY_SHARDS),
    BIND_ON_IP: '127.0.0.1',
    DYNAMIC_CONFIG_FILE_PATH: join(root, 'tools/temporal/dynamic.yaml'),
    FRONTEND_GRPC_PORT: text('temporal'),
    FRONTEND_HTTP_PORT: text('temporalHttp'),
    FRONTEND_MEMBERSHIP_PORT: text('temporalMembership'),
    HISTORY_GRPC_PORT: text('history'),
    HISTORY_MEMBERSHIP_PORT: text('historyMembership'),
    MATCHING_GRPC_PORT: text('matching'),
    MATCHING_MEMBERSHIP_PORT: text('matchingMembership'),
    WORKER_GRPC_PORT: text('engineWorker'),
    WORKER_MEMBERSHIP_PORT: text('engineWorkerMembership'),
  };
}
