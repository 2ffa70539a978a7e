import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { addDays, fromDayNumber, toDayNumber, type CivilDate } from '../shared/civil-date.ts';
import { clockStanding } from './clock-standing.ts';
import { computeDeadline } from './compute-deadline.ts';
import { SCORE_REPORT } from './deadlines.fixture.ts';
import { ledgerOf, type Ledger, type Suspension } from './ledger.ts';
import { daysMore, ledgerWith, stillFrom } from './ledger.fixture.ts';
import type { DeadlineRule, PeriodRule } from './rule.ts';

const seeded = { seed: 20261001 };
const day = fc.integer({ min: toDayNumber('2025-01-01'), max: toDayNumber('2026-12-31') }).map(fromDayNumber);
const length = fc.integer({ min: 1, max: 40 });
const extra = fc.integer({ min: 1, max: 20 });

const { length: _ten, ...basics } = SCORE_REPORT;
const period = fc
  .record({ unit: fc.constantFrom<PeriodRule['unit']>('WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'YEAR'), length })
  .map(({ unit, length: n }): DeadlineRule => ({
    ...basics,
    unit,
    length: unit === 'YEAR' ? 1 + (n % 2) : unit === 'MONTH' ? 1 + (n % 12) : n,
  }));
const rule = fc.oneof(
  period,
  day.map((on): DeadlineRule => ({ ...basics, unit: 'FIXED_DATE', on })),
);
const pause = (from: CivilDate, days: number, ends = true): Suspension => ({
  ...stillFrom(`${from}..`),
  until: ends ? addDays(from, days) : null,
});
const closed = fc.tuple(day, fc.nat({ max: 20 })).map(([from, days]) => pause(from, days));
const ledger = fc.record({
  suspensions: fc.array(
    fc.tuple(day, fc.nat({ max: 20 }), fc.boolean()).map((s) => pause(...s)),
    { maxLength: 4 },
  ),
  extensions: fc.array(
    extra.map((days) => daysMore(days)),
    { maxLength: 3 },
  ),
});
const settled: fc.Arbitrary<Ledger> = fc.record({ suspensions: fc.array(closed, { maxLength: 4 }), extensions: fc.constant([]) });

const due = (of: DeadlineRule, start: CivilDate, book: Ledger) => computeDeadline(of, start, NATIONAL_CALENDAR, book);

describe('any clock', () => {
  it('ends no earlier for a longer length', () => {
    const twoLengths = fc.tuple(fc.constantFrom<PeriodRule['unit']>('WORKING_DAY', 'CALENDAR_DAY', 'MONTH'), length, extra);
    fc.assert(
      fc.property(twoLengths, day, ledger, ([unit, n, more], start, book) => {
        const shorter = due({ ...basics, unit, length: n }, start, {
          ...book,
          suspensions: book.suspensions.filter((s) => s.until !== null),
        });
        const longer = due({ ...basics, unit, length: n + more }, start, {
          ...book,
          suspensions: book.suspensions.filter((s) => s.until !== null),
        });
        expect(longer.dueOn >= shorter.dueOn).toBe(true);
      }),
      seeded,
    );
  });

  it('ends later with an extension, and with a greater one no earlier', () => {
    fc.assert(
      fc.property(rule, day, settled, extra, extra, (of, start, book, days, more) => {
        const plain = due(of, start, book).dueOn;
        const extended = due(of, start, { ...book, extensions: [daysMore(days)] }).dueOn;
        const further = due(of, start, { ...book, extensions: [daysMore(days), daysMore(more)] }).dueOn;
        expect([extended > plain, further >= extended]).toEqual([true, true]);
      }),
      seeded,
    );
  });

  it('ends no earlier for having stood, and never on a day on which it stood', () => {
    fc.assert(
      fc.property(rule, day, settled, closed, (of, start, book, stood) => {
        const before = due(of, start, book);
        const after = due(of, start, { ...book, suspensions: [...book.suspensions, stood] });
        expect(after.dueOn >= before.dueOn).toBe(true);
        if (after.dueOn !== before.dueOn) expect(stood.from <= after.dueOn && after.dueOn <= (stood.until ?? '')).toBe(false);
      }),
      seeded,
    );
  });

  it('is not changed by a suspension without a working day in it', () => {
    fc.assert(
      fc.property(length, day, settled, closed, (n, start, book, stood) => {
        const of: DeadlineRule = { ...SCORE_REPORT, length: n };
        let until = stood.from;
        while (!isWorkingDay(NATIONAL_CALENDAR, until) && until < (stood.until ?? '')) until = addDays(until, 1);
        fc.pre(!isWorkingDay(NATIONAL_CALENDAR, until));
        expect(due(of, start, { ...book, suspensions: [...book.suspensions, { ...stood, until }] })).toEqual(due(of, start, book));
      }),
      seeded,
    );
  });

  it('does not ask in which order its ledger was written', () => {
    const shuffled = ledger.chain((book) =>
      fc.record({
        book: fc.constant(book),
        suspensions: fc.shuffledSubarray(book.suspensions, { minLength: book.suspensions.length }),
        extensions: fc.shuffledSubarray(book.extensions, { minLength: book.extensions.length }),
      }),
    );
    fc.assert(
      fc.property(rule, day, shuffled, (of, start, { book, suspensions, extensions }) => {
        expect(due(of, start, { suspensions, extensions })).toEqual(due(of, start, book));
      }),
      seeded,
    );
  });

  it('of a period never ends on a rest day', () => {
    fc.assert(
      fc.property(period, day, ledger, (of, start, book) => {
        expect(isWorkingDay(NATIONAL_CALENDAR, due(of, start, book).dueOn)).toBe(true);
      }),
      seeded,
    );
  });

  it('of working days has exactly its length and its extensions net, and the days it stood besides in gross', () => {
    fc.assert(
      fc.property(length, day, ledger, (n, start, book) => {
        const { netDays, grossDays } = due({ ...SCORE_REPORT, length: n }, start, book);
        expect([netDays, grossDays >= netDays]).toEqual([book.extensions.reduce((sum, { days }) => sum + days, n), true]);
      }),
      seeded,
    );
  });

  it('that stands comes to its last day no earlier, whenever it is resumed', () => {
    fc.assert(
      fc.property(rule, day, ledger, fc.nat({ max: 30 }), (of, start, book, later) => {
        const standing = due(of, start, book);
        fc.pre(standing.suspended);
        const suspensions = book.suspensions.map((s) => ({ ...s, until: s.until ?? addDays(s.from, later) }));
        const resumed = due(of, start, { ...book, suspensions });
        expect([resumed.suspended, resumed.dueOn >= standing.dueOn]).toEqual([false, true]);
      }),
      seeded,
    );
  });
});

describe('an extension', () => {
  it('that was granted to one organization is no other’s', () => {
    const book: Ledger = { suspensions: [], extensions: [daysMore(2, 'O1'), daysMore(1)] };
    const dueFor = (organizationId: string | null) => due(SCORE_REPORT, '2026-09-18', ledgerOf(book, organizationId)).dueOn;
    expect([dueFor('O1'), dueFor('O2'), dueFor(null)]).toEqual(['2026-10-13', '2026-10-10', '2026-10-10']);
  });
});

describe('how a clock of ten working days from 2026-09-18 stands', () => {
  it.each([
    ['2026-09-18', [], [], { budget: 10, consumed: 0, left: 10, runningSince: '2026-09-18', suspendedSince: null }],
    ['2026-09-28', [], [], { budget: 10, consumed: 6, left: 4, runningSince: '2026-09-18', suspendedSince: null }],
    ['2026-11-20', [], [], { budget: 10, consumed: 10, left: 0, runningSince: '2026-09-18', suspendedSince: null }],
    ['2026-09-28', [], [3], { budget: 13, consumed: 6, left: 7, runningSince: '2026-09-18', suspendedSince: null }],
    ['2026-10-16', ['2026-09-28..'], [], { budget: 10, consumed: 5, left: 5, runningSince: null, suspendedSince: '2026-09-28' }],
    ['2026-10-09', ['2026-09-28..2026-10-08'], [], { budget: 10, consumed: 6, left: 4, runningSince: '2026-10-08', suspendedSince: null }],
    ['2026-11-20', ['2026-11-01..'], [], { budget: 10, consumed: 10, left: 0, runningSince: '2026-09-18', suspendedSince: null }],
  ])('on %s with %j and %j', (today, ranges, days, expected) => {
    expect(clockStanding(SCORE_REPORT, '2026-09-18', NATIONAL_CALENDAR, ledgerWith(ranges, ...days), today)).toEqual(expected);
  });
});

const PROGRAM = `
  import { NATIONAL_CALENDAR } from '@jiangcheng/domain/calendar/calendars.fixture';
  import { computeDeadline } from '@jiangcheng/domain/deadline/compute-deadline';
  import { SCORE_REPORT } from '@jiangcheng/domain/deadline/deadlines.fixture';
  import { ledgerWith } from '@jiangcheng/domain/deadline/ledger.fixture';
  const deadlines = [[], ['2026-09-28..2026-09-30'], ['2026-09-29..']].map((ranges) =>
    computeDeadline(SCORE_REPORT, '2026-09-18', NATIONAL_CALENDAR, ledgerWith(ranges, 1)));
  process.stdout.write(JSON.stringify([new Date('2026-09-18T00:00').getTimezoneOffset(), deadlines]));`;

describe('the time zone of the process', () => {
  it('plays no part', () => {
    const root = fileURLToPath(new URL('../../../', import.meta.url));
    const under = (TZ: string) => {
      const options = ['--conditions=jiangcheng-source', '--import', './tools/typescript.mjs', '--input-type=module', '--eval', PROGRAM];
      return JSON.parse(
        execFileSync(process.execPath, options, { cwd: root, env: { PATH: process.env['PATH'], TZ }, encoding: 'utf8' }),
      ) as [number, unknown];
    };
    const answers = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu'].map(under);
    expect(answers.map(([offset]) => offset)).toEqual([0, -480, 240, -780, -345]);
    const [first] = answers.map(([, deadlines]) => deadlines);
    expect(answers.map(([, deadlines]) => deadlines)).toEqual(answers.map(() => first));
    expect(first).toMatchObject([{ dueOn: '2026-10-10' }, { dueOn: '2026-10-14' }, { dueOn: '2026-10-12', suspended: true }]);
  });
});
