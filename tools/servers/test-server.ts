import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProvisionConfig } from '@jiangcheng/config/provision';
import { underLock } from './cache-lock.ts';
import { execute } from './execute.ts';
import { Failure, lastLine } from './failure.ts';
import { ticking, type Say } from './ticking.ts';

/** How to start the skipped-time server: `spawn(command, [...javaArgs, String(port)])`. */
export interface TestServer {
  readonly command: string;
  readonly javaArgs: readonly string[];
}

/** Stands in for the server in the SDK's eyes, once the real one listens on the port. */
export const holdExecutable = fileURLToPath(new URL('hold.sh', import.meta.url));

const VERSION = '1.38.0';
const pom = fileURLToPath(new URL('../temporal-test-server/pom.xml', import.meta.url));

/** Configured path, cache, Maven; null where none works (the reason is said): the SDK then tries its own download. Throws Failure for a wrong path. */
export async function provideTestServer(config: ProvisionConfig, say: Say = () => {}): Promise<TestServer | null> {
  if (config.temporalTestServer) return configured(config.temporalTestServer);
  const folder = join(config.cacheDir, 'temporal-test-server', VERSION);
  if ((await execute('java', ['-version'])).code !== 0) return without('Java is not installed', say);
  if (await holdsJars(folder)) return java(folder);
  const whyNot = await underLock(`${folder}.lock`, say, async () => ((await holdsJars(folder)) ? null : await byMaven(folder, say)));
  return whyNot === null ? java(folder) : without(whyNot, say);
}

function without(reason: string, say: Say): null {
  say(`  … 没有跳时服务器 · no skipped-time server here (${reason})`);
  return null;
}

async function configured(path: string): Promise<TestServer> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() && (await holdsJars(path))) return java(path);
  if (found?.isFile()) return { command: path, javaArgs: [] };
  throw new Failure(
    `JC_TEMPORAL_TEST_SERVER 指向的 ${path} 不存在或没有 jar`,
    `JC_TEMPORAL_TEST_SERVER: ${path} is neither a program nor a folder with the jars of temporal-test-server.`,
  );
}

async function holdsJars(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => name.startsWith('temporal-test-server-') && name.endsWith('.jar'));
}

function java(folder: string): TestServer {
  const flags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Xmx256m'];
  return { command: 'java', javaArgs: [...flags, '-cp', join(folder, '*'), 'io.temporal.testserver.TestServer'] };
}

async function byMaven(folder: string, say: Say): Promise<string | null> {
  await mkdir(dirname(folder), { recursive: true });
  const next = await mkdtemp(`${folder}.`);
  const args = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${next}`];
  try {
    const { code, stdout, stderr } = await ticking('mvn temporal-test-server', say, () => execute('mvn', args));
    if (code === 127) return 'Maven is not installed';
    if (code !== 0) return `Maven: ${lastLine(stdout || stderr)}`;
    await rename(next, folder);
    return null;
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}
