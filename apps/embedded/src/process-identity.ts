import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { execute } from '../../../tools/servers/execute.ts';

/** The command line of a living process, or undefined: with its number it tells a process from a later one of the same number. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return line.replaceAll('\0', ' ').trim() || undefined;
  }
  const { stdout } = await execute('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
  return stdout.trim() || undefined;
}

/** Sends a signal to a process group; false if it is gone. */
export function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** Asks a group to end, and ends it by force after the time given. Resolves when the process is gone. */
export async function endGroup(pid: number, signal: NodeJS.Signals, timeoutMs: number, isGone: () => Promise<boolean>): Promise<void> {
  signalGroup(pid, signal);
  const deadline = performance.now() + timeoutMs;
  while (!(await isGone())) {
    if (performance.now() > deadline) signalGroup(pid, 'SIGKILL');
    await wait(50);
  }
}
