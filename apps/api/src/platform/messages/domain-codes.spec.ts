import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { knownCodes } from './catalogue.ts';

const root = process.cwd();
const filesOf = (pattern: string): string[] => globSync(pattern, { cwd: root }).filter((path) => !/\.(spec|fixture)\.ts$/.test(path));

/** Where the rules write a refusal's code: as `code:`, in `refuse(…)`, or in a table of codes by step. */
const WRITTEN = /(?:\bcode: |\brefuse\(|^ {2}[A-Z]+: )'([A-Z][A-Z_]+)'/gm;
/** A code stands for itself, or for a task or mark by its kind: `task.ANNOUNCE`. */
const unsaid = (codes: readonly string[]): string[] =>
  codes.filter((code) => !knownCodes().some((known) => known === code || known.endsWith(`.${code}`)));
const codesIn = (path: string): string[] => [...readFileSync(join(root, path), 'utf8').matchAll(WRITTEN)].flatMap(([, code]) => code ?? []);

beforeAll(async () => {
  for (const path of filesOf('apps/api/src/**/*.messages.ts')) await import(pathToFileURL(join(root, path)).href);
});

describe('a refusal of the rules', () => {
  it.each([
    ...[
      'campaign',
      'collection',
      'contest',
      'document',
      'notice',
      'objection',
      'payment',
      'process',
      'recommendation',
      'selection',
      'sub-plan',
    ],
  ])('of domain/%s is said in words', (feature) => {
    const codes = [...new Set(filesOf(`libs/domain/${feature}/*.ts`).flatMap(codesIn))];
    expect(codes.length).toBeGreaterThan(0);
    expect(unsaid(codes)).toEqual([]);
  });

  it('of who may act is said in words too', () => {
    const said = [
      'BODY_DECIDES',
      'COMMITTEE_DECISION_NEEDED',
      'ORGANIZER_DECIDES',
      'NOT_YOUR_BODY',
      'COUNTERSIGN_NOT_ASKED',
      'SEAL_NOT_ASKED',
      'COUNTERSIGN_TWICE',
      'SEAL_TWICE',
    ];
    expect(unsaid(said)).toEqual([]);
  });
});
