import { describe, expect, it } from '@jest/globals';
import { valueOf, type Result } from '../shared/result.ts';
import { correct, openScores, openWithout, readableSheets, type ChairOpening, type CorrectionInput } from './opening.ts';
import { recuse } from './panel.ts';
import type { ScoringRound } from './round.ts';
import { roundOf, row, sealed } from './scoring.fixture.ts';
import { draft } from './sheet.ts';
import { tally } from './tally.ts';

const said = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map(({ code, params, field }) => [code, ...Object.values(params ?? {}), field ?? ''].join(' ').trim());
const round = roundOf(['a', 'b'], ['x']);
const half = sealed(round, 'a', row('x', '9', '8', '7'));
const full = sealed(half, 'b', row('x', '6', '5', '4'));
const open = valueOf(openScores(full, 7));

describe('the opening', () => {
  it('is of all sheets together', () => {
    expect([open.openedAt, said(openScores(open, 8))]).toEqual([7, ['SCORES_OPENED']]);
  });

  it.each<[string, ScoringRound, string[]]>([
    ['nobody has sealed', round, ['SHEET_NOT_SEALED a', 'SHEET_NOT_SEALED b']],
    ['one has not', half, ['SHEET_NOT_SEALED b']],
    ['one has only drafted', valueOf(draft(half, 'b', [row('x', '1', '1', '1')])), ['SHEET_NOT_SEALED b']],
  ])('waits while %s', (_what, standing, expected) => {
    expect(said(openScores(standing, 1))).toEqual(expected);
  });

  it('waits while a candidate has nobody left who judges him', () => {
    const aside = (standing: ScoringRound, expertId: string): ScoringRound =>
      valueOf(recuse(standing, { expertId, candidateId: 'x', reason: '同一单位', replacedBy: null }, 1));
    expect(said(openScores(aside(aside(round, 'a'), 'b'), 1))).toEqual(['CANDIDATE_WITHOUT_JUDGE x']);
  });
});

describe('the opening by the chair at the deadline', () => {
  const late = { ...half, dueAt: 5 };
  const named: ChairOpening = { missing: ['b'], reason: '因病未交' };

  it('goes on without those it names, whose drafts count nowhere', () => {
    const drafted = valueOf(draft(late, 'b', [row('x', '1', '1', '1')]));
    const standing = valueOf(openWithout(drafted, named, 5));
    expect([standing.openedAt, standing.absent]).toEqual([5, ['b']]);
    expect(valueOf(tally(standing)).map(({ total, marks }) => [total, marks.map(({ expertId }) => expertId)])).toEqual([['80.00', ['a']]]);
  });

  it.each<[string, ScoringRound, Partial<ChairOpening>, number, string[]]>([
    ['before the deadline', late, {}, 4, ['SCORING_STILL_RUNNING']],
    ['that leaves a missing one unnamed', late, { missing: [] }, 5, ['MISSING_DIFFERS missing']],
    ['that names one who has sealed', late, { missing: ['a', 'b'] }, 5, ['MISSING_DIFFERS missing', 'CANDIDATE_WITHOUT_JUDGE x']],
    ['without a reason', late, { reason: ' ' }, 5, ['REASON_MISSING reason']],
    ['that leaves a candidate without any mark', { ...round, dueAt: 5 }, { missing: ['a', 'b'] }, 5, ['CANDIDATE_WITHOUT_JUDGE x']],
    ['a second time', valueOf(openWithout(late, named, 5)), {}, 6, ['SCORES_OPENED']],
  ])('%s is refused', (_what, standing, change, at, expected) => {
    expect(said(openWithout(standing, { ...named, ...change }, at))).toEqual(expected);
  });
});

describe('a sheet', () => {
  const seenBy = (standing: ScoringRound, expertId: string | null): string[] =>
    readableSheets(standing, { expertId }).map((sheet) => sheet.expertId);

  it.each<[string, ScoringRound, string | null, string[]]>([
    ['before the opening by its expert alone', full, 'a', ['a']],
    ['before the opening by nobody else', full, null, []],
    ['before the opening by no stranger', full, 'c', []],
    ['after it by everybody', open, null, ['a', 'b']],
  ])('is read %s', (_what, standing, viewer, expected) => {
    expect(seenBy(standing, viewer)).toEqual(expected);
  });
});

describe('a correction', () => {
  const slip: CorrectionInput = {
    expertId: 'a',
    candidateId: 'x',
    item: 'P01',
    before: '9',
    after: '6',
    reason: '录入时看错一行',
    by: 'a',
    secondBy: 'supervisor',
  };
  const pointsOf = (standing: ScoringRound): unknown => readableSheets(standing, { expertId: null })[0]?.rows[0]?.points;

  it('is numbered, laid over the sealed sheet, and leaves that as it was', () => {
    const first = valueOf(correct(open, slip, 9));
    const second = valueOf(correct(first, { ...slip, before: '6', after: '6.5' }, 10));
    expect(second.corrections.map(({ no, before, after }) => [no, before, after])).toEqual([
      [1, '9', '6'],
      [2, '6', '6.5'],
    ]);
    expect([pointsOf(open), pointsOf(second), second.sheets]).toEqual([
      { P01: '9', P02: '8', P03: '7' },
      { P01: '6.5', P02: '8', P03: '7' },
      open.sheets,
    ]);
  });

  it.each<[string, ScoringRound, Partial<CorrectionInput>, string[]]>([
    ['before the opening', full, {}, ['SCORES_NOT_OPENED']],
    ['of a mark that has changed meanwhile', open, { before: '8' }, ['CORRECTION_BEFORE_DIFFERS 9 before']],
    ['that changes nothing', open, { after: '9.0' }, ['CORRECTION_UNCHANGED after']],
    ['to more than the maximum', open, { after: '11' }, ['MARK_OUT_OF_RANGE 0 10 after']],
    ['without a reason', open, { reason: ' ' }, ['REASON_MISSING reason']],
    ['signed twice by one person', open, { secondBy: 'a' }, ['SECOND_SIGNATURE_SAME secondBy']],
    ['of an item that is none', open, { item: 'P99' }, ['CORRECTION_NO_SUCH_MARK item']],
    ['of a candidate who is not the expert’s', open, { candidateId: 'y' }, ['CORRECTION_NO_SUCH_MARK item']],
  ])('%s is refused', (_what, standing, change, expected) => {
    expect(said(correct(standing, { ...slip, ...change }, 9))).toEqual(expected);
  });
});
