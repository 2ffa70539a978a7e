import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { loadProvisionConfig } from '@jiangcheng/config/provision';
import { answers, choosePort } from '../../../apps/embedded/src/ports.ts';
import { provideTestServer, type TestServer } from '../../../tools/servers/test-server.ts';

const READY_MS = 30_000;

/** Ends the server when our end of its standard input closes: also when this process is killed. */
const GUARD = '"$@" & server=$!; cat >/dev/null; kill -9 $server; wait $server';

/** Starts the skipped-time server once for a test run and returns its port; null where this machine cannot run it. */
export async function startSkippingServer(): Promise<number | null> {
  const program = await provideTestServer(loadProvisionConfig(process.env), (line) => process.stderr.write(`${line}\n`));
  if (program === null) return null;
  const port = await choosePort(undefined, new Set());
  await untilListening(port, launch(program, port));
  return port;
}

function launch({ command, javaArgs }: TestServer, port: number): { exitCode: number | null } {
  const guard = spawn('sh', ['-c', GUARD, 'guard', command, ...javaArgs, String(port)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref(); // neither keeps jest from ending
  (guard.stdin as Socket).unref();
  return guard;
}

async function untilListening(port: number, guard: { exitCode: number | null }): Promise<void> {
  for (const end = Date.now() + READY_MS; Date.now() < end && guard.exitCode === null; await pause(50)) if (await answers(port)) return;
  throw new Error(`the skipped-time server did not listen on port ${port} within ${READY_MS / 1000} s`);
}
