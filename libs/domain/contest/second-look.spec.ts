import { describe, expect, it } from '@jest/globals';
import type { ContestCommand } from './commands.ts';
import { after, DECLARED, deciding, FACTS, NOW, people, REPORTING, RETURNED, UNDER_REVIEW } from './contest.fixture.ts';
import { decide } from './decide.ts';
import type { ContestEvent } from './events.ts';
import { currentStage, withNextStageOpen } from '../process/story.ts';
import { contestStory, nextStage } from './state.ts';

const tell = (command: ContestCommand, events: readonly ContestEvent[], by = deciding(people.office)) =>
  decide(command, after(events), FACTS, by, NOW);
const codes = (result: ReturnType<typeof tell>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));
const receipt: ContestEvent = {
  type: 'RECEIPT_REGISTERED',
  at: NOW,
  round: 1,
  receivedOn: '2026-05-18',
  channel: 'POST',
  fileId: 'F1',
  by: people.office.personId,
};

describe('a decision on a report', () => {
  it.each<[string, ContestCommand]>([
    ['confirm', { act: 'confirm', input: { round: 2 } }],
    ['return', { act: 'return', input: { round: 2, reasonCode: FACTS.returnReasons[0] ?? '', text: '示例' } }],
  ])('to %s another round than the one in review is refused', (_verb, command) => {
    expect(codes(tell(command, UNDER_REVIEW))).toEqual(['ROUND_MOVED_ON']);
    expect(tell({ ...command, input: { ...command.input, round: 1 } } as ContestCommand, UNDER_REVIEW).ok).toBe(true);
  });

  it('waits for the second clerk of a day of receipt', () => {
    expect(codes(tell({ act: 'confirm', input: {} }, [...UNDER_REVIEW, receipt]))).toEqual(['RECEIPT_PENDING']);
    const confirmed: ContestEvent = { type: 'RECEIPT_CONFIRMED', at: NOW, round: 1, effectiveAt: NOW };
    expect(codes(tell({ act: 'confirm', input: {} }, [...UNDER_REVIEW, receipt, confirmed]))).toEqual([]);
  });
});

describe('a corrected end day', () => {
  it.each([
    ['another person', people.office, true],
    ['the one who declared it', people.organizer, false],
  ])('by %s is confirmed: %j, %j', (_who, person, confirmed) => {
    const result = tell({ act: 'correctEndDay', input: { lastScoredOn: '2026-05-14', reason: '示例' } }, DECLARED, deciding(person));
    expect(result).toEqual({ ok: true, value: [{ type: 'END_DAY_CORRECTED', at: NOW, on: '2026-05-14', confirmed }] });
  });
});

describe('the receipt of a correction', () => {
  it('is not dated before the return', () => {
    const from = after(RETURNED).corrections[0]?.from ?? '';
    const on = (receivedOn: string): ContestCommand => ({ act: 'registerReceipt', input: { receivedOn, channel: 'POST', fileId: 'F1' } });
    const round2: readonly ContestEvent[] = [...RETURNED, { type: 'STAGE_OPENED', at: NOW, stage: 'SCORE_REPORT', round: 2 }];
    expect(codes(tell(on('2026-05-15'), round2))).toEqual(from > '2026-05-15' ? ['RECEIPT_BEFORE_RETURN'] : []);
    expect(codes(tell(on(from), round2))).toEqual([]);
  });
});

describe('a story that nobody has woken yet', () => {
  it('stands in the stage that follows, for whoever acts first', () => {
    expect(currentStage(withNextStageOpen(contestStory, after(RETURNED), NOW))).toEqual({
      stage: 'SCORE_REPORT',
      round: 2,
      openedAt: NOW,
      closedAt: null,
      outcome: null,
    });
  });

  it('stays where it is while its stage is open', () => {
    const state = after(REPORTING);
    expect(nextStage(state)).toBeNull();
    expect(withNextStageOpen(contestStory, state, NOW)).toBe(state);
  });
});
