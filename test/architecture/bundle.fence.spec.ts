// Fourth fence: the list of what really is in the workflow bundle. The bundler itself takes most packages without a word.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withPlanted } from './support/planted-tree.ts';
import { root } from './support/root.ts';
import { runNode } from './support/run.ts';

const OWN_FOLDERS = /^(workflows|libs\/contracts(?!\/api)|libs\/domain)\//;
const PACKAGES = /^(@temporalio\/[a-z-]+|long|ms|nexus-rpc)$/;
const LIST = fileURLToPath(new URL('support/bundle-modules.mjs', import.meta.url));

const STORY = `import { sleep } from '@temporalio/workflow';
export const planted = () => sleep('1 day');
`;
const SCHEMA = "import { z } from 'zod';\nexport const name = z.string();\n";

describe('the workflow bundle', () => {
  it('holds own files of workflows, contracts and domain, and packages of the SDK', async () => {
    expect(strangers(await bundled(root), root)).toEqual([]);
  });

  it('is accepted when a workflow imports the SDK alone', async () => {
    expect(await strangersIn({ 'workflows/index.ts': STORY })).toEqual([]);
  });

  it('is seen to hold the schemas of the API when a workflow imports one', async () => {
    const workflow = `${STORY}export { name } from '@jiangcheng/contracts/api/name';\n`;
    const found = await strangersIn({ 'workflows/index.ts': workflow, 'libs/contracts/api/name.ts': SCHEMA });
    expect([...found].sort()).toEqual(['libs/contracts/api/name.ts', 'zod']);
  });

  it('is not built when a workflow imports TypeORM', async () => {
    const found = strangersIn({ 'workflows/index.ts': `${STORY}export { EntitySchema } from 'typeorm';\n` });
    await expect(found).rejects.toThrow(/node_modules\/typeorm/);
  });
});

function strangersIn(files: Record<string, string>): Promise<string[]> {
  return withPlanted(files, async (tree) => strangers(await bundled(tree), realpathSync(tree)));
}

async function bundled(tree: string): Promise<string[]> {
  const { code, stdout, stderr } = await runNode([LIST, join(tree, 'workflows', 'index.ts')], tree, {});
  if (code !== 0) throw new Error(`the bundle was not built:\n${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as string[];
}

/** Names of packages and paths of own files that have no business in the sandbox. */
function strangers(files: readonly string[], tree: string): string[] {
  const names = files.map((file) => packageOf(file) ?? file.replace(`${tree}/`, ''));
  return [...new Set(names)].filter((name) => !PACKAGES.test(name) && !OWN_FOLDERS.test(name));
}

function packageOf(file: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
}
