import { join } from 'node:path';
import type { VarPaths } from '@jiangcheng/config/paths';
import type { Fleet } from './fleet.ts';
import type { Ports } from './state.ts';

/** Starts the mail catcher: takes every mail on loopback, sends none, shows them on a page; they survive under var/mail. */
export async function startMail(fleet: Fleet, root: string, paths: VarPaths, ports: Ports): Promise<void> {
  const smtp = ['--ip', '127.0.0.1', '--smtp', String(ports.smtp), '--hide-extensions', 'STARTTLS'];
  const web = ['--web-ip', '127.0.0.1', '--web', String(ports.mailWeb)];
  await fleet.add({
    name: 'mail',
    command: process.execPath,
    args: [join(root, 'node_modules/maildev/dist/bin/maildev.js'), ...smtp, ...web, '--mail-directory', paths.mail],
    cwd: paths.mail,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TZ: 'UTC' },
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 10_000,
    readyTimeoutMs: 60_000,
    // Its own word, said when both servers listen: another start's catcher would answer on a port that both chose.
    isReady: async (log) => log.includes('Press Ctrl+C to stop'),
  });
}
