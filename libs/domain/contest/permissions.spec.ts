import { describe, expect, it } from '@jest/globals';
import { actRow } from './acts.ts';
import { after, DECLARED, HELD, NOW, people, REPORTING, RETURNED, SCOPE, UNDER_REVIEW } from './contest.fixture.ts';
import type { ContestEvent } from './events.ts';
import { signerRefusals, whoRefusals } from './permissions.ts';

const { office, secondClerk, organizer } = people;
/** A person of the 责任部门, who acts for the organizer and sits in the office too (office.md §4). */
const both = { ...organizer, grants: [...organizer.grants, ...office.grants] };

const declaredBy = (by: string | null, byName: string): ContestEvent[] => [
  ...HELD,
  { type: 'END_DECLARED', at: NOW, on: '2026-05-15', by, byName },
  { type: 'STAGE_OPENED', at: NOW, stage: 'SCORE_REPORT', round: 1 },
];
/** 甲 was on leave and 乙 stood in for him when it was declared, or the paper received. */
const AWAY = { preparedFor: [{ personId: office.personId, name: office.name }] };
const declaredInHisPlace: ContestEvent[] = [
  ...HELD,
  { type: 'END_DECLARED', at: NOW, on: '2026-05-15', by: secondClerk.personId, byName: secondClerk.name, ...AWAY },
  { type: 'STAGE_OPENED', at: NOW, stage: 'SCORE_REPORT', round: 1 },
];
/** 乙 stands in for 甲 now. */
const deputy = { ...secondClerk, standsIn: [{ personId: office.personId, name: office.name, grants: [], kinds: ['REVIEW'] }] };

const receipt = (round: number, by: string): ContestEvent => ({
  type: 'RECEIPT_REGISTERED',
  at: NOW,
  round,
  receivedOn: '2026-05-18',
  channel: 'POST',
  fileId: 'F1',
  by,
});

type Case = [string, 'confirmEndDay' | 'confirmReceipt', readonly ContestEvent[], typeof office, string[]];

describe('four eyes', () => {
  it.each<Case>([
    ['the office confirms the day an organizer declared', 'confirmEndDay', DECLARED, office, []],
    ['who declared does not confirm the day', 'confirmEndDay', DECLARED, both, ['FOUR_EYES']],
    ['a clerk who declared does not confirm', 'confirmEndDay', declaredBy(office.personId, office.name), office, ['FOUR_EYES']],
    ['another clerk does', 'confirmEndDay', declaredBy(office.personId, office.name), secondClerk, []],
    ['a day declared on paper is confirmed by either clerk', 'confirmEndDay', declaredBy(null, '测试寅'), office, []],
    ['who registered a receipt does not confirm it', 'confirmReceipt', [...REPORTING, receipt(1, office.personId)], office, ['FOUR_EYES']],
    ['a second clerk does', 'confirmReceipt', [...REPORTING, receipt(1, office.personId)], secondClerk, []],
    ['whose deputy declared it in his place does not confirm', 'confirmEndDay', declaredInHisPlace, office, ['FOUR_EYES']],
    ['nor does the deputy', 'confirmEndDay', declaredInHisPlace, secondClerk, ['FOUR_EYES']],
    ['the deputy of who declared does not confirm', 'confirmEndDay', declaredBy(office.personId, office.name), deputy, ['FOUR_EYES']],
    [
      'whose deputy registered a receipt in his place does not confirm it',
      'confirmReceipt',
      [...REPORTING, { ...receipt(1, secondClerk.personId), ...AWAY }],
      office,
      ['FOUR_EYES'],
    ],
    [
      'nor after the report was returned',
      'confirmReceipt',
      [...UNDER_REVIEW, receipt(1, office.personId), ...RETURNED.slice(-2)],
      office,
      ['FOUR_EYES'],
    ],
  ])('%s', (_what, act, events, actor, codes) => {
    expect(whoRefusals(actRow(act), after(events), actor, SCOPE).map(({ code }) => code)).toEqual(codes);
  });

  it('says which role is missing before it looks at the person', () => {
    expect(whoRefusals(actRow('confirm'), after(UNDER_REVIEW), organizer, SCOPE)).toEqual([
      { code: 'ROLE_MISSING', params: { who: 'OFFICE' } },
    ]);
  });
});

describe('four eyes on a decision from paper', () => {
  it.each([
    ['the signer is not the declarer', 'confirmEndDay' as const, DECLARED, '测试寅', []],
    ['the signer declared the day', 'confirmEndDay' as const, DECLARED, organizer.name, ['FOUR_EYES']],
    ['the signer declared the day on paper too', 'confirmEndDay' as const, declaredBy(null, '测试寅'), '测试寅', ['FOUR_EYES']],
    ['the signer’s deputy declared the day in his place', 'confirmEndDay' as const, declaredInHisPlace, office.name, ['FOUR_EYES']],
    ['the signer may do what nobody prepared', 'setDates' as const, HELD, organizer.name, []],
  ])('compares names: %s', (_what, act, events, name, codes) => {
    expect(signerRefusals(actRow(act), after(events), name).map(({ code }) => code)).toEqual(codes);
  });
});
