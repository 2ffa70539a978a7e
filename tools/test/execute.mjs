// Runs one program to its end and keeps what it said. The only place of tools/test that starts processes.
import { spawn } from 'node:child_process';

const running = new Set();

/**
 * @param {string[]} command program and arguments
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, limitMs: number }} options after `limitMs` the program and its children are ended
 * @returns {Promise<{ code: number, output: string, seconds: number }>} both streams in the order they came
 */
export function execute([program, ...args], { cwd, env, limitMs }) {
  const started = performance.now();
  return new Promise((resolve) => {
    // A group of its own, so that a program that hangs is ended together with what it started.
    const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    const limit = setTimeout(() => {
      output += `\nended after ${limitMs / 60_000} minutes without coming to an end\n`;
      end(child, 'SIGKILL');
    }, limitMs);
    child.on('error', (error) => (output += `${program}: ${error.message}\n`));
    child.on('close', (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code: code ?? 1, output, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** Ctrl-C ends what runs, and then this program: no group is left behind. */
export function endWithChildren() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      for (const child of running) end(child, 'SIGTERM');
      process.exit(130);
    });
  }
}

function end(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // gone already
  }
}
