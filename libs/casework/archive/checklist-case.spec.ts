import { expect, it } from '@jest/globals';
import { checklistOf, type ArchivedKind } from '@jiangcheng/domain/archive/checklist';
import { checklistCase } from './checklist-case.ts';

const clausesOf = (kind: ArchivedKind, regulation: string, edition: string): Record<string, string> =>
  Object.fromEntries(checklistOf(checklistCase({ kind, regulation, edition }), {}, []).map(({ item, clause }) => [item, clause]));

const UNDER_000 = {
  ...{ SUB_PLAN: '000/附1/六.1', CONTEST_NOTICE: '000/附1/六.1', ENTRY_FORMS: 'office §6', SCORE_SUMMARY: '000/附1/六.3' },
  ...{ WINNER_INFO: '000/附1/六.3', COMMENTARY: '000/附1/六.4', PUBLICITY: '000/附1/八.3' },
};

it.each<[string, string, Record<string, string>]>([
  ['000', '2025', UNDER_000],
  [
    '003',
    '2020',
    {
      ...{ SUB_PLAN: '003/七.2', CONTEST_NOTICE: '003/七.2', ENTRY_FORMS: 'office §6', SCORE_SUMMARY: '003/七.1' },
      ...{ WINNER_INFO: '003/七.1', COMMENTARY: 'office §6', PUBLICITY: '003/六.5' },
    },
  ],
])('what the file of a contest under %s must hold rests on that regulation, or on practice', (regulation, edition, expected) => {
  expect(clausesOf('contest', regulation, edition)).toEqual(expected);
});

it('what the file of a selection must hold rests on 004', () => {
  expect(Object.values(clausesOf('selection', '004', '2026')).every((clause) => clause.startsWith('004/'))).toBe(true);
});
