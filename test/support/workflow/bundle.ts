import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const LOADER = new URL('../../../tools/typescript.mjs', import.meta.url).href;
const NODE = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));

/** Bundles today's workflows, or those of a twin's folder, and returns the bundle's path; it is removed when this process ends. */
export async function bundleWorkflows(tree = ROOT): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'jc-bundle-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'workflows.js');
  const args = ['--conditions=jiangcheng-source', '--import', LOADER, join(tree, 'test/support/workflow/programs/bundle.mjs'), path];
  await promisify(execFile)(NODE, args, { env: { ...process.env, NODE_OPTIONS: '' } });
  return path;
}
