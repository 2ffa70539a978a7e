// What is judged without running anything: format, lint, types, imports, dead code. Each step counts as one test.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bin, plainEnvironment, root } from './environment.mjs';
import { endWithChildren, execute } from './execute.mjs';
import { lastLines, printResult, printSum } from './report.mjs';

const LIMIT_MS = 10 * 60_000;
const present = (...paths) => paths.filter((path) => existsSync(join(root, path)));

/** The fenced packages have a stricter program of their own; the root's holds all server code and tests. */
const programs = () => ['.', ...present('libs/domain', 'libs/contracts', 'workflows', 'apps/console')];
const trees = () => present('apps', 'libs', 'workflows', 'activities', 'test', 'bench', 'tools');

/** The slowest first: two steps run at a time, one per core. @returns {{ name: string, command: string[] }[]} */
const steps = () => [
  { name: 'lint', command: ['eslint', '.', '--max-warnings=0'] },
  ...programs().map((folder) => ({ name: `types ${folder}`, command: ['tsc', '-p', folder, '--pretty', 'false'] })),
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'imports', command: ['depcruise', ...trees(), '--config', '.dependency-cruiser.mjs', '--output-type', 'err'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
];

async function runStep({ name, command: [tool, ...args] }) {
  const { code, output, seconds } = await execute([bin('node'), bin(tool), ...args], {
    cwd: root,
    env: plainEnvironment(),
    limitMs: LIMIT_MS,
  });
  const result = {
    name: `check: ${name}`,
    passed: Number(code === 0),
    failed: Number(code !== 0),
    skipped: 0,
    seconds,
    details: lastLines(output),
  };
  printResult(result);
  return result;
}

/** Runs all steps, prints a line for each as it ends. @returns {Promise<import('./report.mjs').Result[]>} */
export async function check() {
  const waiting = steps();
  const results = [];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) results.push(await runStep(step));
  };
  await Promise.all([lane(), lane()]);
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  endWithChildren();
  printSum(await check());
}
