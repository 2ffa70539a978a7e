import { describe, expect, it } from '@jest/globals';
import { PLAN } from '../sub-plan/sub-plan.fixture.ts';
import {
  after,
  deciding,
  FACTS,
  FRONT,
  FRONT_FACTS,
  NOW,
  people,
  PLAN_RETURNED,
  PLAN_SUBMITTED,
  PLAN_WRITTEN,
  PLANNED,
  signer,
} from './contest.fixture.ts';
import type { Actor } from '../access/actor.ts';
import type { ContestCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { ContestEvent } from './events.ts';
import type { ContestFacts } from './facts.ts';
import { scoredAs } from '../score-report/score-pack.ts';
import { samplePack } from '../score-report/score-report.fixture.ts';
import { scoringOf } from './state.ts';

const tell = (
  command: ContestCommand,
  events: readonly ContestEvent[],
  facts: ContestFacts = FRONT_FACTS,
  by = deciding(people.organizer),
) => decide(command, after(events), facts, by, NOW);
const codes = (result: ReturnType<typeof tell>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));
const clause = '000/附1/六.1';
const ORGANIZER = { personId: 'person-organizer', name: '测试戊' };

describe('naming the authority', () => {
  it('keeps its name as it is now', () => {
    expect(tell({ act: 'nameAuthority', input: { organizationId: 'A1' } }, PLANNED)).toEqual({
      ok: true,
      value: [{ type: 'AUTHORITY_NAMED', at: NOW, authority: { organizationId: 'A1', name: '示例主管部门' } }],
    });
  });

  it('is refused for one that does not exist', () => {
    expect(codes(tell({ act: 'nameAuthority', input: { organizationId: 'X9' } }, PLANNED))).toEqual(['ORGANIZATION_UNKNOWN']);
  });
});

describe('writing the plan', () => {
  const empty = { ...PLAN, content: '', firstDay: null, lastDay: null, chiefJudge: null, judges: [], documents: [] };
  it('keeps what there is, complete or not, as the next version', () => {
    expect(tell({ act: 'writePlan', input: { version: 0, plan: empty } }, PLANNED)).toEqual({
      ok: true,
      value: [{ type: 'PLAN_WRITTEN', at: NOW, version: 1, text: empty, by: ORGANIZER }],
    });
  });

  it.each([
    ['over a text that somebody else has saved', PLAN_WRITTEN, 0],
    ['of a version that there is not', PLAN_WRITTEN, 2],
    ['of a version where there is none', PLANNED, 1],
  ])('is refused %s', (_what, events, version) => {
    const known = events === PLANNED ? 0 : 1;
    const refusal = { code: 'SUB_PLAN_CHANGED', field: 'version', params: { version: known } };
    expect(tell({ act: 'writePlan', input: { version, plan: PLAN } }, events)).toEqual({ ok: false, refusals: [refusal] });
    expect(tell({ act: 'submitPlan', input: { version } }, PLAN_WRITTEN).ok).toBe(version === 1);
  });
});

describe('a plan in somebody’s hand (office.md §4)', () => {
  const write = (who: Actor, at: number, takeOver?: true, events = PLAN_WRITTEN) =>
    decide({ act: 'writePlan', input: { version: 1, plan: PLAN, takeOver } }, after(events), FRONT_FACTS, deciding(who), at);
  const MINUTE = 60_000;

  it.each<[string, Actor, number, true | undefined, string[]]>([
    ['is written on by who holds it', people.organizer, NOW + MINUTE, undefined, ['PLAN_WRITTEN']],
    ['keeps another from it', people.office, NOW + 29 * MINUTE, undefined, ['SUB_PLAN_HELD']],
    ['is taken over by who says so, which is kept', people.office, NOW + 29 * MINUTE, true, ['PLAN_TAKEN_OVER 测试戊', 'PLAN_WRITTEN']],
    ['is in nobody’s hand after thirty minutes without a save', people.office, NOW + 30 * MINUTE, undefined, ['PLAN_WRITTEN']],
  ])('%s', (_what, who, at, takeOver, expected) => {
    const result = write(who, at, takeOver);
    const told = result.ok
      ? result.value.map((event) => (event.type === 'PLAN_TAKEN_OVER' ? `${event.type} ${event.from.name}` : event.type))
      : result.refusals.map(({ code }) => code);
    expect(told).toEqual(expected);
  });

  it('is nobody’s once it was handed in and came back', () => {
    expect(write(people.office, NOW + MINUTE, undefined, PLAN_RETURNED).ok).toBe(true);
  });
});

describe('handing the plan in for 会签', () => {
  it.each<[string, readonly ContestEvent[], ContestFacts, string[]]>([
    ['before anything is written', PLANNED, FRONT_FACTS, ['SUB_PLAN_MISSING']],
    [
      'before anybody is to sign',
      PLAN_WRITTEN.filter(({ type }) => type !== 'AUTHORITY_NAMED'),
      { ...FACTS, front: { ...FRONT, bodies: [] } },
      ['BODIES_MISSING', 'AUTHORITY_MISSING'],
    ],
    [
      'with what the text lacks',
      [...PLANNED, { type: 'PLAN_WRITTEN', at: NOW, version: 1, text: { ...PLAN, place: '', judges: [] }, by: ORGANIZER }],
      FRONT_FACTS,
      ['PLACE_MISSING', 'JUDGES_MISSING'],
    ],
    ['twice', PLAN_SUBMITTED, FRONT_FACTS, ['STAGE_NOT_OPEN']],
  ])('is refused %s', (_when, events, facts, expected) => {
    expect(codes(tell({ act: 'submitPlan', input: { version: 1 } }, events, facts))).toEqual(expected);
  });

  it('rests on its clause', () => {
    const bare = after(PLANNED.slice(0, -1));
    const result = decide(
      { act: 'submitPlan', input: { version: 0 } },
      bare,
      { ...FACTS, front: { ...FRONT, bodies: [] } },
      deciding(people.office),
      NOW,
    );
    expect(result).toEqual({
      ok: false,
      refusals: ['BODIES_MISSING', 'AUTHORITY_MISSING', 'SUB_PLAN_MISSING'].map((code) => ({ code, clause })),
    });
  });

  it.each([
    ['by whom it came, and who signs it', PLAN_WRITTEN, 1],
    ['once more after a return', PLAN_RETURNED, 2],
  ])('says %s', (_what, events, round) => {
    const { personId: by, name: byName } = people.organizer;
    expect(tell({ act: 'submitPlan', input: { version: 1 } }, events)).toEqual({
      ok: true,
      value: [{ type: 'PLAN_SUBMITTED', at: NOW, round, by, byName, bodies: FRONT.bodies }],
    });
  });
});

describe('what the 会签 comes to', () => {
  it('is the plan as all have signed it', () => {
    expect(tell({ act: 'countersignPlan', input: { organizationId: '' } }, PLAN_SUBMITTED)).toEqual({
      ok: true,
      value: [{ type: 'PLAN_AGREED', at: NOW }],
    });
  });

  it('is a return with its reason and by whom', () => {
    const input = { organizationId: '', text: '安全预案过简' };
    expect(tell({ act: 'returnPlan', input }, PLAN_SUBMITTED, FRONT_FACTS, signer('测试签'))).toEqual({
      ok: true,
      value: [{ type: 'PLAN_RETURNED', at: NOW, byName: '测试签', text: '安全预案过简' }],
    });
  });

  it('is held back by what the approval says', () => {
    const facts = { ...FRONT_FACTS, review: { confirm: [{ code: 'FOUR_EYES' }], return: [{ code: 'NOT_YOURS' }] } };
    expect(codes(tell({ act: 'countersignPlan', input: { organizationId: 'B1' } }, PLAN_SUBMITTED, facts))).toEqual(['FOUR_EYES']);
    expect(codes(tell({ act: 'returnPlan', input: { organizationId: 'B1', text: '示例' } }, PLAN_SUBMITTED, facts))).toEqual(['NOT_YOURS']);
  });
});

describe('a plan on its way', () => {
  it('keeps every round: who handed it in, who returned it and why', () => {
    const state = after(PLAN_RETURNED);
    const { personId: by, name: byName } = people.organizer;
    expect(state.plan).toEqual({
      version: 1,
      text: PLAN,
      saved: { by: ORGANIZER, at: NOW },
      submissions: [{ round: 1, by, byName, at: NOW }],
      returns: [{ round: 1, byName: people.otherBody.name, text: '安全预案过简', at: NOW }],
    });
  });

  it('gives the contest its days and its chief judge once all have signed, and not before', () => {
    const before = after(PLAN_SUBMITTED);
    expect([before.firstDay, before.chiefJudge, before.notice]).toEqual([null, null, undefined]);
    const { firstDay, lastDay, chiefJudge, notice } = after([...PLAN_SUBMITTED, { type: 'PLAN_AGREED', at: NOW }]);
    expect([firstDay, lastDay, chiefJudge]).toEqual(['2026-06-01', '2026-06-02', PLAN.chiefJudge]);
    expect([notice?.kind, notice?.issuers, notice?.text]).toEqual(['CONTEST_NOTICE', FRONT.bodies, null]);
  });

  it('says how the parts are weighed once all have signed, in the place of the pack', () => {
    const own = { theory: '0.2', practice: '0.8' };
    const text = { ...PLAN, weights: own, weightsBasis: '示竞发〔2026〕3号' };
    const signed = PLAN_SUBMITTED.map((event) => (event.type === 'PLAN_WRITTEN' ? { ...event, text } : event));
    const before = scoringOf(after(signed));
    const signedByAll = scoringOf(after([...signed, { type: 'PLAN_AGREED', at: NOW }]));
    expect([before.weights, signedByAll.weights]).toEqual([null, own]);
    expect([scoredAs(samplePack, before).weights, scoredAs(samplePack, signedByAll).weights]).toEqual([samplePack.weights, own]);
  });
});
