import { describe, expect, it } from '@jest/globals';
import { makeCalendar } from '../calendar/calendar.ts';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import type { Deciding } from '../process/deciding.ts';
import { instantOf, type EpochMs } from '../shared/instant.ts';
import { unitOf, type Appeal, type AppealInput } from './appeal.ts';
import { appealWindow } from './appeal-window.ts';
import { decideAppeal, openAppeal, openAppealRefusals, openWindowRefusals, registerAppeal } from './decide-appeal.ts';

const LENGTHS = { onSiteHours: 2, scoreReviewDays: 2 };
const at = (date: string, time: string): EpochMs => instantOf(date, time);
const NOW = at('2026-10-20', '09:00');

const onSite: AppealInput = {
  kind: 'ON_SITE',
  unit: '示例旗总工会',
  leader: '示例领队',
  about: '示例：设备故障。',
  receivedAt: at('2026-09-30', '18:00'),
  endedAt: at('2026-09-30', '16:00'),
};
const review: AppealInput = {
  ...onSite,
  kind: 'SCORE_REVIEW',
  endedAt: undefined,
  announcedOn: '2026-09-30',
  receivedAt: at('2026-10-09', '12:00'),
};

const CLERK = { kind: 'ACCOUNT', personId: 'clerk', name: '示例办公室甲' } as const;
const register = (input: AppealInput, registering: Deciding = CLERK) =>
  registerAppeal(input, { window: appealWindow(input, LENGTHS, NATIONAL_CALENDAR), id: '1', registering, now: NOW });
const answer = (input: AppealInput): string => {
  const result = register(input);
  return result.ok ? 'registered' : result.refusals.map(({ code }) => code).join(' ');
};

describe('the window of an appeal', () => {
  it.each([
    ['to the last millisecond of two hours on site', onSite, at('2026-09-30', '18:00') + 1],
    ['to 24:00 of the second working day after the announcement, over National Day', review, at('2026-10-09', '24:00')],
  ])('runs %s', (_name, input, lateFrom) => {
    expect(appealWindow(input, LENGTHS, NATIONAL_CALENDAR)).toEqual({ ok: true, value: { from: expect.any(Number), lateFrom } });
  });

  it('runs to 24:00 of the announcement itself where a campaign gives no working day', () => {
    expect(appealWindow(review, { ...LENGTHS, scoreReviewDays: 0 }, NATIONAL_CALENDAR)).toMatchObject({
      value: { lateFrom: at('2026-09-30', '24:00') },
    });
  });

  it.each([
    ['endedAt', { ...onSite, endedAt: undefined }],
    ['announcedOn', { ...review, announcedOn: undefined }],
  ])('cannot be counted without %s', (field, input) => {
    expect(appealWindow(input, LENGTHS, makeCalendar([], []))).toEqual({ ok: false, refusals: [{ code: 'APPEAL_START_MISSING', field }] });
  });
});

describe('an appeal', () => {
  it.each<[string, AppealInput, string]>([
    ['comes in the last millisecond', onSite, 'registered'],
    ['comes a millisecond later', { ...onSite, receivedAt: onSite.receivedAt + 1 }, 'APPEAL_LATE'],
    ['asks for a review in the last millisecond', { ...review, receivedAt: at('2026-10-09', '24:00') - 1 }, 'registered'],
    ['asks for a review at 24:00', { ...review, receivedAt: at('2026-10-09', '24:00') }, 'APPEAL_LATE'],
    ['is dated before the event', { ...onSite, receivedAt: at('2026-09-30', '15:59') }, 'APPEAL_BEFORE_EVENT'],
    ['is dated after now', { ...onSite, receivedAt: NOW + 1, endedAt: NOW }, 'APPEAL_IN_FUTURE'],
  ])('that %s is answered', (_name, input, expected) => {
    expect(answer(input)).toBe(expected);
  });

  it('that came late is taken up with a reason, which one in time does not need', () => {
    const late = { ...onSite, receivedAt: at('2026-10-01', '09:00'), admitReason: '示例：现场无人收件。' };
    expect(register(late)).toMatchObject({ value: { admitted: '示例：现场无人收件。' } });
    expect(register({ ...onSite, admitReason: '示例：多余的理由。' })).toMatchObject({ value: { admitted: null } });
  });

  it('remembers whose place its registrar took', () => {
    const absent = [{ personId: 'absent', name: '示例办公室丙' }];
    expect(register(onSite, { ...CLERK, standsInFor: absent })).toMatchObject({ value: { registeredBy: 'clerk', preparedFor: absent } });
  });
});

const appeal: Appeal = {
  ...{ id: '1', kind: 'ON_SITE', unit: '示例旗总工会', leader: '示例领队', about: '示例：设备故障。' },
  ...{ receivedAt: 0, lateFrom: 1, admitted: null, registeredBy: 'clerk' },
  ...{ preparedFor: [{ personId: 'absent', name: '示例办公室丙' }], fileId: null, decision: null, withdrawn: null },
};
const decided: Appeal = { ...appeal, id: '2', decision: { upheld: false, byName: '示例监督组长', reason: '示例', at: 0 } };
const takenBack: Appeal = { ...appeal, id: '3', withdrawn: '示例' };
const all = [appeal, decided, takenBack];

describe('the decision on an appeal', () => {
  const verdict = { id: '1', upheld: true, reason: '示例：补时。' };

  it.each([
    ['1', 'other', 'ok'],
    ['1', 'clerk', 'FOUR_EYES'],
    ['1', 'absent', 'FOUR_EYES'],
    ['2', 'other', 'APPEAL_CLOSED'],
    ['3', 'other', 'APPEAL_CLOSED'],
    ['9', 'other', 'APPEAL_UNKNOWN'],
  ])('of %s by the account of %s is %s', (id, personId, expected) => {
    const result = decideAppeal(all, { ...verdict, id }, { kind: 'ACCOUNT', personId, name: '示例办公室乙' }, NOW);
    expect(result.ok ? 'ok' : result.refusals[0]?.code).toBe(expected);
  });

  it('is not the deputy’s of who registered it', () => {
    const standsInFor = [{ personId: 'clerk', name: '示例办公室甲' }];
    const deputy = { kind: 'ACCOUNT', personId: 'other', name: '示例办公室乙', standsInFor } as const;
    expect(decideAppeal(all, verdict, deputy, NOW)).toEqual({ ok: false, refusals: [{ code: 'FOUR_EYES' }] });
  });

  it('from paper is the word of its signer', () => {
    const paper = { kind: 'PAPER', name: '示例监督组长', registeredBy: 'clerk', confirmedBy: 'other' } as const;
    expect(decideAppeal(all, verdict, paper, NOW)).toEqual({
      ok: true,
      value: { upheld: true, reason: '示例：补时。', byName: '示例监督组长', at: NOW },
    });
  });
});

describe('the confirmation of a score', () => {
  it('waits for every appeal that is open, and for no other', () => {
    expect([openAppealRefusals(all), openAppealRefusals([decided, takenBack])]).toEqual([
      [{ code: 'APPEAL_OPEN', clause: 'rules §9-4', params: { count: 1 } }],
      [],
    ]);
  });

  it.each([
    ['on the day of the announcement', 2, at('2026-09-30', '20:00'), '2026-10-09'],
    ['in the last millisecond of the window', 2, at('2026-10-09', '24:00') - 1, '2026-10-09'],
    ['when the window is over', 2, at('2026-10-09', '24:00'), null],
    ['on the day itself without a working day', 0, at('2026-09-30', '24:00') - 1, '2026-09-30'],
    ['on the next day without a working day', 0, at('2026-09-30', '24:00'), null],
  ])('waits for who may still ask for a review: %s, of %i working days', (_when, scoreReviewDays, now, lastDay) => {
    const lengths = { ...LENGTHS, scoreReviewDays };
    expect(openWindowRefusals('2026-09-30', { lengths, calendar: NATIONAL_CALENDAR }, now)).toEqual(
      lastDay === null ? [] : [{ code: 'SCORE_REVIEW_WINDOW_OPEN', clause: 'rules §9-4', params: { lastDay } }],
    );
  });

  it('may be freed by a withdrawal of an open one only', () => {
    expect(all.map(({ id }) => openAppeal(all, id).ok)).toEqual([true, false, false]);
  });
});

describe('whose an appeal is', () => {
  const units = { U1: '示例旗总工会', U2: '示例县总工会' };

  it.each([
    ['the unit that its paper names', '示例县总工会', units, 'U2'],
    ['the unit that its paper names, with a space behind it', '示例县总工会 ', units, 'U2'],
    ['nobody where no unit that sent a team is called so', '示例县', units, null],
    ['nobody where two are called so', '示例旗总工会', { ...units, U3: '示例旗总工会 ' }, null],
    ['nobody where no team was sent', '示例旗总工会', {}, null],
  ])('is %s', (_case, unit, among, expected) => {
    expect(unitOf({ unit }, among)).toBe(expected);
  });
});
