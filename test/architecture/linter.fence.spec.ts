// Second fence: what the compiler lets through, the clock and chance in pure code and a promise that nobody waits for.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { withPlanted } from './support/planted-tree.ts';
import { runTool } from './support/run.ts';

type Row = readonly [path: string, code: string, rules: readonly string[]];

const PROPERTY = 'no-restricted-properties';
const SYNTAX = 'no-restricted-syntax';
const GLOBAL = 'no-restricted-globals';
const IMPORT = '@typescript-eslint/no-restricted-imports';

/** [where, what, the rules that refuse it]; an empty list is a thing that must stay allowed. */
const PLANTED: readonly Row[] = [
  ['libs/domain/now.ts', 'export const at = Date.now();', [GLOBAL, PROPERTY]],
  ['libs/domain/today.ts', 'export const at = new Date();', [GLOBAL, SYNTAX]],
  ['libs/domain/instant.ts', "export const at = new Date('2026-01-01');", [GLOBAL, SYNTAX]],
  ['libs/domain/hidden-date.ts', 'export const at = globalThis.Date.UTC(2026, 0);', [GLOBAL]],
  ['libs/domain/chance.ts', 'export const die = Math.random();', [PROPERTY]],
  ['libs/domain/pure.ts', 'export const half = (value: number) => value / 2;', []],
  ['libs/domain/instant.spec.ts', "export const at = new Date('2026-01-01');", []],
  ['libs/domain/today.spec.ts', 'export const at = new Date();', [SYNTAX]],
  ['workflows/now.ts', 'export const at = Date.now();', [GLOBAL, PROPERTY]],
  ['workflows/chance.ts', 'export const die = Math.random();', [PROPERTY]],
  ['workflows/fs.ts', "export { readFileSync } from 'node:fs';", [IMPORT]],
  ['workflows/typeorm.ts', "import { DataSource } from 'typeorm';\nexport const source = DataSource;", [IMPORT]],
  ['workflows/schemas.ts', "import type { A } from '@jiangcheng/contracts/api/a';\nexport type B = A;", [IMPORT]],
  ['workflows/rule.ts', "import { half } from '@jiangcheng/domain/pure';\nexport const quarter = half(0.5);", [IMPORT]],
  ['workflows/type.ts', "import type { half } from '@jiangcheng/domain/pure';\nexport type Half = typeof half;", []],
  ['workflows/wait.ts', "import { sleep } from '@temporalio/workflow';\nexport const wait = () => sleep('1 day');", []],
  ['libs/mail/a.ts', "import { Controller } from '@nestjs/common';\n@Controller()\nexport class A {}", [IMPORT]],
  ['libs/mail/b.ts', "import { Injectable } from '@nestjs/common';\n@Injectable()\nexport class B {}", []],
  ['libs/mail/c.module.ts', "import { Module } from '@nestjs/common';\n@Module({})\nexport class CModule {}", []],
  [
    'activities/floating.ts',
    'const send = async () => {};\nexport function act() {\n  send();\n}',
    ['@typescript-eslint/no-floating-promises'],
  ],
  ['activities/kept.ts', 'const send = async () => {};\nexport async function act(_unused: string) {\n  await send();\n}', []],
  ['activities/unused.ts', 'export function act(unused: string) {}', ['@typescript-eslint/no-unused-vars']],
  ['libs/casework/default.ts', 'export default 1;', ['no-restricted-exports']],
  ['libs/casework/type.ts', "import { B } from '../mail/b.ts';\nexport type C = B;", ['@typescript-eslint/consistent-type-imports']],
  // An injected class: its import looks like a type's, and must stay a value for Nest to find it.
  [
    'apps/api/src/d.ts',
    "import { Injectable } from '@nestjs/common';\nimport { B } from '@jiangcheng/mail/b';\n@Injectable()\nexport class D {\n  constructor(readonly b: B) {}\n}",
    [],
  ],
];

describe('the linter', () => {
  let found: Map<string, string[]>;
  beforeAll(async () => {
    found = await withPlanted(Object.fromEntries(PLANTED.map(([path, code]) => [path, `${code}\n`])), lint);
  });

  it.each(PLANTED)('judges %s: %j', (path, _code, rules) => {
    expect(found.get(path)).toEqual([...rules].sort());
  });
});

async function lint(tree: string): Promise<Map<string, string[]>> {
  const { stdout } = await runTool('eslint', ['--format', 'json', ...PLANTED.map(([path]) => path)], tree);
  const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string | null; message: string }[] }[];
  return new Map(results.map(({ filePath, messages }) => [filePath.slice(tree.length + 1), rulesOf(messages)]));
}

/** A message without a rule is a file that could not be read: its text says why. */
function rulesOf(messages: readonly { ruleId: string | null; message: string }[]): string[] {
  return [...new Set(messages.map(({ ruleId, message }) => ruleId ?? message))].sort();
}
