import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from './failure.ts';
import { makeFolder } from './make-folder.ts';
import type { Say } from './ticking.ts';

/** Runs `work` while no other process holds the same lock file; a lock whose process is gone is taken over. */
export async function underLock<T>(file: string, say: Say, work: () => Promise<T>): Promise<T> {
  await makeCache(dirname(file));
  let said = false;
  while (!(await take(file))) {
    if (!said) say('  … 另一个进程正在准备同一程序，等待中 · another process is preparing the same program, waiting');
    said = true;
    await wait(500);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function makeCache(folder: string): Promise<void> {
  await makeFolder(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(
      `缓存文件夹 ${folder} 不可写（${error.code}），请改权限或设置 JC_CACHE_DIR`,
      `the cache folder ${folder} is not writable (${error.code}): change its permissions or set JC_CACHE_DIR.`,
    );
  });
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  await removeIfStale(file);
  return false;
}

async function removeIfStale(file: string): Promise<void> {
  const holder = Number(await readFile(file, 'utf8').catch(() => String(process.pid)));
  // An empty file is a lock being written this moment.
  if (!holder || isAlive(holder)) return;
  // Renamed first, so that of two waiting processes only one removes it.
  const aside = `${file}.stale-${process.pid}`;
  await rename(file, aside).then(
    () => rm(aside, { force: true }),
    () => undefined,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
