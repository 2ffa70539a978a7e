import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadReleasedCalendars } from '@jiangcheng/persistence/calendar/load-released-calendars';
import { loadCalendars } from '@jiangcheng/regulations/load-calendars';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { HOLIDAYS_2027, holidayCn, LOCAL_DAY, NOTICE_2027 } from './notice.fixture.ts';

interface Year {
  status: string;
  sourceDocNo: string | null;
  version: string | null;
  historyId: string;
  days: { date: string; kind: string }[];
}

let api: TestApi;
let office: Client;
beforeEach(async () => {
  api = await startApi();
  await loadReleasedCalendars(api.source, loadCalendars());
  office = await api.as(await api.person({ role: 'OFFICE', name: '测试甲' }));
});
afterEach(() => api.close());

const read = async (year: number): Promise<Year> => (await office.get(`/calendars/${String(year)}`).expect(200)).body as Year;
const preview = (change: object, year = 2027) => office.post(`/calendars/${String(year)}/preview`, { change });
const change = async (of: object, year = 2027, key?: string) =>
  office.post(`/calendars/${String(year)}/changes`, { change: of, expectedVersion: (await read(year)).version }, key);
const countTo = async (from: string, count: number) => (await office.get(`/working-days?from=${from}&count=${String(count)}`)).body;
const codesOf = (body: { errors: { code: string }[] }): string[] => body.errors.map(({ code }) => code);

describe('the notice of a year', () => {
  it('is seen as a diff before it counts, and changes nothing by being seen', async () => {
    const before = await read(2027);
    const { body } = await preview(NOTICE_2027).expect(200);
    expect(body).toMatchObject({ year: 2027, version: before.version, statusBefore: 'PROVISIONAL', statusAfter: 'PUBLISHED' });
    const days = (body.days as { date: string; before: unknown; after: { kind: string } | null }[]).map(
      (each) => `${each.date} ${each.after?.kind ?? ''}`,
    );
    expect(days.slice(0, 4)).toEqual(['2026-12-26 MAKEUP', '2026-12-31 HOLIDAY', '2027-01-02 HOLIDAY', '2027-01-31 MAKEUP']);
    expect([body.workingDaysBefore - body.workingDaysAfter, days.length]).toEqual([5, 20]);
    expect(await read(2027)).toEqual(before);
  });

  it('makes a provisional year published, counts at once, and changes the December before', async () => {
    expect(await countTo('2026-12-25', 10)).toMatchObject({ date: '2027-01-11', provisional: true, provisionalYear: 2027 });
    const { body } = await change(NOTICE_2027);
    expect(body).toMatchObject({ status: 'PUBLISHED', sourceDocNo: NOTICE_2027.documentNo });
    expect(await countTo('2026-12-25', 10)).toMatchObject({ date: '2027-01-11', provisional: false, provisionalYear: null });
    expect(await countTo('2026-12-25', 1)).toMatchObject({ date: '2026-12-26' });
    expect((await read(2026)).days.filter(({ date }) => date > '2026-12').map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2026-12-26 MAKEUP',
      '2026-12-31 HOLIDAY',
    ]);
    expect((await read(2026)).version).toMatch(/^2025-11-04\+next\.[0-9a-f]{12}$/);
  });

  it('comes to the same by a file, which then says nothing new', async () => {
    await change(NOTICE_2027);
    const { version } = await read(2027);
    const file = { kind: 'FILE', documentNo: NOTICE_2027.documentNo, documentUrl: NOTICE_2027.documentUrl, file: holidayCn() };
    const again = await preview(file);
    expect([again.status, codesOf(again.body)]).toEqual([422, ['CALENDAR_UNCHANGED']]);
    expect((await change({ ...file, documentNo: '示例办发明电〔2026〕100号' })).status).toBe(200);
    expect((await read(2027)).version).toBe(version);
  });

  it.each([
    ['is of another year', holidayCn(HOLIDAYS_2027, 2026), ['CALENDAR_FILE_OF_OTHER_YEAR']],
    [
      'has a day twice',
      holidayCn([...HOLIDAYS_2027, { name: '元旦', from: '2027-01-01', to: '2027-01-01', makeUp: [] }]),
      ['CALENDAR_DAY_TWICE'],
    ],
    [
      'works a weekday',
      holidayCn([...HOLIDAYS_2027, { name: '示例', from: '2027-07-03', to: '2027-07-03', makeUp: ['2027-07-05'] }]),
      ['CALENDAR_MAKEUP_ON_WEEKDAY'],
    ],
    ['has too few days', holidayCn(HOLIDAYS_2027.slice(1)), ['CALENDAR_HOLIDAY_TOO_SHORT', 'CALENDAR_STATUTORY_DATE_MISSING']],
    ['is no JSON', '<html></html>', ['CALENDAR_FILE_MALFORMED']],
    ['has no days yet', '{"year":2027,"papers":[],"days":[]}', ['CALENDAR_FILE_EMPTY']],
  ])('is refused with its reasons where the file %s', async (_what, file, codes) => {
    const answer = await preview({ kind: 'FILE', documentNo: '示例', file });
    expect([answer.status, codesOf(answer.body)]).toEqual([422, codes]);
    expect(answer.body.errors[0].message).toMatch(/\p{Script=Han}/u);
    expect((await change({ kind: 'FILE', documentNo: '示例', file })).status).toBe(422);
    expect((await read(2027)).status).toBe('PROVISIONAL');
  });

  it('does not go over what somebody else entered since the preview', async () => {
    const { version } = await read(2027);
    await change(LOCAL_DAY);
    const late = await office.post('/calendars/2027/changes', { change: NOTICE_2027, expectedVersion: version });
    expect([late.status, late.body.code]).toEqual([409, 'CONFLICT_CALENDAR_CHANGED']);
  });

  it('takes effect once under its key', async () => {
    const { version } = await read(2027);
    const body = { change: NOTICE_2027, expectedVersion: version };
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => office.post('/calendars/2027/changes', body, key)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await office.get(`/cases/${(await read(2027)).historyId}/history`)).body.events).toHaveLength(1);
  });

  it('stays when a release brings the year again', async () => {
    await change(NOTICE_2027);
    const entered = await read(2027);
    await loadReleasedCalendars(api.source, loadCalendars());
    expect(await read(2027)).toEqual(entered);
  });
});

describe('the local overlay', () => {
  it('overrides both ways by a document of its own, and goes with a reason', async () => {
    await change(NOTICE_2027);
    const national = await read(2027);
    await change(LOCAL_DAY);
    await change({ ...LOCAL_DAY, dayKind: 'LOCAL_WORK', from: '2027-10-07', to: '2027-10-07' });
    expect(await countTo('2027-08-06', 1)).toMatchObject({ date: '2027-08-11' });
    expect(await countTo('2027-09-30', 1)).toMatchObject({ date: '2027-10-07' });
    const removal = { kind: 'LOCAL_REMOVED', dates: ['2027-08-09', '2027-08-10', '2027-10-07'], reason: '文件撤销' };
    expect((await change(removal)).status).toBe(200);
    const { version, days } = await read(2027);
    expect({ version, days }).toEqual({ version: national.version, days: national.days });
  });

  it('opens a year that nobody knows as a provisional one', async () => {
    expect((await change({ ...LOCAL_DAY, from: '2030-08-09', to: '2030-08-09' }, 2030)).status).toBe(200);
    expect(await read(2030)).toMatchObject({ status: 'PROVISIONAL', days: [{ date: '2030-08-09', kind: 'LOCAL_OFF' }] });
    expect(await countTo('2030-08-08', 1)).toMatchObject({ date: '2030-08-12', provisional: true, provisionalYear: 2030 });
  });

  it('survives a release that publishes the year', async () => {
    await api.source.query("update app.calendar_year set notice_version = 'older', version = 'older' where year = 2027");
    await change(LOCAL_DAY);
    await loadReleasedCalendars(api.source, loadCalendars());
    const { version, days } = await read(2027);
    expect(version).toMatch(/^(?!older)[^+]+\+local\.[0-9a-f]{12}$/);
    expect(days.filter(({ kind }) => kind === 'LOCAL_OFF')).toHaveLength(2);
  });

  it('has a day once and gives back only what is there', async () => {
    await change(LOCAL_DAY);
    expect(codesOf((await preview({ ...LOCAL_DAY, to: LOCAL_DAY.from })).body)).toEqual(['CALENDAR_LOCAL_DAY_TWICE']);
    expect(codesOf((await preview({ kind: 'LOCAL_REMOVED', dates: ['2027-10-01'], reason: '示例' })).body)).toEqual([
      'CALENDAR_LOCAL_DAY_UNKNOWN',
    ]);
  });
});

describe('the history of a year', () => {
  it('tells who changed it by which document, whole and in sentences, with digests before and after', async () => {
    await change(NOTICE_2027);
    await change(LOCAL_DAY);
    const auditor = await api.as('AUDITOR');
    const { historyId } = await read(2027);
    const { body } = await auditor.get(`/cases/${historyId}/history`).expect(200);
    expect(body).toMatchObject({ title: '2027 年工作日历', verified: true, fault: null });
    expect(body.events.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      '测试甲（竞赛组委会办公室）依据 示例办发明电〔2026〕99号 录入 2027 年放假安排：放假 27 天，调休上班 6 天，改动 18 天，由此公布。',
      '测试甲（竞赛组委会办公室）依据 示例政办〔2027〕8号 增加地方放假“示例纪念日”：2027-08-09 至 2027-08-10。',
    ]);
    const [notice, local] = body.events;
    expect(local.before.digest).toBe(notice.after.digest);
    expect(notice.before).toMatchObject({ status: 'PROVISIONAL', documentNo: '全国年节及纪念日放假办法（2024-11-10修订）第二条' });
    const december = await auditor.get(`/cases/${(await read(2026)).historyId}/history`);
    expect(december.body.events.map(({ type }: { type: string }) => type)).toEqual(['CALENDAR_DECEMBER_CHANGED']);
  });

  it('is nowhere for an organizer', async () => {
    const { historyId } = await read(2027);
    const { id } = (await office.post('/organizations', { name: '示例单位' }).expect(201)).body as { id: string };
    const organizer = await api.as(await api.person({ role: 'ORGANIZER', organizationId: id }));
    expect((await organizer.get(`/cases/${historyId}/history`)).status).toBe(404);
  });
});

describe('a calendar', () => {
  it('is not changed by a role for one campaign, nor for a year without deadlines', async () => {
    expect((await office.post('/calendars/1991/preview', { change: NOTICE_2027 })).status).toBe(400);
    const { id } = (await office.post('/campaigns', { regulation: '000', edition: '2025', year: 2026 }).expect(201)).body as { id: string };
    const limited = await api.as(await api.person({ role: 'OFFICE', campaignId: id }));
    expect((await limited.post('/calendars/2027/preview', { change: NOTICE_2027 })).status).toBe(403);
  });

  it.each([
    ['a link that is none', { ...NOTICE_2027, documentUrl: 'javascript:alert(1)' }],
    ['a document without a number', { ...NOTICE_2027, documentNo: ' ' }],
    ['a name that hides something', { ...LOCAL_DAY, name: '示例\u202e日' }],
    ['an unknown field', { ...NOTICE_2027, status: 'PUBLISHED' }],
    ['a removal without a reason', { kind: 'LOCAL_REMOVED', dates: ['2027-08-09'] }],
  ])('does not take %s', async (_what, wrong) => {
    expect((await preview(wrong)).status).toBe(400);
  });
});
