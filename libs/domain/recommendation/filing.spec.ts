import { describe, expect, it } from '@jest/globals';
import { startOfDayAfter, instantOf } from '../shared/instant.ts';
import * as round from '../selection/selection.fixture.ts';
import { checkCandidate, evidenceRefusals, type CandidateInput } from './candidate.ts';
import { conditionsOn, fillingRefusals, filingRefusals } from './filing.ts';
import { CANDIDATE, PACK, RECOMMENDATION, TYPED } from './recommendation.fixture.ts';
import { newRecommendation, type CandidateRecord, type RecommendationRecord } from './records.ts';
import type { SelectionState } from '../selection/state.ts';

const TODAY = '2026-04-20';
const inWindow = instantOf(TODAY, '10:00');
const codesOf = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);

describe('a candidate as typed', () => {
  const problems = (changes: Partial<CandidateInput>): string[] => {
    const result = checkCandidate({ ...TYPED, ...changes }, null, PACK, TODAY);
    return result.ok ? [] : result.refusals.map(({ code, field }) => `${code} ${field ?? ''}`);
  };

  it.each<[string, Partial<CandidateInput>, string[]]>([
    ['is taken', {}, []],
    ['has a name', { name: ' ' }, ['NAME_MISSING name']],
    ['declares what the form asks', { declared: ['RICH'] }, ['DECLARATION_UNKNOWN declared']],
    ['has the unit’s word where it is asked for', { attested: ['RETIRED'] }, ['CONDITION_UNKNOWN attested']],
    ['was on the line on days there are', { frontLine: [{ from: '2015-02-30', until: null }] }, ['DATE_INVALID frontLine.0']],
    ['ended after he began', { frontLine: [{ from: '2015-02-02', until: '2015-02-01' }] }, ['PERIOD_REVERSED frontLine.0']],
    ['has begun', { frontLine: [{ from: '2026-04-21', until: null }] }, ['PERIOD_IN_FUTURE frontLine.0']],
  ])('%s', (_what, changes, expected) => {
    expect(problems(changes)).toEqual(expected);
  });

  it('keeps numbers that are left out', () => {
    const { idNumber: _id, phone: _phone, ...rest } = TYPED;
    expect(checkCandidate(rest, CANDIDATE, PACK, TODAY)).toMatchObject({
      ok: true,
      value: { idNumber: CANDIDATE.idNumber, phone: CANDIDATE.phone },
    });
  });

  it('brings evidence for forces and points there are', () => {
    const evidence = [
      { force: 'PRACTICE', point: null },
      { force: 'STRENGTH', point: 'P99' },
    ];
    expect(evidenceRefusals(evidence, PACK)).toEqual([
      { code: 'FORCE_UNKNOWN', field: 'evidence.1.force' },
      { code: 'POINT_UNKNOWN', field: 'evidence.1.point' },
    ]);
  });
});

describe('filling in', () => {
  const opens = instantOf('2026-04-02', '00:00');
  const closes = startOfDayAfter('2026-04-30');

  it.each<[string, SelectionState, string, string | null, number, string[]]>([
    ['is for the window', round.RECOMMENDING, 'U1', null, opens, []],
    ['is not before it', round.RECOMMENDING, 'U1', null, opens - 1, ['WINDOW_NOT_OPEN']],
    ['is to its last instant', round.RECOMMENDING, 'U1', null, closes - 1, []],
    ['is not after it', round.RECOMMENDING, 'U1', null, closes, ['WINDOW_PASSED']],
    ['is not while the call is made', round.READY, 'U1', null, inWindow, ['WINDOW_NOT_OPEN']],
    ['is for units of the round', round.RECOMMENDING, 'U9', null, inWindow, ['UNIT_NOT_IN_ROUND']],
    ['is over while the recommendations are reviewed', round.REVIEWING, 'U1', null, closes, ['WINDOW_PASSED']],
    ['goes on with what was returned', round.REVIEWING, 'U1', '2026-05-10', startOfDayAfter('2026-05-10') - 1, []],
    ['ends with its last day', round.REVIEWING, 'U1', '2026-05-10', startOfDayAfter('2026-05-10'), ['SUPPLEMENT_PASSED']],
  ])('%s', (_what, state, unit, dueOn, now, expected) => {
    expect(codesOf(fillingRefusals(state, unit, dueOn, now))).toEqual(expected);
  });
});

describe('filing a candidate', () => {
  const draft: CandidateRecord = { ...CANDIDATE, status: 'DRAFT' };
  const FACTS = { elsewhere: [], counted: 1, formIsCurrent: true };
  const problems = (
    changes: Partial<CandidateRecord>,
    facts: Partial<Parameters<typeof filingRefusals>[4]> = {},
    whole: RecommendationRecord = RECOMMENDATION,
  ) => codesOf(filingRefusals({ ...draft, ...changes }, whole, round.RECOMMENDING, PACK, { ...FACTS, ...facts }));

  it.each<[string, string[], string[]]>([
    ['with everything', problems({}), []],
    ['twice', problems({ status: 'FILED' }), ['CANDIDATE_IS_FILED']],
    ['with a form that has changed since it was signed', problems({}, { formIsCurrent: false }), ['FORM_OUTDATED']],
    ['without numbers', problems({ idNumber: null, phone: null }), ['ID_NUMBER_MISSING', 'PHONE_MISSING']],
    ['without evidence of a force', problems({ evidence: CANDIDATE.evidence.slice(1) }), ['EVIDENCE_MISSING_PRACTICE']],
    [
      'with evidence that has no file',
      problems({ evidence: CANDIDATE.evidence.map((one) => ({ ...one, fileId: null })) }),
      ['EVIDENCE_MISSING_PRACTICE', 'EVIDENCE_MISSING_INNOVATION'],
    ],
    ['whom the unit has not studied', problems({}, {}, newRecommendation('U1')), ['STUDY_MISSING', 'REPORT_MISSING']],
    ['who counts for another unit', problems({}, { elsewhere: ['示例单位U2'] }), ['CANDIDATE_ELSEWHERE']],
    ['beyond the quota', problems({}, { counted: 2 }), ['QUOTA_EXCEEDED']],
    ['too short on the line', problems({ frontLine: [{ from: '2021-05-02', until: null }] }), ['CONDITION_FRONT_LINE_YEARS']],
    ['who is barred', problems({ declared: ['DISHONEST'] }), ['CONDITION_DISHONEST']],
    ['without the unit’s word', problems({ attested: [] }), ['NOT_ATTESTED_POLITICAL']],
    ['who is barred in principle', problems({ declared: ['RETIRED'] }), []],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('counts the years to the last day of the window', () => {
    const fiveYears = { ...draft, frontLine: [{ from: '2021-05-01', until: null }] };
    expect(conditionsOn(fiveYears, round.RECOMMENDING, PACK).find(({ key }) => key === 'FRONT_LINE_YEARS')?.verdict).toBe('MET');
  });
});
