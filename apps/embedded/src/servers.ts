import { resolve } from 'node:path';
import { repositoryRoot, varPaths, type VarPaths } from '@jiangcheng/config/paths';
import { loadProvisionConfig } from '@jiangcheng/config/provision';
import { provideTemporal } from '../../../tools/servers/temporal.ts';
import type { Say } from '../../../tools/servers/ticking.ts';
import { ensureDatabases } from './databases.ts';
import { Fleet } from './fleet.ts';
import { startMail } from './mail.ts';
import { endLeftovers, lockVarFolder } from './pid-files.ts';
import { databaseUrl, planPostgres, startPostgres, type PostgresOptions, type PostgresPlan } from './postgres.ts';
import { keyring, passwords } from './secrets.ts';
import type { BeforeStart, ServerOptions, Servers } from './server-types.ts';
import { rememberedPorts, type Ports } from './state.ts';
import { step, together } from './steps.ts';
import { startTemporal } from './temporal.ts';
import { makeVarFolder } from './var-folder.ts';

export type { BeforeStart, ServerOptions, Servers } from './server-types.ts';

/** Starts PostgreSQL, Temporal on it and the mail catcher. Throws Failure for what a person can put right; then nothing is left running. */
export async function startServers(options: ServerOptions, beforeStart: BeforeStart = async () => {}): Promise<Servers> {
  const paths = varPaths(resolve(options.varDir));
  const say = options.say ?? (() => {});
  await step(
    say,
    '数据文件夹 · data folder',
    () => makeVarFolder(paths),
    () => paths.root,
  );
  const unlock = await lockVarFolder(paths.run);
  const fleet = new Fleet(paths, say);
  const stop = async (): Promise<void> => {
    await fleet.stop();
    await unlock();
  };
  const stopOnSignal = (): void => void fleet.stop();
  options.signal?.addEventListener('abort', stopOnSignal, { once: true });
  try {
    const ended = await endLeftovers(paths.run);
    if (ended.length) say(`  ✓ 结束上次遗留的进程 · ended what an earlier start had left: ${ended.join(', ')}`);
    await beforeStart();
    const started = await startAll({ ...options, say }, paths, fleet);
    options.signal?.removeEventListener('abort', stopOnSignal);
    return {
      ...started,
      add: (spec) => fleet.add(spec),
      pidOf: (name) => fleet.pidOf(name),
      kill: (name) => fleet.kill(name),
      restart: (name) => fleet.restart(name),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Started = Pick<Servers, 'paths' | 'ports' | 'postgres' | 'temporal' | 'mail' | 'env'>;

async function startAll(options: ServerOptions & { say: Say }, paths: VarPaths, fleet: Fleet): Promise<Started> {
  const { say, given = {}, signal } = options;
  const root = repositoryRoot();
  const needsPostgres = !given.database || !given.temporalAddress;
  const plan = needsPostgres ? await planPostgres(paths) : undefined;
  const programs = given.temporalAddress
    ? undefined
    : await step(
        say,
        'Temporal 程序 · Temporal programs',
        () => provideTemporal(loadProvisionConfig(process.env), say, signal),
        ({ source, server }) => `${source}: ${server}`,
      );
  const keysFile = given.keysFile ?? (await keyring(paths));
  const [secrets, ports] = [
    await passwords(paths),
    await rememberedPorts(paths.stateFile, { wished: options.ports, usual: options.usualPorts }),
  ];
  const database: PostgresOptions = { paths, port: ports.postgres, passwords: secrets, fsync: options.fsync ?? true };
  signal?.throwIfAborted();
  const engine = async (): Promise<void> => {
    if (plan) await startDatabase(plan, database, fleet, say);
    if (programs)
      await step(
        say,
        '流程引擎 · Temporal',
        () => startTemporal(fleet, { root, paths, ports, password: secrets.temporal, programs }),
        () => `127.0.0.1:${ports.temporal}`,
      );
  };
  const mail = (): Promise<void> =>
    step(
      say,
      '邮件收集 · mail catcher',
      () => startMail(fleet, root, paths, ports),
      () => `http://127.0.0.1:${ports.mailWeb}`,
    );
  await together([engine(), ...(given.smtpUrl ? [] : [mail()])]);
  return describe(options, paths, ports, database, keysFile);
}

async function startDatabase(plan: PostgresPlan, database: PostgresOptions, fleet: Fleet, say: Say): Promise<void> {
  await step(
    say,
    `数据库 · PostgreSQL ${plan.binaries.major}`,
    () => startPostgres(fleet, plan, database),
    () => `127.0.0.1:${database.port}`,
  );
  await step(say, '角色与库 · roles and databases', () => ensureDatabases(database));
}

function describe(
  { given = {}, testClock }: ServerOptions,
  paths: VarPaths,
  ports: Ports,
  database: PostgresOptions,
  keysFile: string,
): Started {
  const postgres = {
    superUrl: databaseUrl('superuser', database, 'postgres'),
    ownerUrl: given.database?.ownerUrl ?? databaseUrl('jc_owner', database, 'jiangcheng'),
    appUrl: given.database?.appUrl ?? databaseUrl('jc_app', database, 'jiangcheng'),
  };
  const temporal = { address: given.temporalAddress ?? `127.0.0.1:${ports.temporal}` };
  const mail = given.smtpUrl
    ? { smtpUrl: given.smtpUrl, webUrl: undefined }
    : { smtpUrl: `smtp://127.0.0.1:${ports.smtp}`, webUrl: `http://127.0.0.1:${ports.mailWeb}` };
  const env = {
    TZ: 'UTC',
    JC_VAR_DIR: paths.root,
    JC_FILES_DIR: paths.files,
    JC_KEYS_FILE: keysFile,
    JC_DATABASE_URL: postgres.appUrl,
    JC_TEMPORAL_ADDRESS: temporal.address,
    JC_SMTP_URL: mail.smtpUrl,
    JC_WORKER_PORT: String(ports.worker),
    JC_TEST_CLOCK: testClock ? '1' : '0',
  };
  return { paths, ports, postgres, temporal, mail, env };
}
