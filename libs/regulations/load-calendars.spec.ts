import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { RegulationDataError } from './data-error.ts';
import { loadCalendars, readCalendar } from './load-calendars.ts';

const calendars = loadCalendars();
const ofYear = (year: number) => {
  const found = calendars.find((calendar) => calendar.year.year === year);
  if (!found) throw new Error(`no calendar ${year}`);
  return found;
};

/** Counted day by day on the engine's own calendar, apart from the domain's arithmetic. */
function workingDaysOf(year: number): number {
  const rows = new Map(ofYear(year).days.map((day) => [day.date, day.isWorkday]));
  let count = 0;
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const day = new Date(at);
    const weekday = day.getUTCDay() >= 1 && day.getUTCDay() <= 5;
    if (rows.get(day.toISOString().slice(0, 10)) ?? weekday) count += 1;
  }
  return count;
}

describe('the calendars', () => {
  it('are two published years and one provisional, each with its source', () => {
    expect(calendars.map(({ year }) => [year.year, year.status, year.sourceDocNo, year.version, year.issuedOn])).toEqual([
      [2025, 'PUBLISHED', '国办发明电〔2024〕12号', '2024-11-12', '2024-11-12'],
      [2026, 'PUBLISHED', '国办发明电〔2025〕7号', '2025-11-04', '2025-11-04'],
      [2027, 'PROVISIONAL', '全国年节及纪念日放假办法（2024-11-10修订）第二条', 'statutory-core', null],
    ]);
    expect(calendars.map(({ year }) => new URL(year.sourceUrl ?? 'about:none').host)).toEqual(['www.gov.cn', 'www.gov.cn', '']);
  });

  it.each([
    [2025, 248, ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11']],
    [2026, 248, ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']],
  ])('of %i have %i working days', (year, days, makeUp) => {
    expect(workingDaysOf(year)).toBe(days);
    expect(
      ofYear(year)
        .days.filter(({ kind }) => kind === 'MAKEUP')
        .map(({ date }) => date),
    ).toEqual(makeUp);
  });

  it.each([
    [2025, 28],
    [2026, 33],
    [2027, 13],
  ])('of %i have %i days off, all under their source', (year, off) => {
    const { days, year: head } = ofYear(year);
    expect(days.filter(({ kind }) => kind === 'HOLIDAY').length).toBe(off);
    expect(days.filter(({ sourceDocNo }) => sourceDocNo !== head.sourceDocNo)).toEqual([]);
  });

  it('say why 2027 is provisional, in both languages', () => {
    expect(ofYear(2026).year.reason).toBe(null);
    expect(ofYear(2027).year.reason?.zh.startsWith('国务院办公厅尚未公布2027年节假日安排')).toBe(true);
    expect(ofYear(2027).year.reason?.en.startsWith("The State Council's 2027 holiday notice is not published yet.")).toBe(true);
  });
});

describe('a broken calendar is refused', () => {
  const head =
    "year: 2027\nstatus: PROVISIONAL\nsourceDocNo: x\nversion: v\nreason: { zh: 因, en: why }\nholidays:\n  - { name: 元旦, from: '2027-01-01', to: ";
  it.each([
    ["'2027-01-32', makeUp: [] }", 'c.yaml holidays.0.to VALUE_INVALID not a civil date YYYY-MM-DD'],
    ["'2026-12-31', makeUp: [] }", 'c.yaml holidays.0 VALUE_INVALID from comes after to'],
    ["'2027-01-01', makeUp: [], extra: 1 }", 'c.yaml holidays.0 VALUE_INVALID Unrecognized key: "extra"'],
    ["'2027-01-01', makeUp: ['2027-01-05'] }", 'c.yaml 2027-01-05 CALENDAR_REFUSED CALENDAR_MAKEUP_ON_WEEKDAY'],
    ["'2027-01-02', makeUp: ['2027-01-02'] }", 'c.yaml 2027-01-02 CALENDAR_REFUSED CALENDAR_DAY_TWICE'],
  ])('%s', (rest, expected) => {
    const folder = mkdtempSync(join(tmpdir(), 'jc-calendar-'));
    writeFileSync(join(folder, 'c.yaml'), `${head}${rest}\n`);
    let found: string[] = [];
    try {
      readCalendar(join(folder, 'c.yaml'));
    } catch (error) {
      if (!(error instanceof RegulationDataError)) throw error;
      found = error.problems.map(({ file, path, code, reason }) => `${file} ${path} ${code} ${reason}`);
    }
    rmSync(folder, { recursive: true });
    expect(found).toEqual([expected]);
  });
});
