// npm run -s recompute -- FILE: an auditor's recomputation, without server or database; without FILE from standard input (docs/recompute.md).
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { BadInput } from './bad-input.ts';
import { recompute } from './recompute.ts';

async function input(path: string | undefined): Promise<string> {
  if (path === undefined || path === '-') return text(process.stdin);
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new BadInput(`读不到文件 ${path}`, `the file ${path} cannot be read.`);
  }
}

/** Item by item: ten thousand contests are more text than one string of JavaScript may be sure to hold. */
function print({ format, items }: ReturnType<typeof recompute>): void {
  process.stdout.write(`{ "format": "${format}", "items": [\n`);
  for (const [index, item] of items.entries()) process.stdout.write(`${index === 0 ? '' : ',\n'}${JSON.stringify(item, null, 2)}`);
  process.stdout.write('\n] }\n');
}

try {
  print(recompute(await input(process.argv[2])));
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(`✗ ${error.message}`);
  process.exitCode = 2;
}
