import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { startApi, type TestApi } from '../../support/app.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await enter(2026, 'PUBLISHED', 'v1', [
    ['2026-05-01', false, 'HOLIDAY', '劳动节'],
    ['2026-05-04', false, 'HOLIDAY', '劳动节'],
    ['2026-05-05', false, 'HOLIDAY', '劳动节'],
    ['2026-05-09', true, 'MAKEUP', '劳动节'],
  ]);
});
afterAll(() => api.close());

async function enter(year: number, status: string, version: string, days: [string, boolean, string, string][]): Promise<void> {
  await api.source.query(
    `insert into app.calendar_year (year, status, source_doc_no, version) values ($1,$2,'示例〔2025〕1号', $3)
     on conflict (year) do update set version = excluded.version`,
    [year, status, version],
  );
  for (const [date, isWorkday, kind, name] of days) {
    await api.source.query('insert into app.calendar_day (date, year, is_workday, kind, name) values ($1,$2,$3,$4,$5)', [
      date,
      year,
      isWorkday,
      kind,
      name,
    ]);
  }
}

describe('the calendar', () => {
  it('shows a year with its days as they were entered', async () => {
    const office = await api.as('OFFICE');
    const answer = await office.get('/calendars/2026');
    expect(answer.body).toMatchObject({ year: 2026, status: 'PUBLISHED', sourceDocNo: '示例〔2025〕1号' });
    expect(answer.body.days.map(({ date, kind }: { date: string; kind: string }) => `${date} ${kind}`)).toEqual([
      '2026-05-01 HOLIDAY',
      '2026-05-04 HOLIDAY',
      '2026-05-05 HOLIDAY',
      '2026-05-09 MAKEUP',
    ]);
    expect((await office.get('/calendars/2031')).body).toMatchObject({ year: 2031, status: 'UNKNOWN', days: [] });
  });

  it('counts over holidays and make-up days and says why', async () => {
    const office = await api.as('OFFICE');
    const answer = await office.get('/working-days?from=2026-04-30&count=3');
    expect(answer.body).toMatchObject({ date: '2026-05-08', provisional: false, provisionalYear: null });
    expect(answer.body.days[0]).toEqual({ date: '2026-05-01', counted: false, index: null, kind: 'HOLIDAY', reason: '劳动节' });
    expect((await office.get('/working-days?from=2026-05-08&count=1')).body).toMatchObject({
      date: '2026-05-09',
      days: [{ reason: '调休上班日' }],
    });
  });

  it('counts between two days and gives each skipped day its reason', async () => {
    const office = await api.as('OFFICE');
    const { body } = await office.get('/working-days/between?from=2026-05-01&to=2026-05-10').expect(200);
    expect(body).toMatchObject({ from: '2026-05-01', to: '2026-05-10', count: 4, provisional: false });
    expect(
      body.days.map(({ date, index, kind }: { date: string; index: number | null; kind: string }) => `${date} ${index ?? '-'} ${kind}`),
    ).toEqual([
      '2026-05-02 - WEEKEND',
      '2026-05-03 - WEEKEND',
      '2026-05-04 - HOLIDAY',
      '2026-05-05 - HOLIDAY',
      '2026-05-06 1 WEEKDAY',
      '2026-05-07 2 WEEKDAY',
      '2026-05-08 3 WEEKDAY',
      '2026-05-09 4 MAKEUP',
      '2026-05-10 - WEEKEND',
    ]);
    expect((await office.get('/working-days/between?from=2026-05-01&to=2026-05-01')).body).toMatchObject({ count: 0, days: [] });
  });

  it.each([
    ['2026-05-02', '2026-05-01', 'DATES_REVERSED'],
    ['2026-01-01', '2030-01-01', 'DATES_TOO_FAR_APART'],
  ])('does not count from %s to %s: %s', async (from, to, code) => {
    const office = await api.as('OFFICE');
    const answer = await office.get(`/working-days/between?from=${from}&to=${to}`);
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, code]);
  });

  it('says when a count rests on an unpublished year', async () => {
    const office = await api.as('OFFICE');
    expect((await office.get('/working-days?from=2026-12-25&count=10')).body).toMatchObject({ provisional: true, provisionalYear: 2027 });
  });

  it.each([
    'from=2026-02-30&count=1',
    'from=2026-01-01&count=0',
    'from=2026-01-01&count=401',
    'from=2100-12-31&count=1',
    'from=0000-01-01&count=1',
    'count=1',
    'from=2026-01-01',
    'from=2026-01-01&count=NaN',
  ])('refuses %s', async (query) => {
    const office = await api.as('OFFICE');
    expect((await office.get(`/working-days?${query}`)).status).toBe(400);
  });

  it.each(['26', '0999', '2026-', 'x', '20260', '1e3'])('refuses the year %s', async (year) => {
    const office = await api.as('OFFICE');
    expect((await office.get(`/calendars/${year}`)).status).toBe(400);
  });

  it('is read anew when a year’s version changes, and not before', async () => {
    const store = new CalendarStore(api.source);
    const first = await store.current();
    expect(await store.current()).toBe(first);
    await enter(2026, 'PUBLISHED', 'v2', [['2026-06-19', false, 'HOLIDAY', '端午节']]);
    const second = await store.current();
    expect([first.days.has('2026-06-19'), second.days.has('2026-06-19')]).toEqual([false, true]);
  });

  it('is seen by a transaction as that transaction left it', async () => {
    const store = new CalendarStore(api.source);
    const runner = api.source.createQueryRunner();
    await runner.startTransaction();
    await runner.query("update app.calendar_year set status = 'PROVISIONAL', version = 'v3' where year = 2026");
    expect((await store.current(runner.manager)).years.get(2026)?.status).toBe('PROVISIONAL');
    await runner.rollbackTransaction();
    await runner.release();
    expect((await store.current()).years.get(2026)?.status).toBe('PUBLISHED');
  });
});
