// Script that a browser fetches for a page, gzipped, as the console's own check counts it (apps/console/size.mjs).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from '../tools/servers/execute.ts';
import type { Row } from './table.ts';

const LINE = /^([\w-]+): ([\d.]+) kB .*\(goal (\d+) kB\)/gm;

export async function consoleRows(root: string): Promise<Row[]> {
  const program = join(root, 'apps/console/size.mjs');
  if (!existsSync(program)) return [];
  const { stdout, stderr } = await execute(process.execPath, [program], { cwd: root });
  const pages = [...stdout.matchAll(LINE)];
  if (pages.length === 0) throw new Error(`apps/console/size.mjs told nothing: ${stderr || stdout}`);
  return pages.map(([, page = '', size = '', goal = '']) => ({
    what: `页面脚本 · console script, ${page}, kB gzip`,
    value: size,
    compared: '',
    aim: `≤ ${goal}`,
    met: Number(size) <= Number(goal),
  }));
}
