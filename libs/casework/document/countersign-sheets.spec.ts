import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@jiangcheng/domain/shared/canonical-json';
import { after, PLAN_RETURNED, PLAN_SUBMITTED, PLAN_WRITTEN } from '@jiangcheng/domain/contest/contest.fixture';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import { after as documentAfter, by, CHANGED, take } from '@jiangcheng/domain/document/document.fixture';
import { REVIEWING } from '@jiangcheng/domain/campaign/campaign.fixture';
import { circulationOf, type CampaignState } from '@jiangcheng/domain/campaign/state';
import { documentSheet, planSheet, resultsSheet } from './countersign-sheets.ts';

const planOf = (state: ContestState, number = '2026-07'): string | null => planSheet({ number, state });
const submitted = after(PLAN_SUBMITTED);
const { plan } = submitted;

describe('the sheet of a plan', () => {
  it('is there once the plan was handed in to those who sign it', () => {
    expect(planOf(after(PLAN_WRITTEN))).toBeNull();
    expect(planOf(submitted)).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('is another one with another text, round, signer or case, and the same one else', () => {
    const others: ContestState[] = [
      after(PLAN_RETURNED),
      { ...submitted, ...(plan && { plan: { ...plan, text: { ...plan.text, place: '示例场馆' } } }) },
      { ...submitted, authority: { organizationId: 'A2', name: '示例协会' } },
    ];
    const hashes = [submitted, ...others].map((state) => planOf(state));
    expect(new Set([...hashes, planOf(submitted, '2026-08')]).size).toBe(5);
    expect(planOf(after(PLAN_SUBMITTED))).toBe(planOf(submitted));
  });
});

describe('the sheet of a document', () => {
  const drafted = documentAfter(1);

  it('is of the text that stands: a change makes it void, a signature does not', () => {
    const [first, signed] = [drafted, documentAfter(5)].map((document) => documentSheet(document));
    expect(signed).toBe(first);
    expect(documentSheet(take(drafted, { act: 'AMEND', text: CHANGED, ...by('测试甲') }))).not.toBe(first);
  });

  it('of a text that was changed and changed back is another one, as what was signed before was withdrawn', () => {
    const changed = take(drafted, { act: 'AMEND', text: CHANGED, ...by('测试甲') });
    const back = take(changed, { act: 'AMEND', text: drafted.text ?? CHANGED, ...by('测试甲') });
    expect(documentSheet(back)).not.toBe(documentSheet(drafted));
  });

  it('is not there before 拟稿', () => {
    expect([documentSheet(documentAfter(0)), documentSheet(undefined)]).toEqual([null, null]);
  });
});

describe('the sheet of the results of a round', () => {
  const sheetOf = (settings: Record<string, unknown> = {}, state: CampaignState = REVIEWING, regulation = '000', edition = '2025') => {
    const circulation = circulationOf(state);
    if (circulation === null) throw new Error('nothing is circulated');
    return resultsSheet({ title: '示例竞赛', number: '2025-000-00', state, regulation, edition, settings }, circulation);
  };

  it('keeps the code that it had before it listed winners', () => {
    const { bodies, circulations } = REVIEWING;
    const contests = circulations[0]?.contests.map(({ caseId, sha256 }) => ({ caseId, sha256 })) ?? [];
    const before = { kind: 'COUNTERSIGN_SHEET', campaign: '示例竞赛', number: '2025-000-00', round: 1, contests };
    const canonical = canonicalJson({ ...before, bodies: bodies.map(({ name }) => name) });
    expect(sheetOf()).toBe(createHash('sha256').update(canonical).digest('hex'));
    expect(sheetOf({ JOINT_PRIZE: 'AVERAGE' })).toBe(sheetOf());
  });

  it('is another one with another report, body, or reading of joint prizes, where there are prizes', () => {
    const [first] = REVIEWING.circulations;
    const contests = first?.contests.map((one, index) => (index === 0 ? { ...one, sha256: 'ff' } : one)) ?? [];
    const changed = REVIEWING.circulations.map((one) => ({ ...one, contests }));
    const others = [
      sheetOf({}, { ...REVIEWING, circulations: changed }),
      sheetOf({}, { ...REVIEWING, bodies: REVIEWING.bodies.slice(1) }),
      sheetOf({ JOINT_PRIZE: 'EACH_FULL' }),
    ];
    expect(new Set([sheetOf(), ...others]).size).toBe(4);
    const youth = (settings: Record<string, unknown>) => sheetOf(settings, REVIEWING, '003', '2020');
    expect(youth({ JOINT_PRIZE: 'EACH_FULL' })).toBe(youth({}));
  });
});
