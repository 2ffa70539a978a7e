import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { knownCodes } from './catalogue.ts';

const root = process.cwd();
const filesOf = (pattern: string): string[] => globSync(pattern, { cwd: root }).filter((path) => !/\.(spec|fixture)\.ts$/.test(path));

/** Where the rules write a refusal's code: as `code:`, in `refuse(…)`, or in a table of codes by step. */
const WRITTEN = /(?:\bcode: |\brefuse\(|^ {2}[A-Z]+: )'([A-Z][A-Z_]+)'/gm;
const codesIn = (path: string): string[] => [...readFileSync(join(root, path), 'utf8').matchAll(WRITTEN)].flatMap(([, code]) => code ?? []);

beforeAll(async () => {
  for (const path of filesOf('apps/api/src/**/*.messages.ts')) await import(pathToFileURL(join(root, path)).href);
});

describe('a refusal of the rules', () => {
  it.each(['campaign', 'contest', 'document', 'process', 'recommendation'])('of domain/%s is said in words', (feature) => {
    const codes = [...new Set(filesOf(`libs/domain/${feature}/*.ts`).flatMap(codesIn))];
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !knownCodes().includes(code))).toEqual([]);
  });

  it('of who may act is said in words too', () => {
    const said = [
      'BODY_DECIDES',
      'COMMITTEE_DECISION_NEEDED',
      'NOT_YOUR_BODY',
      'COUNTERSIGN_NOT_ASKED',
      'SEAL_NOT_ASKED',
      'COUNTERSIGN_TWICE',
      'SEAL_TWICE',
    ];
    expect(said.filter((code) => !knownCodes().includes(code))).toEqual([]);
  });
});
