// npm start, test, check, bench, build, backup, restore, recompute, demo: installs what is missing, then hands over to Node 24 of node_modules.
// Runs on every Node from 20.3 with built-in modules alone, as node_modules may not be there yet.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install, refuseOldNode } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const programs = {
  start: 'apps/embedded/src/main.ts',
  test: 'tools/test/run.mjs',
  check: 'tools/test/check.mjs',
  bench: 'bench/run.ts',
  build: 'tools/build.mjs',
  backup: 'apps/embedded/src/backup.ts',
  restore: 'apps/embedded/src/restore.ts',
  recompute: 'tools/recompute/main.ts',
  demo: 'test/demo/main.ts',
};

/** Flags with which a TypeScript source runs unbuilt (docs/decisions: modules). */
const sourceFlags = [
  '--conditions=jiangcheng-source',
  '--enable-source-maps',
  '--import',
  pathToFileURL(join(root, 'tools/typescript.mjs')).href,
];

function stop(sentence) {
  console.error(`✗ ${sentence}`);
  process.exit(1);
}

async function main([verb, ...rest]) {
  refuseOldNode(stop);
  const program = Object.hasOwn(programs, verb ?? '') ? programs[verb] : undefined;
  if (!program)
    stop(
      `请写明要做什么 · say what to do: ${Object.keys(programs)
        .map((name) => `npm run ${name}`)
        .join(', ')}.`,
    );
  await install(root, stop);
  if (!existsSync(join(root, program))) stop(`这份代码里没有 ${program} · ${program} is not in this copy of the code.`);
  const child = spawn(join(root, 'node_modules/.bin/node'), [...sourceFlags, join(root, program), ...rest], {
    cwd: root,
    env: { ...process.env, TZ: 'UTC' },
    stdio: 'inherit',
  });
  // A terminal sends Ctrl-C to the child as well; the programs take a second one for the same wish.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) whenParentEnds(() => child.kill('SIGTERM'));
  child.on('error', (error) => stop(`Node 24 无法启动 · Node 24 did not start (${error.message}): rm -rf node_modules && npm start.`));
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1);
  });
}

/** A SIGTERM to npm ends npm and its shell, and reaches nobody else. */
function whenParentEnds(stopChild) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stopChild(), 500).unref();
}

await main(process.argv.slice(2));
