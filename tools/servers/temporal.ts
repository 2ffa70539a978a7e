import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProvisionConfig } from '@jiangcheng/config/provision';
import { underLock } from './cache-lock.ts';
import { execute, findInPath, isExecutable } from './execute.ts';
import { Failure } from './failure.ts';
import { fromGo } from './go-build.ts';
import { fromRelease, PROGRAMS } from './release.ts';
import { cacheKey, TEMPORAL_RELEASES, TEMPORAL_VERSION } from './temporal-version.ts';
import type { Say } from './ticking.ts';

export interface TemporalPrograms {
  readonly server: string;
  readonly sqlTool: string;
  readonly source: 'configured' | 'path' | 'cache' | 'release' | 'go';
}

const goModule = fileURLToPath(new URL('../temporal', import.meta.url));

/** Finds, gets or builds the Temporal server and its SQL tool: configured path or PATH, cache, official release, Go build. Throws Failure. */
export async function provideTemporal(config: ProvisionConfig, say: Say = () => {}, signal?: AbortSignal): Promise<TemporalPrograms> {
  return (await configured(config)) ?? (await onPath(config.searchPath)) ?? (await cached(config)) ?? (await obtain(config, say, signal));
}

async function configured(config: ProvisionConfig): Promise<TemporalPrograms | undefined> {
  const { temporalServer: server } = config;
  const beside = server && join(dirname(server), 'temporal-sql-tool');
  const sqlTool = config.temporalSqlTool ?? beside;
  if (!server && !sqlTool) return undefined;
  if (!server)
    throw new Failure(
      '设置了 JC_TEMPORAL_SQL_TOOL 时也须设置 JC_TEMPORAL_SERVER',
      'JC_TEMPORAL_SERVER must be set together with JC_TEMPORAL_SQL_TOOL.',
    );
  await mustBeExecutable('JC_TEMPORAL_SERVER', server);
  await mustBeExecutable('JC_TEMPORAL_SQL_TOOL', sqlTool ?? '');
  return { server, sqlTool: sqlTool ?? '', source: 'configured' };
}

async function mustBeExecutable(variable: string, file: string): Promise<void> {
  if (await isExecutable(file)) return;
  throw new Failure(
    `${variable} 指向的 ${file} 不是可执行文件`,
    `${variable}: ${file} is no executable file, correct the path or unset it.`,
  );
}

/** Only a pair of the minor version whose schema we know: another one might migrate the database where this release cannot follow. */
async function onPath(searchPath: string): Promise<TemporalPrograms | undefined> {
  const server = await findInPath('temporal-server', searchPath);
  const sqlTool = await findInPath('temporal-sql-tool', searchPath);
  if (!server || !sqlTool || !(await isOurMinor(server)) || !(await isOurMinor(sqlTool))) return undefined;
  return { server, sqlTool, source: 'path' };
}

async function isOurMinor(program: string): Promise<boolean> {
  const { stdout } = await execute(program, ['--version']);
  return stdout.includes(`version ${TEMPORAL_VERSION.replace(/\.\d+$/, '')}.`);
}

const folderOf = (config: ProvisionConfig): string => join(config.cacheDir, 'temporal', cacheKey());

async function cached(config: ProvisionConfig, source: TemporalPrograms['source'] = 'cache'): Promise<TemporalPrograms | undefined> {
  const [server, sqlTool] = [join(folderOf(config), PROGRAMS[0]), join(folderOf(config), PROGRAMS[1])];
  if (!(await isExecutable(server)) || !(await isExecutable(sqlTool))) return undefined;
  return { server, sqlTool, source };
}

function obtain(config: ProvisionConfig, say: Say, signal?: AbortSignal): Promise<TemporalPrograms> {
  return underLock(`${folderOf(config)}.lock`, say, async () => (await cached(config)) ?? (await make(config, say, signal)));
}

async function make(config: ProvisionConfig, say: Say, signal?: AbortSignal): Promise<TemporalPrograms> {
  const base = config.temporalReleaseUrl ?? TEMPORAL_RELEASES;
  const noRelease = await intoCache(config, (folder) => fromRelease(base, folder));
  if (noRelease === null) return present(config, 'release');
  say(`  … 发布包不可用，改用 Go 构建 · no release archive (${noRelease})`);
  const noBuild = await intoCache(config, (folder) => fromGo(goModule, folder, say, signal));
  if (noBuild === null) return present(config, 'go');
  throw new Failure(
    '没有 Temporal 服务器：请联网，或安装 Go 1.26 及以上，或用 JC_TEMPORAL_SERVER 和 JC_TEMPORAL_SQL_TOOL 指定程序，或用 JC_TEMPORAL_ADDRESS 指定已有集群',
    `there is no Temporal server (${noRelease}; ${noBuild}): connect to the network, install Go 1.26 or later, or set JC_TEMPORAL_SERVER and JC_TEMPORAL_SQL_TOOL, or JC_TEMPORAL_ADDRESS.`,
  );
}

/** Fills a folder beside the final one and renames it whole, so that the cache never holds half of a pair. */
async function intoCache(config: ProvisionConfig, fill: (folder: string) => Promise<string | null>): Promise<string | null> {
  const final = folderOf(config);
  await mkdir(dirname(final), { recursive: true });
  const folder = await mkdtemp(`${final}.`);
  try {
    const whyNot = await fill(folder);
    if (whyNot !== null) return whyNot;
    await rm(final, { recursive: true, force: true });
    await rename(folder, final);
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function present(config: ProvisionConfig, source: TemporalPrograms['source']): Promise<TemporalPrograms> {
  const programs = await cached(config, source);
  if (!programs) throw new Error(`The Temporal programs are not executable in ${folderOf(config)}.`);
  return programs;
}
