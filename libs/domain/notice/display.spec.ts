import { describe, expect, it } from '@jest/globals';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { formatLocal } from '../shared/instant.ts';
import { valueOf, type Result } from '../shared/result.ts';
import { decideOutage, displayDays, extend, outagesOf, undecidedOutages } from './display.ts';
import { at, listed, posted, unposted } from './notice.fixture.ts';
import type { Posting, PublicNotice, Sighting } from './notice.ts';
import { windowOf } from './window.ts';

const seen = (...instants: string[]): Sighting[] => instants.map((local) => ({ display: 'SITE', at: at(local), shown: true }));
const POSTED = '2026-05-06 09:00';
const notice = (sightings: Sighting[], watched = ['SITE']): PublicNotice =>
  posted(at(POSTED), [listed('甲')], unposted({ watched, sightings }));
const posting = (of: PublicNotice): Posting => {
  const [first] = of.postings;
  if (first === undefined) throw new Error('nothing is posted');
  return first;
};
const outages = (of: PublicNotice, now: string): string[] =>
  outagesOf(of, posting(of), NATIONAL_CALENDAR, at(now)).map(({ from, until }) =>
    `${formatLocal(from)} → ${until === null ? '' : formatLocal(until)}`.trim(),
  );
const said = (result: Result<unknown>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));

describe('the proof of display', () => {
  it('tells for each day where the notice was seen', () => {
    const board: Sighting = { display: 'BOARD', at: at('2026-05-07 10:00'), shown: true };
    const vain: Sighting = { display: 'SITE', at: at('2026-05-08 10:00'), shown: false };
    const shown = notice([...seen('2026-05-06 12:00', '2026-05-07 12:00', '2026-05-07 18:00'), board, vain]);
    expect(displayDays(shown, posting(shown), NATIONAL_CALENDAR, at('2026-05-08 12:00'))).toEqual([
      { date: '2026-05-06', seenOn: ['SITE'], gap: false },
      { date: '2026-05-07', seenOn: ['BOARD', 'SITE'], gap: false },
      { date: '2026-05-08', seenOn: [], gap: true },
    ]);
  });

  it('ends with the window and begins with the posting', () => {
    const datesAt = (now: string): string[] =>
      displayDays(notice([]), posting(notice([])), NATIONAL_CALENDAR, at(now)).map(({ date }) => date);
    expect([datesAt('2026-05-05 12:00'), datesAt('2026-06-01 12:00').at(-1)]).toEqual([[], '2026-05-12']);
  });
});

describe('an outage', () => {
  const daily = ['2026-05-07 08:00', '2026-05-08 08:00', '2026-05-09 08:00', '2026-05-10 08:00', '2026-05-11 08:00', '2026-05-12 08:00'];

  it.each<[string, string[], string, string[]]>([
    ['there is none while somebody looks every day', daily, '2026-05-13 09:00', []],
    ['there is none after exactly a day', [], '2026-05-07 09:00', []],
    ['there is one after more than a day', [], '2026-05-07 09:01', ['2026-05-06 09:00 →']],
    ['it ends when the notice is seen again', ['2026-05-08 10:00'], '2026-05-08 11:00', ['2026-05-06 09:00 → 2026-05-08 10:00']],
    ['it ends with the window', daily.slice(0, 4), '2026-06-01 09:00', ['2026-05-10 08:00 → 2026-05-12 24:00']],
    ['there may be two', ['2026-05-08 09:00'], '2026-05-10 09:01', ['2026-05-06 09:00 → 2026-05-08 09:00', '2026-05-08 09:00 →']],
  ])('%s', (_what, sightings, now, expected) => {
    expect(outages(notice(seen(...sightings)), now)).toEqual(expected);
  });

  it('is no matter of displays that nobody watches, nor of looks in vain', () => {
    expect(outages(notice([], []), '2026-06-01 09:00')).toEqual([]);
    const vain = daily.map((local) => ({ display: 'SITE', at: at(local), shown: false }));
    expect(outages(notice(vain), '2026-05-12 08:00')).toEqual(['2026-05-06 09:00 →']);
  });
});

describe('the office’s decision on an outage', () => {
  const out = notice(seen('2026-05-08 10:00', '2026-05-09 09:00', '2026-05-10 09:00', '2026-05-11 09:00', '2026-05-12 09:00'));
  const from = { display: 'SITE', from: at(POSTED) };
  const word = { days: 2, reason: '页面中断两日', authority: '办公室' };
  const decide = (of: PublicNotice, outage = from, by = word, now = '2026-05-12 10:00'): Result<PublicNotice> =>
    decideOutage(of, posting(of), outage, by, NATIONAL_CALENDAR, at(now));

  it('extends the notice, or leaves it and says why', () => {
    const extended = valueOf(decide(out));
    const left = valueOf(decide(out, from, { ...word, days: 0 }));
    expect([extended, left].map((each) => windowOf(each, posting(each), NATIONAL_CALENDAR).lastDay)).toEqual(['2026-05-14', '2026-05-12']);
    expect([extended, left].map((each) => each.outageDecisions.map((decision) => decision.extended))).toEqual([[true], [false]]);
    expect(
      [out, extended, left].map((each) => undecidedOutages(each, posting(each), NATIONAL_CALENDAR, at('2026-05-12 10:00')).length),
    ).toEqual([1, 0, 0]);
  });

  it.each<[string, () => Result<PublicNotice>, string[]]>([
    ['on an outage that was none', () => decide(out, { display: 'BOARD', from: from.from }), ['OUTAGE_UNKNOWN']],
    ['a second time', () => decide(valueOf(decide(out))), ['OUTAGE_DECIDED']],
    ['without a reason', () => decide(out, from, { ...word, reason: ' ' }), ['REASON_MISSING']],
    ['by half a day', () => decide(out, from, { ...word, days: 0.5 }), ['EXTENSION_LENGTH_INVALID']],
    ['by days that have gone by too', () => decide(out, from, word, '2026-06-01 10:00'), ['EXTENSION_OVER_ALREADY']],
  ])('%s is refused', (_what, decision, expected) => {
    expect(said(decision())).toEqual(expected);
  });

  it('may be taken without an outage', () => {
    const extension = { posting: 1, ...word, decidedAt: at('2026-05-11 09:00') };
    expect(windowOf(valueOf(extend(out, extension, NATIONAL_CALENDAR)), posting(out), NATIONAL_CALENDAR).lastDay).toBe('2026-05-14');
    expect(said(extend(out, { ...extension, days: 0, reason: '' }, NATIONAL_CALENDAR))).toEqual([
      'EXTENSION_LENGTH_INVALID',
      'REASON_MISSING',
    ]);
  });
});
