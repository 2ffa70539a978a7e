import { describe, expect, it } from '@jest/globals';
import { commonContradictions } from '../check-pack.ts';
import { loadContestPack, loadPack } from '../load-pack.ts';
import { deadlinesSchema } from '../schema/deadlines.ts';
import type { ContestContent } from '../schema/pack.ts';
import { deadlineRule, dutyRules } from './deadlines.ts';

const released = loadContestPack('000', '2025');
const clause = '000/附1/八.1';
const limit = {
  key: 'MADE_UP',
  label: { zh: '测试', en: 'Test' },
  start: 'TESTED',
  cutoff: { value: '24:00', clause },
  lateness: { hard: true, clause },
  ladder: { clause, rungs: [] },
  clause,
};
const ruled = { key: 'MADE_UP', startEvent: 'TESTED', cutoff: '24:00', clause, hard: true, ladder: [] };

/** The released pack with one made-up deadline in place of its own. */
const packWith = (deadline: unknown) => ({
  ...(released as ContestContent & typeof released),
  deadlines: deadlinesSchema.parse({ deadlines: [deadline] }),
});

describe('a deadline in a pack', () => {
  it.each(['WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'YEAR'])('may be a length in %s', (unit) => {
    const pack = packWith({ ...limit, kind: 'COUNTED', length: { value: 3, unit, clause } });
    expect(deadlineRule(pack, 'MADE_UP')).toEqual({ ...ruled, unit, length: 3 });
    expect(commonContradictions(pack)).toEqual([]);
  });

  it('may be a day that the document names', () => {
    const pack = packWith({ ...limit, kind: 'DATED', on: { value: '2025-10-31', clause } });
    expect(deadlineRule(pack, 'MADE_UP')).toEqual({ ...ruled, unit: 'FIXED_DATE', on: '2025-10-31' });
    expect(commonContradictions(pack)).toEqual([]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ kind: 'DATED', on: { value: '2025-09-31', clause } }, 'a day that does not exist'],
    [{ kind: 'DATED', length: { value: 3, unit: 'MONTH', clause } }, 'a date without a date'],
    [{ kind: 'COUNTED', length: { value: 3, unit: 'WEEK', clause } }, 'a unit that nobody counts in'],
  ])('is never %j: %s', (measure, _why) => {
    expect(deadlinesSchema.safeParse({ deadlines: [{ ...limit, ...measure }] }).success).toBe(false);
  });

  it('names no setting that says something else', () => {
    const pack = packWith({ ...limit, kind: 'DATED', on: { value: '2025-10-31', setting: 'CORRECTION_WORKING_DAYS', clause } });
    expect(commonContradictions(pack)).toMatchObject([{ path: 'deadlines.0.on', code: 'CONTENT_CONTRADICTS' }]);
  });

  it.each([
    [{}, false],
    [{ NOTICE_COUNTING: 'EXCLUDED' }, false],
    [{ NOTICE_COUNTING: 'INCLUDED' }, true],
  ])('counts its start day as the setting %j says', (settings, counted) => {
    expect(deadlineRule(loadPack('004', '2026'), 'NOTICE', settings)?.countsStartDay ?? false).toBe(counted);
  });

  it.each([
    [{ counts: true, setting: 'JOINT_PRIZE', countsWhen: 'EACH_FULL', clause }, 'deadlines.0.startDay'],
    [{ counts: false, setting: 'NOT_THERE', countsWhen: 'X', clause }, 'deadlines.0.startDay'],
  ])('counts no start day that its setting does not count: %j', (startDay, path) => {
    const pack = packWith({ ...limit, kind: 'COUNTED', length: { value: 3, unit: 'WORKING_DAY', clause }, startDay });
    expect(commonContradictions(pack)).toMatchObject([{ path, code: 'CONTENT_CONTRADICTS' }]);
  });
});

describe('what an organizer of 000 owes beside the report', () => {
  const ladder = [
    ...[-5, -1, 0].map((offset) => ({ offset, at: '09:00', to: ['ASSIGNEE'] })),
    ...[1, 3].map((offset) => ({ offset, at: '09:00', to: ['ASSIGNEE', 'HEAD_CC'] })),
  ];
  const rule = { startEvent: 'CONTEST_BEGUN', cutoff: '24:00', hard: false, unit: 'FIXED_DATE', ladder };

  it('is the commentary and materials for the media, by a day that is set for each contest, with reminders a week before to after it', () => {
    expect(dutyRules(released)).toEqual({
      TECHNICAL_COMMENTARY: { label: '赛后技术点评', rule: { ...rule, key: 'TECHNICAL_COMMENTARY', clause: '000/附1/六.4' } },
      PUBLICITY_MATERIALS: { label: '新闻信息、竞赛花絮、背景资料', rule: { ...rule, key: 'PUBLICITY_MATERIALS', clause: '000/附1/八.3' } },
    });
  });

  it('is asked for by neither 002 nor 003', () => {
    expect([dutyRules(loadContestPack('002', '2021')), dutyRules(loadContestPack('003', '2020'))]).toEqual([{}, {}]);
  });
});
