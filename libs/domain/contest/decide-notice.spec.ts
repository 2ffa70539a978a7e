import { describe, expect, it } from '@jest/globals';
import { TEXT } from '../document/document.fixture.ts';
import { currentStage } from '../process/story.ts';
import { valueOf } from '../shared/result.ts';
import { after, deciding, FACTS, FRONT, FRONT_FACTS, NOTICE_OPEN, NOW, noticeAfter, people, signer } from './contest.fixture.ts';
import type { ContestCommand } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './events.ts';

const on = '2026-05-18';
const { office, secondClerk, leadingBody } = people;
type Said = readonly [ContestCommand, ReturnType<typeof deciding>];

/** The whole chain by acts on the contest, as it goes without a hitch. */
const chain: readonly Said[] = [
  [{ act: 'draftNotice', input: { on, text: TEXT } }, deciding(office)],
  [{ act: 'checkNotice', input: { on } }, deciding(secondClerk)],
  [{ act: 'countersignNotice', input: { on, organizationId: 'B2' } }, signer('测试签')],
  [{ act: 'signNotice', input: { on } }, deciding(leadingBody)],
  [{ act: 'numberNotice', input: { on, number: '示工发〔2026〕9号' } }, deciding(office)],
  [{ act: 'proofreadNotice', input: { on } }, deciding(office)],
  [{ act: 'printNotice', input: { on } }, deciding(office)],
  [{ act: 'sealNotice', input: { on, organizationId: 'B1' } }, deciding(office)],
  [{ act: 'sealNotice', input: { on, organizationId: 'B2' } }, deciding(office)],
  [{ act: 'distributeNotice', input: { on, recipients: ['各示例单位'] } }, deciding(office)],
];

describe('the notice of a contest', () => {
  it('goes step by step, and announces the contest with its distribution', () => {
    const open = after(NOTICE_OPEN);
    const stands = chain.map((_step, i) => {
      const state = chain
        .slice(0, i + 1)
        .reduce((before, [command, by]) => valueOf(decide(command, before, FRONT_FACTS, by, NOW)).reduce(evolve, before), open);
      return currentStage(state)?.outcome;
    });
    expect(stands).toEqual([...Array(9).fill(null), 'ANNOUNCED']);
  });

  it('takes no step before its turn', () => {
    const refused = chain.slice(1).map(([command, by]) => {
      const result = decide(command, after(NOTICE_OPEN), FRONT_FACTS, by, NOW);
      return result.ok ? 'done' : result.refusals.map(({ code }) => code).join(' ');
    });
    expect(refused).toEqual(Array(9).fill('DOCUMENT_NOT_DRAFTED'));
  });

  it('is not written of what is only inferred (C5), and goes on once it was', () => {
    const facts = { ...FACTS, front: { ...FRONT, blocking: [{ field: 'organizers', clause: '000/附3 #15' }] } };
    const [draft, check] = [chain[0]![0], chain[1]!];
    expect(decide(draft, after(NOTICE_OPEN), facts, deciding(office), NOW)).toEqual({
      ok: false,
      refusals: [{ code: 'VALUE_UNCONFIRMED', clause: '000/附3 #15', params: { field: 'organizers' } }],
    });
    expect(decide(check[0], after([...NOTICE_OPEN, ...noticeAfter(1)]), facts, check[1], NOW).ok).toBe(true);
  });

  it('keeps the four eyes of the document chain', () => {
    const result = decide(chain[1]![0], after([...NOTICE_OPEN, ...noticeAfter(1)]), FRONT_FACTS, deciding(office), NOW);
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(['FOUR_EYES']);
  });
});
