// What reminds people goes out in office hours of working days alone; what tells of an act goes at once (office.md §5).
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadReleasedCalendars } from '@jiangcheng/persistence/calendar/load-released-calendars';
import { setOfficeHours } from '@jiangcheng/persistence/reminder/office-hours';
import { loadCalendars } from '@jiangcheng/regulations/load-calendars';
import { FakeSmtpServer } from '../../contract/mail/fake-smtp-server.ts';
import { MailRoom } from './mail-room.ts';

let room: MailRoom;
let server: FakeSmtpServer;
let url: string;

beforeEach(async () => {
  server = new FakeSmtpServer();
  [room, url] = await Promise.all([MailRoom.open(), server.start()]);
  await loadReleasedCalendars(room.source, loadCalendars());
});
afterEach(async () => {
  await room.close();
  await server.stop();
});

async function standing(id: string): Promise<string> {
  const rows: { status: string; until: string | null }[] = await room.source.query(
    `select status, to_char(not_before at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as until from app.outgoing_mail where id = $1`,
    [id],
  );
  return [rows[0]?.status, rows[0]?.until].filter(Boolean).join(' ');
}

describe('a reminder', () => {
  it.each([
    ['2026-05-20 08:29', '2026-05-20 08:30'],
    ['2026-05-20 18:00', '2026-05-21 08:30'],
    ['2026-05-22 20:00', '2026-05-25 08:30'],
    ['2026-09-30 18:00', '2026-10-08 08:30'],
    ['2026-09-19 12:00', '2026-09-20 08:30'],
  ])('that falls due at %s waits until %s, and then goes out', async (at, until) => {
    const [day, time] = at.split(' ') as [string, string];
    await room.setNow(day, time);
    const to = await room.person('a@jiangcheng.example');
    const id = await room.mail(to, { taskId: await room.task(), rung: '-2' });
    const loop = room.loop(url);
    expect(await loop.turn()).toBe(0);
    expect(await standing(id)).toBe(`WAITING ${until}`);
    await room.setNow(...(until.split(' ') as [string, string]));
    expect(await loop.turn()).toBe(1);
    expect(await standing(id)).toBe(`SENT ${until}`);
  });

  it('goes out at once within the hours, the first and the last minute too', async () => {
    const to = await room.person('a@jiangcheng.example');
    const loop = room.loop(url);
    for (const time of ['08:30', '17:59']) {
      await room.setNow('2026-05-20', time);
      await room.mail(to, { taskId: await room.task(), rung: '0' });
      expect(await loop.turn()).toBe(1);
    }
  });

  it('waits by the hours that the office has set', async () => {
    await setOfficeHours(room.source, { opens: '09:00', closes: '12:00' });
    await room.setNow('2026-05-20', '12:00');
    const to = await room.person('a@jiangcheng.example');
    const id = await room.mail(to, { taskId: await room.task(), rung: '0' });
    await room.loop(url).turn();
    expect(await standing(id)).toBe('WAITING 2026-05-21 09:00');
  });

  it('that waited over night is folded in the morning, or not sent when its task is done meanwhile', async () => {
    await room.setNow('2026-05-20', '19:00');
    const to = await room.person('a@jiangcheng.example');
    const [task, done] = [await room.task(), await room.task()];
    const older = await room.mail(to, { taskId: task, rung: '-2' });
    const dropped = await room.mail(to, { taskId: done, rung: '-2' });
    const loop = room.loop(url);
    await loop.turn();
    const newer = await room.mail(to, { taskId: task, rung: '-1' });
    await loop.turn();
    await room.source.query(`update app.task set status = 'DONE' where id = $1`, [done]);
    await room.setNow('2026-05-21', '08:30');
    expect(await loop.turn()).toBe(1);
    const statuses = await Promise.all([older, newer, dropped].map(async (id) => (await room.row(id)).status));
    expect([statuses, server.taken.length]).toEqual([['FOLDED', 'SENT', 'FOLDED'], 1]);
  });
});

describe('a mail that tells of an act', () => {
  it('goes out at any time', async () => {
    await room.setNow('2026-05-23', '03:00');
    await room.mail(await room.person('a@jiangcheng.example'));
    expect(await room.loop(url).turn()).toBe(1);
  });
});

describe('a person with many reminders in a day', () => {
  const digests = (): Promise<{ status: string; items: number }[]> =>
    room.source.query(
      `select status, jsonb_array_length(variables->'items') as items from app.outgoing_mail where kind = 'reminder-digest' order by id`,
    );

  it('gets what comes after the third as a digest', async () => {
    const to = await room.person('a@jiangcheng.example');
    const loop = room.loop(url);
    for (let i = 0; i < 3; i += 1) await room.mail(to, { taskId: await room.task(), rung: '-2' });
    expect(await loop.turn()).toBe(3);
    for (let i = 0; i < 2; i += 1) await room.mail(to, { taskId: await room.task(), rung: '-1' });
    expect(await loop.turn()).toBe(1);
    expect(await digests()).toEqual([{ status: 'SENT', items: 2 }]);
  });

  it('gets single mails again the next day', async () => {
    const to = await room.person('a@jiangcheng.example');
    const loop = room.loop(url);
    for (let i = 0; i < 4; i += 1) await room.mail(to, { taskId: await room.task(), rung: '-2' });
    expect(await loop.turn()).toBe(1);
    await room.setNow('2026-05-21', '09:00');
    await room.mail(to, { taskId: await room.task(), rung: '-1' });
    expect(await loop.turn()).toBe(1);
    expect(await digests()).toEqual([{ status: 'SENT', items: 4 }]);
  });

  it('is not sent the first while another case still wakes at the same instant, but not kept waiting for a case that is stuck', async () => {
    await room.source.query(`update app.work_case set wake_at = app.now()`);
    const to = await room.person('a@jiangcheng.example');
    const loop = room.loop(url);
    await room.mail(to, { taskId: await room.task(), rung: '-2' });
    expect(await loop.turn()).toBe(0);
    await room.source.query(`update app.outgoing_mail set next_attempt_at = clock_timestamp() - interval '61 seconds'`);
    expect(await loop.turn()).toBe(1);
  });
});
