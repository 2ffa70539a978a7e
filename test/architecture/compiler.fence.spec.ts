// First fence: libs/domain, libs/contracts and workflows are compiled without Node's and the browser's names.
import { describe, expect, it } from '@jest/globals';
import { withPlanted } from './support/planted-tree.ts';
import { runTool } from './support/run.ts';

/** Each is a use of the outside world; one per line of the planted file, so that the compiler's line numbers say which were refused. */
const OUTSIDE_WORLD = [
  'process.exit();',
  'Buffer.from("");',
  'fetch("");',
  'setTimeout(() => undefined, 1);',
  'console.log("");',
  'new URL("");',
  'new AbortController();',
  'crypto.randomUUID();',
  'structuredClone({});',
  'document.title;',
  'queueMicrotask(() => undefined);',
  'require("fs");',
  '__dirname;',
  'performance.now();',
  '(globalThis as { process: unknown } & typeof globalThis).env;',
  'import "node:fs";',
  'import { readFileSync } from "node:fs";',
];
const ALL_LINES = OUTSIDE_WORLD.map((_, index) => index + 1);

/** What these packages do import belongs into the program: a type reference in it could bring Node's names back. */
const BESIDE: Record<string, string> = {
  'libs/domain': 'import { Decimal } from "decimal.js";\nexport const half = new Decimal("0.5");\n',
  'libs/contracts':
    'import { z } from "zod";\nimport { defineSignal } from "@temporalio/workflow";\nexport const pair = [z.string(), defineSignal("x")];\n',
  workflows: 'import { proxyLocalActivities, sleep } from "@temporalio/workflow";\nexport const pair = [proxyLocalActivities, sleep];\n',
};

describe.each(Object.entries(BESIDE))('the compiler in %s', (folder, beside) => {
  it('refuses every name of the outside world', async () => {
    const planted = `${OUTSIDE_WORLD.join('\n')}\nexport {};\n`;
    const { code, stdout } = await compile(folder, { 'planted.ts': planted, 'beside.ts': beside });
    expect(refusedLines(stdout, 'planted.ts')).toEqual(ALL_LINES);
    expect(refusedLines(stdout, 'beside.ts')).toEqual([]);
    expect(code).not.toBe(0);
  });

  it('accepts a pure file', async () => {
    const outcome = await compile(folder, { 'beside.ts': beside });
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

function compile(folder: string, files: Record<string, string>) {
  const planted = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
  return withPlanted(planted, (tree) => runTool('tsc', ['-p', folder, '--pretty', 'false'], tree));
}

function refusedLines(output: string, file: string): number[] {
  const lines = [...output.matchAll(/^(?:.*\/)?([^/(]+)\((\d+),\d+\): error/gm)]
    .filter((match) => match[1] === file)
    .map((match) => Number(match[2]));
  return [...new Set(lines)];
}
