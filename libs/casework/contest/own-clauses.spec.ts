// A contest's refusals rest on the clauses of its own regulation, not on those of 000.
import { describe, expect, it } from '@jest/globals';
import { after, deciding, FACTS, HELD, NOW, people, PREPARED, REPORTING, UNDER_REVIEW } from '@jiangcheng/domain/contest/contest.fixture';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import { actRefusals, decide } from '@jiangcheng/domain/contest/decide';
import { contestActs, CUTOFF_CLAUSE } from '@jiangcheng/domain/contest/acts';
import { REPORT_CLAUSE } from '@jiangcheng/domain/score-report/score-pack';
import { campaignActs } from '@jiangcheng/domain/campaign/acts';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { campaignProcess } from '../campaign/campaign-process.ts';
import { clauseOfAct, grounded, groundIn } from '../process/ground.ts';
import { contestPack } from './contest-pack.ts';
import { contestProcess } from './contest-process.ts';
import { cited } from './rules.ts';

/** Why an act may not be done, as the people of a case under this regulation are told. */
const told = (id: string, edition: string, refusals: readonly Refusal[]): Refusal[] =>
  grounded(groundIn(contestProcess, contestPack(id, edition, {})), refusals);
const refusalsOf = (result: ReturnType<typeof decide>): readonly Refusal[] => (result.ok ? [] : result.refusals);

const LATE: ContestCommand = { act: 'handIn', input: { draftVersion: FACTS.report?.draftVersion ?? 1 } };
const UNCONFIRMED = UNDER_REVIEW.filter(({ type }) => type !== 'END_DAY_CONFIRMED');
const AFTER_CUTOFF: ContestCommand = { act: 'setDates', input: { firstDay: '2026-11-01', lastDay: '2026-11-02' } };

const ENDED_LATE: ContestCommand = { act: 'declareEnded', input: { lastScoredOn: '2026-05-18' } };

describe.each([
  ['000', '2025', '000/附1/六.3', '000/附1/八.1'],
  ['002', '2021', '002/三(一)', '002/三(一)'],
  ['003', '2020', '003/七.1', '003/七.2'],
])('a contest of %s/%s', (id, edition, report, cutoff) => {
  it('has the clauses that its own rules were taken from', () => {
    const { ground, rules, cutoffClause } = contestPack(id, edition, {});
    expect([ground(REPORT_CLAUSE), ground(CUTOFF_CLAUSE)]).toEqual([rules.scoreReport.clause, cutoffClause]);
  });

  it('that reports late is told its own clause, whether late ones are accepted or refused', () => {
    const late = { ...FACTS, dueAt: NOW - 1 };
    const asked = refusalsOf(decide(LATE, after(REPORTING), late, deciding(people.organizer), NOW));
    expect(told(id, edition, asked)).toEqual([{ code: 'LATE_EXPLANATION_MISSING', field: 'lateExplanation', clause: report }]);
    const refused = actRefusals('handIn', after(REPORTING), { ...late, lateReports: 'REFUSE' }, NOW);
    expect(told(id, edition, refused)).toEqual([{ code: 'LATE_REFUSED', clause: report }]);
  });

  it('whose end nobody has confirmed is not confirmed itself, by the same clause', () => {
    const refused = actRefusals('confirm', after(UNCONFIRMED), FACTS, NOW);
    expect(told(id, edition, refused)).toEqual([{ code: 'END_DAY_NOT_CONFIRMED', clause: report }]);
  });

  it('that is to end after the last day is asked for a reason by its own clause', () => {
    const asked = refusalsOf(decide(AFTER_CUTOFF, after(HELD), FACTS, deciding(people.office), NOW));
    expect(told(id, edition, asked)).toMatchObject([{ code: 'AFTER_CUTOFF_NEEDS_REASON', clause: cutoff }]);
    const ended = refusalsOf(decide(ENDED_LATE, after(HELD), { ...FACTS, cutoffOn: '2026-05-15' }, deciding(people.organizer), NOW));
    expect(told(id, edition, ended)).toMatchObject([{ code: 'AFTER_CUTOFF_NEEDS_REASON', clause: cutoff }]);
  });
});

describe.each([
  ['000', '2025'],
  ['002', '2021'],
  ['003', '2020'],
])('what is done under %s/%s', (id, edition) => {
  const pack = contestPack(id, edition, {});
  const regulationsIn = (clauses: readonly (string | null)[]): string[] => [
    ...new Set(clauses.flatMap((clause) => /^\d{3}(?=\/)/.exec(clause ?? '')?.[0] ?? [])),
  ];

  it('to a contest or at the campaign’s end rests on no other regulation', () => {
    expect(regulationsIn(contestActs.map((act) => clauseOfAct(contestProcess, pack, act)))).toEqual([id]);
    expect(regulationsIn(campaignActs.map((act) => clauseOfAct(campaignProcess, pack, act))).filter((one) => one !== id)).toEqual([]);
  });

  it('is refused on no other regulation', () => {
    const refusals = actRefusals('release', after(PREPARED.slice(0, 1)), FACTS, NOW);
    const clauses = told(id, edition, refusals).map(({ clause = null }) => clause);
    expect([clauses.length > 0, regulationsIn(clauses)]).toEqual([true, [id]]);
  });
});

it('an act on a contest of 003 rests on what 003 says of the matter, or on the office’s practice', () => {
  const acts = ['handIn', 'setDates', 'reportSelection', 'recordIncident', 'setDuty', 'registerAppeal'] as const;
  const pack = contestPack('003', '2020', {});
  expect(acts.map((act) => clauseOfAct(contestProcess, pack, act))).toEqual([
    ...['003/七.1', '003/七.2', '003/附2/二.1', '003/六.4', 'office §6', 'rules §9-4'],
  ]);
});

it.each([
  ['000/附1/六.3', '示例〔2026〕1号附件1 六.3'],
  ['004/五', '示例〔2026〕1号五'],
  ['民法典 第203条', '民法典 第203条'],
  ['office §6', '示例〔2026〕1号'],
  ['rules §9-4', '示例〔2026〕1号'],
])('%s is cited as %s', (clause, expected) => {
  expect(cited({ docNo: '示例〔2026〕1号' }, clause)).toBe(expected);
});
