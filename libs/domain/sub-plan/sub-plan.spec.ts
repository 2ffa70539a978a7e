import { describe, expect, it } from '@jest/globals';
import { open } from '../approval/consequences.ts';
import { fromEvents } from '../approval/evolve.ts';
import { planRefusals } from '../approval/plan.ts';
import { currentRun, signersOf } from '../approval/state.ts';
import { valueOf } from '../shared/result.ts';
import { countersignPlan, countersignSeat, type Countersigners } from './countersign-plan.ts';
import { PLAN, PLAN_RULES } from './sub-plan.fixture.ts';
import type { SubPlan, SubPlanRules } from './sub-plan.ts';
import { subPlanRefusals } from './sub-plan-refusals.ts';

const said = (change: Partial<SubPlan>, other: Partial<SubPlanRules> = {}): string[] =>
  subPlanRefusals({ ...PLAN, ...change }, { ...PLAN_RULES, ...other }).map(({ code, params }) =>
    [code, ...Object.values(params ?? {})].join(' '),
  );

describe('a sub-plan', () => {
  it.each<[string, Partial<SubPlan>, Partial<SubPlanRules>, string[]]>([
    ['is ready with all that the document asks for, and more', {}, {}, []],
    [
      'needs content, place and committee',
      { content: '', place: '', committee: '' },
      {},
      ['CONTENT_MISSING', 'PLACE_MISSING', 'COMMITTEE_MISSING'],
    ],
    ['needs both days', { lastDay: null }, {}, ['DATES_MISSING']],
    ['ends no earlier than it begins', { firstDay: '2026-06-03', lastDay: '2026-06-02' }, {}, ['LAST_DAY_BEFORE_FIRST']],
    ['ends on the regulation’s last day', { lastDay: '2026-10-31' }, {}, []],
    ['needs a reason to end later', { lastDay: '2026-11-01' }, {}, ['AFTER_CUTOFF_NEEDS_REASON 2026-10-31']],
    ['may end later with its reason', { lastDay: '2026-11-01', lateReason: '场地检修' }, {}, []],
    ['needs a chief judge', { chiefJudge: null }, {}, ['CHIEF_JUDGE_MISSING']],
    ['needs judges', { judges: [] }, {}, ['JUDGES_MISSING']],
    [
      'needs every work group',
      { workGroups: ['JUDGES', 'SAFETY'] },
      {},
      ['WORK_GROUP_MISSING PUBLICITY', 'WORK_GROUP_MISSING SUPERVISION'],
    ],
    ['needs every document', { documents: PLAN.documents.slice(0, 3) }, {}, ['REQUIRED_DOCUMENT_MISSING HEALTH_PLAN']],
    ['has each document once', { documents: [...PLAN.documents, PLAN.documents[0]!] }, {}, ['DOCUMENT_KIND_TWICE']],
    ['rests on no standard that there is not', {}, { hasNationalStandard: false }, ['NO_NATIONAL_STANDARD']],
    ['rests on the standard that there is', { paperBasis: 'OWN_SPECIFICATION' }, {}, ['OWN_SPECIFICATION_NOT_NEEDED']],
    ['rests on its own specification without one', { paperBasis: 'OWN_SPECIFICATION' }, { hasNationalStandard: false }, []],
    ['is not held up by what is only inferred', {}, { hasNationalStandard: null }, []],
    ['has weights that make one', { weights: { theory: '0.3', practice: '0.6' } }, {}, ['WEIGHTS_NOT_ONE 0.9']],
    [
      'has no weight below nothing',
      { weights: { theory: '-0.1', practice: '1.1' } },
      {},
      ['WEIGHT_OUT_OF_RANGE 0 1', 'WEIGHT_OUT_OF_RANGE 0 1'],
    ],
    ['needs a document for other weights', { weights: { theory: '0.2', practice: '0.8' } }, {}, ['WEIGHTS_NEED_BASIS']],
    ['may follow the upper contest', { weights: { theory: '0.2', practice: '0.8' }, weightsBasis: '示竞发〔2025〕3号' }, {}, []],
  ])('%s', (_what, change, other, expected) => {
    expect(said(change, other)).toEqual(expected);
  });
});

/** 'ROLE organization' of each seat in its order. */
function seatsOf(signers: Countersigners): string[] {
  const run = currentRun(fromEvents(valueOf(open(countersignPlan(signers), [], 0))));
  return run === null
    ? []
    : signersOf(run).map(({ address }) => (address.kind === 'ROLE' ? `${address.role} ${address.organizationId}` : ''));
}

describe('its 会签', () => {
  const bodies = ['B1', 'B2', 'B3', 'B4'];
  const ofBodies = bodies.map((id) => `BODY ${id}`);

  it.each<[string, Countersigners, string[]]>([
    [
      'bodies, authority and organizers',
      { bodies, authority: 'A1', organizers: ['O1', 'O2'] },
      [...ofBodies, 'BODY A1', 'ORGANIZER O1', 'ORGANIZER O2'],
    ],
    [
      'an authority that organizes, once',
      { bodies, authority: 'O2', organizers: ['O1', 'O2'] },
      [...ofBodies, 'ORGANIZER O2', 'ORGANIZER O1'],
    ],
    ['a body that is the authority, once', { bodies, authority: 'B1', organizers: ['O1'] }, [...ofBodies, 'ORGANIZER O1']],
    ['a body that organizes, as the body', { bodies, authority: 'B1', organizers: ['B1'] }, ofBodies],
  ])('asks %s', (_whom, signers, expected) => {
    expect(seatsOf(signers)).toEqual(expected);
    expect(planRefusals(countersignPlan(signers))).toEqual([]);
  });

  it('is one node of all, in which nobody refuses for good', () => {
    const { nodes, mayDisagree } = countersignPlan({ bodies, authority: 'A1', organizers: ['O1'] });
    expect([nodes.map(({ key, rule }) => [key, rule.kind]), mayDisagree]).toEqual([[['COUNTERSIGN', 'ALL']], false]);
  });

  it('knows the seat of each organization, and of none beside', () => {
    const signers = { bodies, authority: 'A1', organizers: ['O1', 'B2'] };
    const run = currentRun(fromEvents(valueOf(open(countersignPlan(signers), [], 0))));
    const keys = run === null ? [] : signersOf(run).map(({ key }) => key);
    expect([...bodies, 'A1', 'O1'].map((id) => countersignSeat(id, signers))).toEqual(keys);
    expect(keys).not.toContain(countersignSeat('X9', signers));
  });
});
