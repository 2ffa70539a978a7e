import { describe, expect, it } from '@jest/globals';
import type { Draft } from './records.ts';
import { SITTING_MS, sittingTraces } from './sitting.ts';

const draft = (accountId: string): Draft => ({
  round: 1,
  version: 4,
  entries: [],
  updatedBy: { accountId, name: '测试甲' },
  hold: null,
  updatedAt: 1000,
});
const traces = (previous: Draft | null, at: number) =>
  sittingTraces(previous, 'me', at).map(({ type, accountId, version }) => `${type} ${accountId} ${version}`);

describe('a save', () => {
  it.each([
    ['of a new sheet opens a sitting', null, 5, ['DRAFT_OPENED me 1']],
    ['within half an hour of the last leaves no trace', draft('me'), 1000 + SITTING_MS - 1, []],
    ['half an hour later ends one sitting and begins the next', draft('me'), 1000 + SITTING_MS, ['DRAFT_LEFT me 4', 'DRAFT_OPENED me 5']],
    ['after somebody else ends that person’s sitting', draft('you'), 1001, ['DRAFT_LEFT you 4', 'DRAFT_OPENED me 5']],
  ])('%s', (_, previous, at, expected) => {
    expect(traces(previous, at)).toEqual(expected);
  });
});
