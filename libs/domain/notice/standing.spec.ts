import { describe, expect, it } from '@jest/globals';
import { noticeStandingOf } from './standing.ts';
import { initialNotice, type NoticeOutcome, type NoticeStage } from './state.ts';

const opened = initialNotice({ kind: 'selection', id: 's' }, [], { body: '党组会议', on: '2026-06-15', reference: '2026年第8次' });
const through = (...stages: [NoticeStage, NoticeOutcome | null][]) => ({
  ...opened,
  stages: stages.map(([stage, outcome]) => ({ stage, round: 1, openedAt: 0, closedAt: outcome === null ? null : 1, outcome })),
});

describe('where a notice stands', () => {
  it.each([
    ['before its first stage', through(), 'POSTING'],
    ['while it is written', through(['POSTING', null]), 'POSTING'],
    ['in the moment after its posting', through(['POSTING', 'POSTED']), 'RUNNING'],
    ['on display', through(['POSTING', 'POSTED'], ['RUNNING', null]), 'RUNNING'],
    ['after its last day', through(['POSTING', 'POSTED'], ['RUNNING', 'CLOSED']), 'CLOSED'],
    ['taken down from display', through(['POSTING', 'POSTED'], ['RUNNING', 'WITHDRAWN']), 'WITHDRAWN'],
    ['given up before it was posted', through(['POSTING', 'WITHDRAWN']), 'WITHDRAWN'],
  ])('%s', (_when, state, standing) => {
    expect(noticeStandingOf(state)).toBe(standing);
  });
});
