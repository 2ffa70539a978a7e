import { describe, expect, it } from '@jest/globals';
import type { Related } from '../conflict/conflicts.ts';
import { at } from '../notice/notice.fixture.ts';
import { valueOf, type Result } from '../shared/result.ts';
import type { Admissibility } from './admissibility.ts';
import { admit, decideObjection, registerOnly, reply, report } from './handle.ts';
import type { Finding, Objection, ObjectionDecision } from './objection.ts';
import { admitted, CONCERNED, decided, decision, objection, reported, verifier } from './objection.fixture.ts';

const said = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map(({ code, params }) => [code, ...Object.values(params ?? {})].join(' '));
const YES: Admissibility = { verdict: 'ADMIT', refusals: [] };
const LATE: Admissibility = { verdict: 'REGISTER', refusals: [{ code: 'OBJECTION_LATE' }] };

describe('an objection is admitted', () => {
  const by = (verifiers: Related[], of = objection(), verdict = YES): string[] => said(admit(of, verdict, verifiers, CONCERNED, 1));
  const own: Objection['objector'] = { kind: 'REAL_NAME', personId: 'v2', name: '测试丁', contact: '示例路2号' };

  it('with two who verify it', () => {
    expect(admitted().state).toMatchObject({ stage: 'ADMITTED', verifiers: ['v1', 'v2'] });
  });

  it.each<[string, string[], string[]]>([
    ['with one', by([verifier('v1')]), ['VERIFIERS_TWO']],
    ['with one twice', by([verifier('v1'), verifier('v1')]), ['VERIFIERS_TWO']],
    ['with three', by([verifier('v1'), verifier('v2'), verifier('v3')]), ['VERIFIERS_TWO']],
    ['with whom it concerns', by([verifier('乙'), verifier('v2')]), ['VERIFIER_CONFLICT 乙 SAME_PERSON']],
    ['with a colleague of his', by([verifier('v1', { employerId: 'mine' }), verifier('v2')]), ['VERIFIER_CONFLICT v1 SAME_EMPLOYER']],
    [
      'with the unit that recommends him',
      by([verifier('v1'), verifier('v2', { unitIds: ['county'] })]),
      ['VERIFIER_CONFLICT v2 SAME_UNIT'],
    ],
    ['with who declared a relation', by([verifier('v1'), verifier('v2', { declared: ['乙'] })]), ['VERIFIER_CONFLICT v2 DECLARED']],
    ['with who objects', by([verifier('v1'), verifier('v2')], objection({ objector: own })), ['VERIFIER_IS_OBJECTOR v2']],
    ['when it came too late', by([verifier('v1'), verifier('v2')], objection(), LATE), ['OBJECTION_LATE']],
    ['twice', by([verifier('v1'), verifier('v2')], admitted()), ['OBJECTION_STAGE ADMITTED']],
  ])('never %s', (_what, refusals, expected) => {
    expect(refusals).toEqual(expected);
  });
});

describe('an objection is only registered', () => {
  it('with the reason why it is not admitted', () => {
    expect(valueOf(registerOnly(objection(), LATE, ' 逾期，另行核查 ', 7)).state).toEqual({
      stage: 'NOT_ADMITTED',
      at: 7,
      code: 'OBJECTION_LATE',
      reason: '逾期，另行核查',
    });
  });

  it.each<[string, Result<unknown>, string[]]>([
    ['that can be admitted', registerOnly(objection(), YES, '理由', 7), ['OBJECTION_ADMISSIBLE']],
    ['without a word', registerOnly(objection(), LATE, '', 7), ['REASON_MISSING']],
    ['that is admitted', registerOnly(admitted(), LATE, '理由', 7), ['OBJECTION_STAGE ADMITTED']],
  ])('never one %s', (_what, result, expected) => {
    expect(said(result)).toEqual(expected);
  });
});

describe('a report', () => {
  const handed = (signedBy: string[]) => ({ finding: 'NOT_UPHELD' as Finding, fileHash: 'f', signedBy, at: at('2026-10-12 09:00') });

  it.each<[string[], string[]]>([
    [['v1', 'v2'], []],
    [['v1'], ['REPORT_SIGNATURE_MISSING v2']],
    [['v1', 'somebody'], ['REPORT_SIGNATURE_MISSING v2']],
    [[], ['REPORT_SIGNATURE_MISSING v1', 'REPORT_SIGNATURE_MISSING v2']],
  ])('signed by %j is refused with %j', (signedBy, expected) => {
    expect(said(report(admitted(), handed(signedBy)))).toEqual(expected);
  });

  it('comes after the admission alone', () => {
    expect(said(report(objection(), handed(['v1', 'v2'])))).toEqual(['OBJECTION_STAGE RECEIVED']);
  });
});

describe('what was found', () => {
  it.each<[Finding, ObjectionDecision['effect'], string, string[]]>([
    ['UPHELD', 'REMOVE', 'PARTY_GROUP', []],
    ['UPHELD', 'REMOVE', 'OFFICE', ['DECISION_BODY PARTY_GROUP']],
    ['UPHELD', 'KEEP', 'PARTY_GROUP', ['DECISION_CONTRADICTS_FINDING']],
    ['PARTLY', 'REMOVE', 'PARTY_GROUP', []],
    ['PARTLY', 'KEEP', 'PARTY_GROUP', []],
    ['PARTLY', 'KEEP', 'OFFICE', ['DECISION_BODY PARTY_GROUP']],
    ['NOT_UPHELD', 'KEEP', 'OFFICE', []],
    ['NOT_UPHELD', 'KEEP', 'PARTY_GROUP', []],
    ['NOT_UPHELD', 'REMOVE', 'OFFICE', ['DECISION_CONTRADICTS_FINDING']],
  ])('%s leads to %s by %s: %j', (finding, effect, body, expected) => {
    expect(said(decideObjection(reported(finding), decision(effect, body), 'PARTY_GROUP'))).toEqual(expected);
  });

  it('is decided once, after the report', () => {
    expect([
      said(decideObjection(admitted(), decision('KEEP'), 'X')),
      said(decideObjection(decided('PARTLY', 'KEEP'), decision('KEEP'), 'X')),
    ]).toEqual([['OBJECTION_STAGE ADMITTED'], ['OBJECTION_STAGE DECIDED']]);
  });
});

describe('a reply', () => {
  const done = decided('NOT_UPHELD', 'KEEP');

  it('is given once, after the decision, to whom there is', () => {
    const replied = valueOf(reply(done, 9));
    expect(replied.state).toMatchObject({ stage: 'DECIDED', repliedAt: 9 });
    expect([said(reply(replied, 10)), said(reply(reported('UPHELD'), 9))]).toEqual([['REPLIED_ALREADY'], ['OBJECTION_STAGE REPORTED']]);
    expect(said(reply(decided('NOT_UPHELD', 'KEEP', objection({ objector: { kind: 'ANONYMOUS' } })), 9))).toEqual(['REPLY_TO_NOBODY']);
  });
});
