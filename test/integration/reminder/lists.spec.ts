// 今日催办清单 and 督办清单: as pages, printed, and sent once for each person and day or week.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { reminderList } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { makeLists } from '@jiangcheng/worker/src/reminder/make-lists';
import { contestAt } from '../hostile/support/story.ts';
import { openWorld, setClock, type World } from '../hostile/support/world.ts';

type List = Output<typeof reminderList>;
const NUMBER = '13900001234';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const { office, organizer } = world;
  await office.patch(`/people/${organizer.person?.personId}`, { phone: NUMBER }).expect(200);
  await office.patch(`/people/${office.person?.personId}`, { email: 'office@jiangcheng.example' }).expect(200);
  await world.api.person({ role: 'OFFICE_HEAD', name: '测试负责人', email: 'head@jiangcheng.example' });
  await contestAt(world, 'SCORE_REPORT');
});
afterAll(() => world.close());

const read = async (kind: 'calls' | 'supervision'): Promise<List> =>
  (await world.office.get(`/reminder-lists/${kind}`).expect(200)).body as List;
const at = (instant: string): Promise<void> => setClock(world.api, `${instant}:00+08:00`);
const make = (): Promise<number> =>
  makeLists({ source: world.api.source, calendars: new CalendarStore(world.api.source), cite: (_, __, clause) => `《示例通知》${clause}` });
const sent = (): Promise<{ kind: string; to: string; day: string; count: number }[]> =>
  world.api.source.query(
    `select kind, to_address as "to", variables->>'day' as day, (variables->>'count')::int as count from app.outgoing_mail
     where kind in ('call-list', 'supervision-list') order by id`,
  );

describe('the calls of today', () => {
  it('are what is due within two working days or overdue, with those who have no mail address marked', async () => {
    await at('2025-07-08T10:00');
    expect((await read('calls')).items).toEqual([]);
    await at('2025-07-09T10:00');
    const { items, today, until } = await read('calls');
    expect([today, until]).toEqual(['2025-07-09', '2025-07-11']);
    expect(items).toMatchObject([
      { label: '报送成绩', overdue: false, people: [{ name: '测试承办人', phoneMask: '139****1234', noAddress: true }] },
    ]);
    await at('2025-07-14T10:00');
    expect((await read('calls')).items).toMatchObject([{ overdue: true }]);
  });

  it('are printed with masks, or with numbers where asked, and each printing is recorded with whose numbers it showed', async () => {
    await at('2025-07-14T10:00');
    const masked = (await world.office.get('/reminder-lists/calls/print').expect(200)).text;
    expect([
      masked.includes('139****1234'),
      masked.includes(NUMBER),
      masked.includes('今日催办清单'),
      masked.includes('（无邮件）'),
    ]).toEqual([true, false, true, true]);
    const { text, headers } = await world.office.get('/reminder-lists/calls/print?phones=show').expect(200);
    expect([text.includes(NUMBER), headers['content-security-policy']]).toEqual([true, expect.stringContaining("default-src 'none'")]);
    const events = await world.api.source.query(
      `select detail from audit.access_event where type = 'REMINDER_LIST_PRINTED' order by at, id`,
    );
    expect(events.map(({ detail }: { detail: unknown }) => detail)).toEqual([
      { list: 'calls', phones: 'mask', people: [] },
      { list: 'calls', phones: 'show', people: [world.organizer.person?.personId] },
    ]);
    await world.auditor.get('/reminder-lists/calls/print').expect(403);
    await world.organizer.get('/reminder-lists/calls').expect(403);
  });
});

describe('the lists that are sent', () => {
  it('go once to each of the office and of its heads, whoever makes them and how often; without an address there is a row and no mail', async () => {
    await at('2025-07-14T08:29');
    expect(await make()).toBe(0);
    await at('2025-07-14T08:30');
    expect((await Promise.all([make(), make(), make()])).reduce((sum, n) => sum + n, 0)).toBe(3);
    expect(await make()).toBe(0);
    expect(await sent()).toEqual([
      { kind: 'call-list', to: 'office@jiangcheng.example', day: '2025-07-14', count: 1 },
      { kind: 'supervision-list', to: 'head@jiangcheng.example', day: '2025-07-14', count: 1 },
    ]);
    const [{ items }] = await world.api.source.query(
      `select variables->'items' as items from app.outgoing_mail where kind = 'supervision-list'`,
    );
    expect(items).toMatchObject([{ clause: '《示例通知》000/附1/六.3', due: { at: '2025-07-11T16:00:00.000Z' }, daysOverdue: 1 }]);
  });

  it('come each working day for the office, and for the head on the first working day of the next week', async () => {
    for (const day of ['2025-07-15', '2025-07-19', '2025-07-20', '2025-07-21']) {
      await at(`${day}T09:00`);
      await make();
    }
    expect((await sent()).slice(2).map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      'call-list 2025-07-15',
      'call-list 2025-07-21',
      'supervision-list 2025-07-21',
    ]);
  });

  it('are not sent when nothing waits, and not made up for later that day', async () => {
    await at('2025-07-03T09:00');
    await make();
    const rows = await world.api.source.query(
      `select kind, lines, mail_id from app.reminder_list where period = '2025-07-03' order by kind, person_id`,
    );
    expect(rows).toEqual([
      { kind: 'CALLS', lines: 0, mail_id: null },
      { kind: 'CALLS', lines: 0, mail_id: null },
    ]);
  });
});
