import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { loadProvisionConfig } from '@jiangcheng/config/provision';
import { answers, choosePort } from '../../../apps/embedded/src/ports.ts';
import { provideTestServer, type TestServer } from '../../../tools/servers/test-server.ts';

const READY_MS = 30_000;

/** Ends the server when our end of its standard input closes: also when this process is killed. */
const GUARD = '"$@" & server=$!; cat >/dev/null; kill -9 $server; wait $server';

export interface SkippingServer {
  readonly port: number;
  stop(): void;
}

/** Fetches the server's program where it is missing, before any test's time runs. */
export const provideSkippingServer = (): Promise<TestServer | null> =>
  provideTestServer(loadProvisionConfig(process.env), (line) => process.stderr.write(`${line}\n`));

/**
 * Starts a skipped-time server for one file of tests; null where this machine cannot run it. Not one for all: its clock is global, and
 * a workflow that another file left waiting for its worker keeps it from skipping.
 */
export async function startSkippingServer(): Promise<SkippingServer | null> {
  const program = await provideSkippingServer();
  if (program === null) return null;
  const port = await choosePort(undefined, new Set());
  const guard = launch(program, port);
  await untilListening(port, guard);
  return { port, stop: () => guard.stdin.end() };
}

const launch = ({ command, javaArgs }: TestServer, port: number) =>
  spawn('sh', ['-c', GUARD, 'guard', command, ...javaArgs, String(port)], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });

async function untilListening(port: number, guard: { exitCode: number | null }): Promise<void> {
  for (const end = Date.now() + READY_MS; Date.now() < end && guard.exitCode === null; await pause(50)) if (await answers(port)) return;
  throw new Error(`the skipped-time server did not listen on port ${port} within ${READY_MS / 1000} s`);
}
