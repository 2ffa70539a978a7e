import { describe, expect, it } from '@jest/globals';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { instantOf } from '../shared/instant.ts';
import { entryKinds, entryRefusals, kindRefusals, type Clock } from './decide-entry.ts';
import { SCORE_REPORT } from './deadlines.fixture.ts';
import { ledgerFrom, type LedgerEntry } from './entry.ts';

const basis = { reason: '测试', authority: '示例决定' };
const suspend = (on: string): LedgerEntry => ({ kind: 'SUSPEND', on, ...basis });
const resume = (on: string): LedgerEntry => ({ kind: 'RESUME', on, ...basis });
const extend = (days: number, grantedTo: string | null = null): LedgerEntry => ({ kind: 'EXTEND', days, grantedTo, ...basis });

const RUNNING: Clock = {
  rule: SCORE_REPORT,
  startOn: '2026-09-18',
  dueOn: '2026-10-09',
  participant: 'O1',
  status: 'RUNNING',
  entries: [],
};
const STANDING: Clock = { ...RUNNING, status: 'SUSPENDED', entries: [suspend('2026-09-28')] };

describe('what may be entered at all', () => {
  it.each<[Clock['status'], (string | null)[]]>([
    ['RUNNING', [null, 'DEADLINE_RUNS', null]],
    ['SUSPENDED', ['DEADLINE_STANDS', null, null]],
    ['MET', ['DEADLINE_OVER', 'DEADLINE_OVER', 'DEADLINE_OVER']],
    ['CANCELLED', ['DEADLINE_OVER', 'DEADLINE_OVER', 'DEADLINE_OVER']],
  ])('of a clock that is %s: suspension, resumption, extension', (status, codes) => {
    expect(entryKinds.map((kind) => kindRefusals(kind, { ...RUNNING, status })[0]?.code ?? null)).toEqual(codes);
  });
});

describe('an entry', () => {
  it.each<[string, Clock, LedgerEntry, string | null]>([
    ['suspends from today', RUNNING, suspend('2026-10-08'), null],
    ['suspends from an earlier day', RUNNING, suspend('2026-09-18'), null],
    ['suspends no clock before it starts', RUNNING, suspend('2026-09-17'), 'SUSPENSION_BEFORE_START'],
    ['suspends nothing from tomorrow', RUNNING, suspend('2026-10-09'), 'ENTRY_IN_FUTURE'],
    ['suspends nothing that is over', { ...RUNNING, dueOn: '2026-09-30' }, suspend('2026-10-08'), 'SUSPENSION_AFTER_END'],
    ['suspends what is still to come to its last day', { ...RUNNING, dueOn: '2026-10-08' }, suspend('2026-10-08'), null],
    ['suspends nothing that stands', STANDING, suspend('2026-10-08'), 'DEADLINE_STANDS'],
    ['resumes what stands', STANDING, resume('2026-10-08'), null],
    ['resumes on the day of suspension', STANDING, resume('2026-09-28'), null],
    ['resumes nothing before it stood', STANDING, resume('2026-09-27'), 'RESUMPTION_BEFORE_SUSPENSION'],
    ['resumes nothing from tomorrow', STANDING, resume('2026-10-09'), 'ENTRY_IN_FUTURE'],
    ['resumes nothing that runs', RUNNING, resume('2026-10-08'), 'DEADLINE_RUNS'],
    ['extends for all', RUNNING, extend(3), null],
    ['extends for the one who is under it', RUNNING, extend(3, 'O1'), null],
    ['extends for nobody else', RUNNING, extend(3, 'O2'), 'EXTENSION_NOT_THEIRS'],
    ['extends what stands', STANDING, extend(3), null],
  ])('%s', (_what, clock, entry, code) => {
    const refusals = entryRefusals(entry, clock, NATIONAL_CALENDAR, instantOf('2026-10-08', '09:00'));
    expect(refusals.map((refusal) => [refusal.code, refusal.clause])).toEqual(code === null ? [] : [[code, SCORE_REPORT.clause]]);
  });

  it('never makes somebody late by a resumption entered afterwards', () => {
    const at = (on: string) => entryRefusals(resume(on), STANDING, NATIONAL_CALENDAR, instantOf('2026-10-20', '09:00'));
    expect([at('2026-09-30')[0]?.code, at('2026-10-15')]).toEqual(['RESUMPTION_OVERTAKEN', []]);
  });
});

describe('the lines of a ledger', () => {
  it('add up to what stood and what was granted', () => {
    const lines = [suspend('2026-09-21'), resume('2026-09-22'), extend(2), suspend('2026-09-28'), extend(1, 'O1')];
    expect(ledgerFrom(lines)).toEqual({
      suspensions: [
        { from: '2026-09-21', until: '2026-09-22', ...basis },
        { from: '2026-09-28', until: null, ...basis },
      ],
      extensions: [extend(2), extend(1, 'O1')],
    });
  });

  it('end nothing by a resumption of nothing', () => {
    expect(ledgerFrom([resume('2026-09-22')])).toEqual({ suspensions: [], extensions: [] });
  });
});
