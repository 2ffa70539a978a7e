import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeSmtpServer } from '../../contract/mail/fake-smtp-server.ts';
import { MailRoom } from './mail-room.ts';

let room: MailRoom;
let server: FakeSmtpServer;
let url: string;

beforeEach(async () => {
  server = new FakeSmtpServer();
  [room, url] = await Promise.all([MailRoom.open(), server.start()]);
});
afterEach(async () => {
  await room.close();
  await server.stop();
});

const statuses = (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await room.row(id)).status));

describe('reminders that piled up', () => {
  it('fold into the newest of their task: after a day without mail one goes out, not each', async () => {
    const to = await room.person('a@jiangcheng.example');
    const taskId = await room.task();
    const ids = [
      await room.mail(to, { taskId, rung: '-5' }),
      await room.mail(to, { taskId, rung: '-2' }),
      await room.mail(to, { taskId, rung: '-1' }),
    ];
    expect(await room.loop(url).turn()).toBe(1);
    expect(await statuses(ids)).toEqual(['FOLDED', 'FOLDED', 'SENT']);
    expect((await room.row(ids[0] ?? '')).folded_into).toBe(ids[2]);
    expect(server.taken).toHaveLength(1);
  });

  it('fold also while the older one still waits out its back-off', async () => {
    const to = await room.person('a@jiangcheng.example');
    const taskId = await room.task();
    const older = await room.mail(to, { taskId, rung: '-2' });
    await room.source.query(`update app.outgoing_mail set attempts = 3, next_attempt_at = clock_timestamp() + interval '1 hour'`);
    const newer = await room.mail(to, { taskId, rung: '-1' });
    await room.loop(url).turn();
    expect(await statuses([older, newer])).toEqual(['FOLDED', 'SENT']);
  });

  it('fold daily reminders by their day', async () => {
    const to = await room.person('a@jiangcheng.example');
    const taskId = await room.task();
    const variables = {
      recipient: '测试甲',
      contest: '示例比赛',
      clause: 'x',
      plannedEnd: '2026-05-07',
      due: { at: '2026-05-22T16:00:00Z', provisional: false },
      link: '/contests/1',
    };
    const ids = [
      await room.mail(to, { kind: 'end-undeclared', taskId, rung: '2026-05-08', variables }),
      await room.mail(to, { kind: 'end-undeclared', taskId, rung: '2026-05-11', variables }),
    ];
    await room.loop(url).turn();
    expect(await statuses(ids)).toEqual(['FOLDED', 'SENT']);
  });

  it('are not folded across people or rounds of different tasks', async () => {
    const [a, b] = [await room.person('a@jiangcheng.example'), await room.person('b@jiangcheng.example')];
    const [first, second] = [await room.task(1), await room.task(2)];
    const ids = [
      await room.mail(a, { taskId: first, rung: '-1' }),
      await room.mail(b, { taskId: first, rung: '0' }),
      await room.mail(a, { taskId: second, rung: '-5' }),
    ];
    expect(await room.loop(url).turn()).toBe(3);
    expect(await statuses(ids)).toEqual(['SENT', 'SENT', 'SENT']);
  });

  it.each([
    ['is due at another time now', 'RUNNING', '2026-06-01T16:00:00Z'],
    ['stands still', 'SUSPENDED', null],
  ])('are void when the clock was changed after they were written: what they remind of %s', async (_what, status, dueAt) => {
    const to = await room.person('a@jiangcheng.example');
    const taskId = await room.task();
    const id = await room.mail(to, { taskId, rung: '-1' });
    const said = await room.source.query("select variables->'due'->>'at' as at from app.outgoing_mail where id = $1", [id]);
    await room.underDeadline(taskId, status, said[0].at);
    await room.source.query('update app.task set due_at = $2 where id = $1', [taskId, dueAt]);
    expect(await room.loop(url).turn()).toBe(0);
    expect(await room.row(id)).toMatchObject({ status: 'FOLDED', folded_into: null });
  });

  it('are sent when they name the due time that their task has', async () => {
    const to = await room.person('a@jiangcheng.example');
    const taskId = await room.task();
    const id = await room.mail(to, { taskId, rung: '-1' });
    const said = await room.source.query("select variables->'due'->>'at' as at from app.outgoing_mail where id = $1", [id]);
    await room.underDeadline(taskId, 'RUNNING', said[0].at);
    expect(await room.loop(url).turn()).toBe(1);
  });

  it('are not sent when what they remind of is done', async () => {
    const to = await room.person('a@jiangcheng.example');
    const id = await room.mail(to, { taskId: await room.task(1, 'DONE'), rung: '-1' });
    expect(await room.loop(url).turn()).toBe(0);
    expect(await room.row(id)).toMatchObject({ status: 'FOLDED', folded_into: null });
    expect(server.taken).toEqual([]);
  });

  it('become one digest for a person with more than three, in order of their due times', async () => {
    const to = await room.person('a@jiangcheng.example');
    const ids: string[] = [];
    for (const [name, day] of [
      ['丁', '25'],
      ['甲', '20'],
      ['乙', '21'],
      ['丙', '22'],
    ] as const) {
      const variables = {
        recipient: '测试甲',
        contest: `示例比赛${name}`,
        clause: '000/附1/六.3',
        due: { at: `2026-05-${day}T16:00:00Z`, provisional: false },
        daysLeft: 2,
        link: `/contests/${day}`,
      };
      ids.push(await room.mail(to, { taskId: await room.task(), rung: '-2', variables }));
    }
    const plain = await room.mail(to);
    expect(await room.loop(url).turn()).toBe(2);
    expect(await statuses([...ids, plain])).toEqual(['FOLDED', 'FOLDED', 'FOLDED', 'FOLDED', 'SENT']);
    const digests: { id: string; status: string; case_id: null; variables: { items: { contest: string }[] } }[] = await room.source.query(
      `select id, status, case_id, variables from app.outgoing_mail where kind = 'reminder-digest'`,
    );
    expect(digests).toMatchObject([{ status: 'SENT', case_id: null }]);
    expect(digests[0]?.variables.items.map(({ contest }) => contest)).toEqual(['示例比赛甲', '示例比赛乙', '示例比赛丙', '示例比赛丁']);
    expect((await room.row(ids[0] ?? '')).folded_into).toBe(digests[0]?.id);
    expect(server.taken).toHaveLength(2);
  });

  it('join a digest that did not get out: after days without mail one mail says what still waits', async () => {
    const to = await room.person('a@jiangcheng.example');
    const tasks = [await room.task(), await room.task(), await room.task(), await room.task()];
    for (const taskId of tasks) await room.mail(to, { taskId, rung: '-2' });
    await server.stop();
    expect(await room.loop(url).turn()).toBe(0);
    for (const taskId of tasks.slice(0, 2)) await room.mail(to, { taskId, rung: '-1' });
    await room.source.query(`update app.task set status = 'DONE' where id = $1`, [tasks[3]]);
    server = new FakeSmtpServer();
    url = await server.start();
    expect(await room.loop(url).turn()).toBe(3);
    const rows: { kind: string; rung: string | null; status: string; count: number }[] = await room.source.query(
      'select kind, rung, status, count(*)::int from app.outgoing_mail group by 1, 2, 3 order by 1, 2, 3',
    );
    expect(rows).toEqual([
      { kind: 'reminder-digest', rung: null, status: 'FOLDED', count: 1 },
      { kind: 'score-report-reminder', rung: '-1', status: 'SENT', count: 2 },
      { kind: 'score-report-reminder', rung: '-2', status: 'FOLDED', count: 3 },
      { kind: 'score-report-reminder', rung: '-2', status: 'SENT', count: 1 },
    ]);
  });

  it('make one digest when two loops look at once', async () => {
    const to = await room.person('a@jiangcheng.example');
    for (let i = 0; i < 8; i += 1) await room.mail(to, { taskId: await room.task(), rung: '-2' });
    await Promise.all([room.loop(url).turn(), room.loop(url).turn(), room.loop(url).turn()]);
    expect(server.taken).toHaveLength(1);
    // A loop that comes between the folding and the sending takes the digest apart and folds anew: that one is put aside, never sent.
    const rows: { kind: string; status: string; count: number }[] = await room.source.query(
      `select kind, status, count(*)::int from app.outgoing_mail where not (kind = 'reminder-digest' and status = 'FOLDED') group by 1, 2 order by 1`,
    );
    expect(rows).toEqual([
      { kind: 'reminder-digest', status: 'SENT', count: 1 },
      { kind: 'score-report-reminder', status: 'FOLDED', count: 8 },
    ]);
  });
});
