import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../tools/servers/failure.ts';
import { commandOf, endGroup } from './process-identity.ts';

interface PidFile {
  readonly pid: number;
  readonly command: string;
  readonly stopSignal: NodeJS.Signals;
  readonly startedAt: number;
}

const LOCK = 'start.pid';
const held = new Set<string>();

/** Marks the data folder as in use by this process. Throws Failure if another one uses it. */
export async function lockVarFolder(runDir: string): Promise<() => Promise<void>> {
  const file = join(runDir, LOCK);
  const other = await readPidFile(file);
  // A restarted container gives the same number to the same command again: that is no other process.
  const inUse = held.has(file) || (other && other.pid !== process.pid && (await isAlive(other)));
  if (inUse) {
    const pid = other?.pid ?? process.pid;
    throw new Failure(
      `匠程已在用这个数据文件夹运行（进程 ${pid}），请先停止它`,
      `it is already running with this data folder (process ${pid}): stop that one first.`,
    );
  }
  held.add(file);
  await writePidFile(file, process.pid, 'SIGTERM');
  return async () => {
    held.delete(file);
    await rm(file, { force: true });
  };
}

export async function writePidFile(file: string, pid: number, stopSignal: NodeJS.Signals): Promise<void> {
  const entry: PidFile = { pid, command: (await commandOf(pid)) ?? '', stopSignal, startedAt: Date.now() };
  await writeFile(file, JSON.stringify(entry));
}

/** Ends what an earlier start left running after a crash, the youngest first. Returns the names of what was ended. */
export async function endLeftovers(runDir: string): Promise<string[]> {
  const names = (await readdir(runDir)).filter((name) => name.endsWith('.pid') && name !== LOCK);
  const found = await Promise.all(names.map(async (name) => ({ name, entry: await readPidFile(join(runDir, name)) })));
  const ended: string[] = [];
  for (const { name, entry } of found.sort((a, b) => (b.entry?.startedAt ?? 0) - (a.entry?.startedAt ?? 0))) {
    if (entry && (await isAlive(entry))) {
      await endGroup(entry.pid, entry.stopSignal, 10_000, async () => !(await isAlive(entry)));
      ended.push(name.replace(/\.pid$/, ''));
    }
    await rm(join(runDir, name), { force: true });
  }
  return ended;
}

async function isAlive({ pid, command }: PidFile): Promise<boolean> {
  return command !== '' && (await commandOf(pid)) === command;
}

/** A pid file cut short by a crash says nothing. */
async function readPidFile(file: string): Promise<PidFile | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return text ? (JSON.parse(text) as PidFile) : undefined;
  } catch {
    return undefined;
  }
}
