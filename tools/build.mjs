// Production build: every package's sources to dist beside them, the workflows as one bundle, the console by vite. No type-check: npm run check does that.
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { buildConsole } from './console.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const swcrc = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

/** Built from sources only: the embedded start runs unbuilt, the console has its own builder. */
const unbuilt = ['apps/embedded', 'apps/console'];

function packages() {
  return globSync(['apps/*/package.json', 'libs/*/package.json', 'workflows/package.json', 'activities/package.json'], { cwd: root })
    .map((manifest) => dirname(manifest))
    .filter((folder) => !unbuilt.includes(folder))
    .sort();
}

function buildPackage(folder) {
  const from = join(root, folder);
  rmSync(join(from, 'dist'), { recursive: true, force: true });
  const exclude = (name) => /(^|\/)(node_modules|dist)$/.test(name);
  const files = globSync('**/*.ts', { cwd: from, exclude }).filter((file) => !/\.(spec|d)\.ts$/.test(file));
  for (const file of files) buildFile(from, file);
  for (const file of globSync(DATA, { cwd: from, exclude })) copyData(from, file);
  return files.length;
}

/** Rule packs, calendars and templates lie beside the code that reads them, in dist as in the sources. */
const DATA = '**/*.{yaml,yml,json,sql,csv,html,css}';

function copyData(from, file) {
  if (/^(package|tsconfig.*)\.json$/.test(file)) return;
  const target = join(from, 'dist', file);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(from, file), target);
}

function buildFile(from, file) {
  const jsc = { ...swcrc.jsc, rewriteRelativeImportExtensions: true };
  const { code, map } = transformSync(readFileSync(join(from, file), 'utf8'), {
    ...swcrc,
    jsc,
    swcrc: false,
    sourceMaps: true,
    filename: join(from, file),
  });
  const target = join(from, 'dist', file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n`);
  writeFileSync(`${target}.map`, map);
}

/** From the built files, so that the bundle is of what runs; the sources' export condition is left out. */
async function bundleWorkflows() {
  const { code } = await bundleWorkflowCode({ workflowsPath: join(root, 'workflows/dist/index.js'), logger: new DefaultLogger('WARN') });
  writeFileSync(join(root, 'workflows/dist/bundle.js'), code);
}

async function timed(name, work) {
  const started = performance.now();
  const result = await work();
  console.log(`  ✓ ${name}  ${((performance.now() - started) / 1000).toFixed(1)} s  ${result ?? ''}`.trimEnd());
}

try {
  await timed('源码 · sources', () => packages().reduce((sum, folder) => sum + buildPackage(folder), 0) + ' files');
  if (existsSync(join(root, 'workflows/index.ts'))) await timed('流程包 · workflow bundle', bundleWorkflows);
  else console.log('  - 尚无流程 · no workflows/index.ts, no bundle');
  await timed('页面 · console', () => buildConsole(root, console.log));
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}
