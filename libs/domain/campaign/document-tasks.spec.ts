// What the bodies are asked while a document of their campaign goes its way (office.md §2).
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../access/actor.ts';
import type { CampaignAct } from './acts.ts';
import { act, AGREED, BODIES, CHAIN, circularAfter, deciding, NAMED, people, SCOPE, TEXT } from './campaign.fixture.ts';
import { documentHands, documentTaskDone, isDocumentTask } from './document-tasks.ts';
import { plannedTasks } from './plan.ts';
import type { CampaignState } from './state.ts';

const on = '2026-11-16';
const [leading, ...joint] = BODIES;
const asked = (state: CampaignState): string[] =>
  plannedTasks(state).flatMap(({ kind, role, organizationId }) => (role === 'BODY' ? [`${kind} ${organizationId}`] : []));

describe('a circular on its way', () => {
  it.each<[string, number, string[]]>([
    ['not drafted', 0, []],
    ['drafted', 1, []],
    ['checked', 2, joint.map((body) => `COUNTERSIGN_CIRCULAR ${body}`)],
    ['signed by one', 3, joint.slice(1).map((body) => `COUNTERSIGN_CIRCULAR ${body}`)],
    ['signed by every joint issuer', 2 + joint.length, [`SIGN_CIRCULAR ${leading}`]],
    ['signed by the leading one', 3 + joint.length, []],
    ['distributed', CHAIN.length, []],
  ])('%s: asks each body for what is its own', (_where, count, expected) => {
    expect(asked(circularAfter(count))).toEqual(expected);
  });

  it('has done what it asked of a body that has signed, and not of one that has not, nor of a text that was changed since', () => {
    const done = (state: CampaignState) => joint.map((body) => documentTaskDone('COUNTERSIGN_CIRCULAR', 1, body, state));
    const signed = circularAfter(3);
    expect(done(signed)).toEqual(joint.map((_body, index) => index === 0));
    const amended = act(
      circularAfter(4 + joint.length - 1),
      { act: 'amendCircular', input: { on, text: { ...TEXT, body: ['现将更正后的成绩予以通报。'] } } },
      deciding(people.office),
    );
    expect([
      documentTaskDone('SIGN_CIRCULAR', 1, leading ?? '', amended),
      documentTaskDone('SIGN_CIRCULAR', 9, leading ?? '', signed),
    ]).toEqual([false, false]);
  });
});

describe('the plan of the year', () => {
  it('asks its bodies too, while contests are prepared', () => {
    const drafted = act(NAMED, { act: 'draftYearPlan', input: { on, text: TEXT } }, deciding(people.office));
    const checked = act(drafted, { act: 'checkYearPlan', input: { on } }, deciding(people.checker));
    expect([asked(NAMED), asked(drafted), asked(checked)]).toEqual([[], [], joint.map((body) => `COUNTERSIGN_YEAR_PLAN ${body}`)]);
  });
});

describe('what one of a body has in hand', () => {
  const hold = (organizationId: string, kind = 'COUNTERSIGN_CIRCULAR') => ({
    ...{ taskId: `${kind} ${organizationId}`, kind, role: 'BODY', organizationId, post: null },
    claimedBy: { personId: 'colleague', name: '测试同事' },
  });
  const held = [hold('B2'), hold('B3'), hold('B2', 'COUNTERSIGN_CORRECTION'), hold('B1', 'SIGN_CIRCULAR')];
  it.each<[string, CampaignAct, Actor, object, string[]]>([
    ['a colleague of that body', 'countersignCircular', people.second, {}, ['COUNTERSIGN_CIRCULAR B2']],
    ['a colleague who names his body', 'countersignCircular', people.second, { organizationId: 'B2' }, ['COUNTERSIGN_CIRCULAR B2']],
    ['a colleague who names another', 'countersignCircular', people.second, { organizationId: 'B3' }, []],
    ['a colleague at another document', 'countersignCorrection', people.second, {}, ['COUNTERSIGN_CORRECTION B2']],
    ['the leading body’s people at their signature', 'signCircular', people.leading, {}, ['SIGN_CIRCULAR B1']],
    ['the leading body’s people where they only countersign', 'countersignCircular', people.leading, {}, []],
    ['the office, which enters what was signed on paper', 'countersignCircular', people.office, {}, []],
    ['an act that is no step of a body', 'object', people.second, {}, []],
  ])('binds %s', (_who, doing, actor, input, expected) => {
    expect(documentHands(doing, held, actor, SCOPE, input).map(({ taskId }) => taskId)).toEqual(expected);
  });
});

describe('the review', () => {
  it('asks by its approval, and by no task of a document', () => {
    expect([asked(AGREED), ['COUNTERSIGN', 'CIRCULAR', 'SIGN_NOTICE'].filter(isDocumentTask)]).toEqual([[], []]);
  });
});
