import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@jiangcheng/config/paths';
import type { ProvisionConfig } from '@jiangcheng/config/provision';
import { underLock } from '../../../tools/servers/cache-lock.ts';
import { fromRelease } from '../../../tools/servers/release.ts';
import { archiveName, cacheKey, TEMPORAL_VERSION } from '../../../tools/servers/temporal-version.ts';
import { provideTemporal } from '../../../tools/servers/temporal.ts';
import { provideTestServer } from '../../../tools/servers/test-server.ts';
import { serveArchive, type Fault } from './support/archive-server.ts';
import { newFolder, removeFolder } from './support/product.ts';

let folder: string;
let config: ProvisionConfig;

beforeEach(async () => {
  folder = await newFolder();
  config = {
    cacheDir: join(folder, 'cache'),
    temporalServer: undefined,
    temporalSqlTool: undefined,
    temporalReleaseUrl: undefined,
    temporalTestServer: undefined,
    searchPath: '',
  };
});

afterEach(() => removeFolder(folder));

describe('the release archive', () => {
  it('gives both programs, which a second start finds in the cache', async () => {
    const release = await serveArchive(join(folder, 'release'), 'none');
    const first = await provideTemporal({ ...config, temporalReleaseUrl: release.url });
    await release.close();
    const second = await provideTemporal({ ...config, temporalReleaseUrl: release.url });
    const place = join(config.cacheDir, 'temporal', cacheKey());
    expect(first).toEqual({ server: join(place, 'temporal-server'), sqlTool: join(place, 'temporal-sql-tool'), source: 'release' });
    expect(second).toEqual({ ...first, source: 'cache' });
    expect(await readdir(join(config.cacheDir, 'temporal'))).toEqual([cacheKey()]);
    expect((await readdir(place)).sort()).toEqual(['temporal-server', 'temporal-sql-tool']);
  });

  it('is got once when two processes want it', async () => {
    const release = await serveArchive(join(folder, 'release'), 'none');
    const wanted = { ...config, temporalReleaseUrl: release.url };
    const both = await Promise.all([provideTemporal(wanted), provideTemporal(wanted)]);
    await release.close();
    expect(both.map(({ source }) => source).sort()).toEqual(['cache', 'release']);
  });

  it.each<[Fault, RegExp]>([
    ['truncated', /^127\.0\.0\.1:\d+: /],
    ['wrong sum', /does not have the SHA-256 of the checksums file$/],
    ['not named', /^the checksums file does not name temporal_/],
    ['no tool', /could not be unpacked: /],
  ])('is not used when it is faulty: %s', async (fault, reason) => {
    const release = await serveArchive(join(folder, 'release'), fault);
    const work = join(folder, 'work');
    await mkdir(work);
    const whyNot = await fromRelease(release.url, work);
    await release.close();
    expect(whyNot).toMatch(reason);
  });

  it('that is not there names the answer', async () => {
    const release = await serveArchive(join(folder, 'release'), 'none');
    const whyNot = await fromRelease(`${release.url}/elsewhere`, folder);
    await release.close();
    expect(whyNot).toMatch(/^127\.0\.0\.1:\d+: answered 404$/);
  });

  it.each([
    ['linux', 'x64', `temporal_${TEMPORAL_VERSION}_linux_amd64.tar.gz`],
    ['linux', 'arm64', `temporal_${TEMPORAL_VERSION}_linux_arm64.tar.gz`],
    ['darwin', 'arm64', `temporal_${TEMPORAL_VERSION}_darwin_arm64.tar.gz`],
    ['win32', 'x64', undefined],
    ['linux', 's390x', undefined],
  ])('for %s %s is %s', (platform, arch, name) => {
    expect(archiveName(platform, arch)).toBe(name);
  });
});

describe('the version of the Temporal server', () => {
  it('is that of the Go module', async () => {
    const module = await readFile(join(repositoryRoot(), 'tools/temporal/go.mod'), 'utf8');
    expect(/go\.temporal\.io\/server v(\S+)/.exec(module)?.[1]).toBe(TEMPORAL_VERSION);
  });
});

describe('programs of one’s own', () => {
  async function program(name: string, version: string): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, `#!/bin/sh\necho ${name} version ${version}\n`, { mode: 0o755 });
    return file;
  }

  it('are taken from the configured path, the tool from beside the server', async () => {
    const server = await program('temporal-server', '1.30.0');
    const sqlTool = await program('temporal-sql-tool', '1.30.0');
    expect(await provideTemporal({ ...config, temporalServer: server })).toEqual({ server, sqlTool, source: 'configured' });
  });

  it('are taken from the search path when they are of the same minor version', async () => {
    const server = await program('temporal-server', '1.31.9');
    const sqlTool = await program('temporal-sql-tool', '1.31.9');
    expect(await provideTemporal({ ...config, searchPath: folder })).toEqual({ server, sqlTool, source: 'path' });
  });

  it('of another minor version on the search path are passed by', async () => {
    await program('temporal-server', '1.32.0');
    await program('temporal-sql-tool', '1.32.0');
    const release = await serveArchive(join(folder, 'release'), 'none');
    const { source } = await provideTemporal({ ...config, searchPath: folder, temporalReleaseUrl: release.url });
    await release.close();
    expect(source).toBe('release');
  });

  it('that are not there are refused', async () => {
    await expect(provideTemporal({ ...config, temporalServer: join(folder, 'none') })).rejects.toThrow('is no executable file');
    await expect(provideTestServer({ ...config, temporalTestServer: join(folder, 'none') })).rejects.toThrow(
      'is neither a program nor a folder',
    );
  });

  it('for skipped time are a program or a folder of jars', async () => {
    const jar = join(folder, 'jars');
    await mkdir(jar);
    await writeFile(join(jar, 'temporal-test-server-1.38.0.jar'), '');
    const native = await program('test-server', '1');
    expect(await provideTestServer({ ...config, temporalTestServer: native })).toEqual({ command: native, javaArgs: [] });
    const found = await provideTestServer({ ...config, temporalTestServer: jar });
    expect([found?.command, ...(found?.javaArgs.slice(-3) ?? [])]).toEqual([
      'java',
      '-cp',
      join(jar, '*'),
      'io.temporal.testserver.TestServer',
    ]);
  });
});

describe('the lock of the cache', () => {
  it('lets one work at a time', async () => {
    const running: number[] = [];
    let most = 0;
    const work = async (): Promise<void> => {
      running.push(1);
      most = Math.max(most, running.length);
      await new Promise((resolve) => setImmediate(resolve));
      running.pop();
    };
    await Promise.all([1, 2, 3].map(() => underLock(join(folder, 'a.lock'), () => {}, work)));
    expect(most).toBe(1);
  });

  it('of a process that is gone is taken over', async () => {
    await writeFile(join(folder, 'a.lock'), '99999999');
    await expect(
      underLock(
        join(folder, 'a.lock'),
        () => {},
        () => Promise.resolve('done'),
      ),
    ).resolves.toBe('done');
  });
});
