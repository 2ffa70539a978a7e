// The run that everyone trusts: what it counts, and that it never takes silence for success. Tried on a small twin of the repository.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withPlanted } from './support/planted-tree.ts';
import { root } from './support/root.ts';
import { runNode } from './support/run.ts';

const RUNNER = ['tools/test/*.mjs', 'test/support/jest/*.mjs', 'jest.config.mjs', '.swcrc'];
const JEST = "import { expect, it } from '@jest/globals';\n";
const PASSES = `${JEST}it('adds', () => expect(1 + 1).toBe(2));\nit('joins', () => expect('a' + 'b').toBe('ab'));\n`;
const FAILS = `${JEST}it('is wrong about one and one', () => expect(1 + 1).toBe(3));\n`;
const SKIPS = `${JEST}it.${'skip'}('waits', () => expect(1).toBe(1));\n`;
const BROKEN = "import './nowhere.ts';\n";
const EMPTY = 'export {};\n';

type Row = readonly [what: string, files: Record<string, string>, lastLine: string, code: number];

const RUNS: readonly Row[] = [
  ['passing files', { 'libs/a/a.spec.ts': PASSES, 'apps/b/b.spec.ts': PASSES }, '4 passed, 0 failed, 0 skipped', 0],
  ['a failing test', { 'libs/a/a.spec.ts': PASSES, 'libs/a/b.spec.ts': FAILS }, '2 passed, 1 failed, 0 skipped', 1],
  ['a skipped test', { 'libs/a/a.spec.ts': PASSES, 'libs/a/b.spec.ts': SKIPS }, '2 passed, 0 failed, 1 skipped', 0],
  ['a file that cannot be run', { 'libs/a/a.spec.ts': PASSES, 'libs/a/b.spec.ts': BROKEN }, '2 passed, 1 failed, 0 skipped', 1],
  ['a file without a test', { 'libs/a/a.spec.ts': EMPTY }, '0 passed, 1 failed, 0 skipped', 1],
  ['no file at all', {}, '0 passed, 0 failed, 0 skipped', 1],
];

describe('npm test -- unit', () => {
  it.each(RUNS)('counts %s', async (_what, files, lastLine, code) => {
    const outcome = await run(files, ['unit']);
    expect({ lastLine: outcome.stdout.trimEnd().split('\n').at(-1), code: outcome.code }).toEqual({ lastLine, code });
  });

  it('shows what failed, where and why', async () => {
    const { stdout } = await run({ 'libs/a/b.spec.ts': FAILS }, ['unit']);
    expect(stdout).toMatch(/── libs\/a\/b\.spec\.ts\n[^]*is wrong about one and one[^]*Expected: 3/);
  });
});

describe('npm test', () => {
  it('refuses a group that does not exist, naming those that do', async () => {
    const { code, stderr } = await run({}, ['uint']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^✗ uint: .*check, unit, architecture, contract, workflow, replay, integration, console, e2e, faults\.\n$/);
  });
});

function run(files: Record<string, string>, groups: string[]) {
  const runner = RUNNER.flatMap((pattern) => globSync(pattern, { cwd: root })).map((path) => [
    path,
    readFileSync(join(root, path), 'utf8'),
  ]);
  const tree = { ...(Object.fromEntries(runner) as Record<string, string>), ...files };
  return withPlanted(tree, (folder) => runNode([join(folder, 'tools/test/run.mjs'), ...groups], folder, {}));
}
