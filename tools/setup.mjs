// Installs the packages of the lockfile when node_modules is missing or belongs to another lockfile.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed } from './installed.mjs';

const OLDEST_NODE = [20, 3];

/** @param {(sentence: string) => void} stop is told one sentence when this Node is too old to go on */
export function refuseOldNode(stop, version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  stop(
    `需要 Node ${OLDEST_NODE.join('.')} 或更新版本，现为 ${version} · install Node ${OLDEST_NODE.join('.')} or later (this is ${version}).`,
  );
}

/** One sentence for what npm said, or undefined if it is none of the usual troubles. */
export function whyNpmFailed(output) {
  if (/EACCES|EROFS|EPERM/.test(output)) return '项目文件夹不可写 · the folder is not writable: check the owner of this copy of the code.';
  if (/ENOSPC/.test(output)) return '磁盘已满 · the disk is full: make room (about 2 GB) and run it again.';
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH/.test(output))
    return '连不上 npm 软件源 · the npm registry cannot be reached: connect to the network, or set the registry of your network with npm config, and run it again.';
  return undefined;
}

/** Installs if needed; afterwards node_modules belongs to package-lock.json. */
export async function install(root, stop) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const sum = createHash('sha256').update(lock).digest('hex');
  const marker = join(root, 'node_modules/.jiangcheng-lock');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === sum && existsSync(join(root, 'node_modules/.bin/node'))) return;
  if (!installed(root, lock)) await npmCi(root, stop);
  writeMarker(marker, sum, stop);
}

function writeMarker(marker, sum, stop) {
  try {
    writeFileSync(marker, sum);
  } catch (error) {
    stop(whyNpmFailed(String(error.code)) ?? String(error));
  }
}

async function npmCi(root, stop) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    stop(whyNpmFailed('EACCES'));
  }
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.error('  … 安装软件包 · npm ci (about a minute)');
  const ticking = setInterval(() => console.error(`  … 安装软件包 · npm ci: ${seconds()} s`), 15_000);
  const { code, output } = await runNpm(root);
  clearInterval(ticking);
  if (code === 'ENOENT') stop('找不到 npm · npm was not found: install Node with npm and run it again.');
  if (code !== 0) stop(whyNpmFailed(output) ?? `npm ci 失败 · npm ci failed: ${lastLine(output)}`);
  console.error(`  ✓ 安装软件包 · packages installed: ${seconds()} s`);
}

function runNpm(root) {
  return new Promise((resolve) => {
    // The Node inside node_modules is about to be deleted, so npm runs on the machine's own.
    const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(join(root, 'node_modules')));
    const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      env: { ...process.env, PATH: path.join(delimiter) },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
    child.on('error', (error) => resolve({ code: error.code, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function lastLine(output) {
  const lines = output
    .trim()
    .split('\n')
    .filter((line) => !line.includes('A complete log of this run'));
  return lines.at(-1)?.replace(/^npm (error|ERR!) /, '') ?? '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stop = (sentence) => {
    console.error(`✗ ${sentence}`);
    process.exit(1);
  };
  refuseOldNode(stop);
  await install(fileURLToPath(new URL('..', import.meta.url)), stop);
}
