import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@jiangcheng/persistence/ids';
import type { Client } from '../../support/client.ts';
import { contestAt, type Contest } from '../hostile/support/story.ts';
import { newOrganization, openWorld, type World } from '../hostile/support/world.ts';
import { addPost, addTask, idsIn, personOf, type TaskColumns } from './task-room.ts';

let world: World;
let contest: Contest;
let colleague: Client;
beforeAll(async () => {
  world = await openWorld();
  contest = await contestAt(world, 'HOLDING');
  colleague = await world.api.as(await world.api.person({ role: 'ORGANIZER', organizationId: world.organizationId }));
});
afterAll(() => world.close());

const task = (columns: TaskColumns, caseId = contest.caseId): Promise<string> => addTask(world.api, caseId, columns);
const has = async (client: Client, tab: string, id: string): Promise<boolean> => (await idsIn(client, tab)).includes(id);
/** Who of these has it in which of the two tabs of open work. */
async function whoHas(id: string, clients: Record<string, Client>): Promise<Record<string, string>> {
  const found: [string, string][] = [];
  for (const [name, client] of Object.entries(clients)) {
    const [todo, unclaimed] = [await has(client, 'TODO', id), await has(client, 'UNCLAIMED', id)];
    found.push([name, `${todo ? 'todo' : '-'} ${unclaimed ? 'unclaimed' : '-'}`]);
  }
  return Object.fromEntries(found);
}

describe('an open task is in the inbox of', () => {
  it('everybody of its role, and waits to be claimed while several hold it', async () => {
    const { office, second, organizer, auditor } = world;
    const head = await world.api.as('OFFICE_HEAD');
    expect(await whoHas(await task({}), { office, second, head, organizer, auditor })).toEqual({
      office: 'todo unclaimed',
      second: 'todo unclaimed',
      head: 'todo unclaimed',
      organizer: '- -',
      auditor: '- -',
    });
  });

  it('the head alone where it is addressed to the head', async () => {
    const { office } = world;
    const head = await world.api.as('OFFICE_HEAD');
    expect(await whoHas(await task({ role: 'OFFICE_HEAD' }), { office, head })).toEqual({ office: '- -', head: 'todo unclaimed' });
  });

  it('whoever acts for its organization, and of no other', async () => {
    const other = await newOrganization(world.admin, '示例另一承办单位');
    const stranger = await world.api.as(await world.api.person({ role: 'ORGANIZER', organizationId: other }));
    const theirs = await task({ role: 'ORGANIZER', organization_id: other });
    const ours = await task({ role: 'ORGANIZER', organization_id: world.organizationId });
    const { organizer, office } = world;
    expect(await whoHas(theirs, { organizer, stranger, office })).toEqual({ organizer: '- -', stranger: 'todo -', office: '- -' });
    expect(await whoHas(ours, { organizer, colleague, stranger })).toEqual({
      organizer: 'todo unclaimed',
      colleague: 'todo unclaimed',
      stranger: '- -',
    });
  });

  it('the clerks of its campaign, and of no other', async () => {
    const elsewhere = (await world.office.post('/campaigns', { regulation: '000', edition: '2025', year: 2026 }).expect(201)).body.id;
    const here = await world.api.as(await world.api.person({ role: 'OFFICE', campaignId: world.campaignId }));
    const there = await world.api.as(await world.api.person({ role: 'OFFICE', campaignId: elsewhere }));
    expect(await whoHas(await task({}), { here, there })).toEqual({ here: 'todo unclaimed', there: '- -' });
  });

  it('the person it is addressed to, and of nobody else', async () => {
    const { office, second } = world;
    expect(await whoHas(await task({ person_id: personOf(office).personId }), { office, second })).toEqual({
      office: 'todo -',
      second: '- -',
    });
  });

  it('who has claimed it, and of nobody else', async () => {
    const { office, second } = world;
    expect(await whoHas(await task({ claimed_by: personOf(second).personId }), { office, second })).toEqual({
      office: '- -',
      second: 'todo -',
    });
  });

  it('the members of its post; one who is alone on it has nothing to claim', async () => {
    const { office, second, organizer } = world;
    const pair = await addPost(world.api, '示例岗位甲', [personOf(office).personId, personOf(second).personId]);
    const alone = await addPost(world.api, '示例岗位乙', [personOf(second).personId]);
    expect(await whoHas(await task({ post_id: pair }), { office, second, organizer })).toEqual({
      office: 'todo unclaimed',
      second: 'todo unclaimed',
      organizer: '- -',
    });
    expect(await whoHas(await task({ post_id: alone }), { office, second })).toEqual({ office: '- -', second: 'todo -' });
  });

  it('nobody once it is done', async () => {
    const { office, second } = world;
    const done = await task({ status: 'DONE', closed_by: personOf(office).accountId, closed_at: '2025-06-30T10:00:00+08:00' });
    expect(await whoHas(done, { office, second })).toEqual({ office: '- -', second: '- -' });
    expect([await has(office, 'DONE', done), await has(second, 'DONE', done)]).toEqual([true, false]);
  });
});

describe('the tabs of what one has done, opened, given away and been shown', () => {
  it('hold one’s own and nobody else’s', async () => {
    const { office, second } = world;
    const me = personOf(office);
    const opened = await task({ opened_by: me.accountId, role: 'ORGANIZER', organization_id: world.organizationId });
    const consigned = await task({ consigned_by: me.personId, person_id: personOf(second).personId });
    const copy = newId();
    await world.api.source.query("insert into app.carbon_copy (id, case_id, person_id, given_by, note) values ($1, $2, $3, $4, '请知悉')", [
      copy,
      contest.caseId,
      me.personId,
      personOf(second).accountId,
    ]);
    for (const [tab, id] of [
      ['OPENED', opened],
      ['CONSIGNED', consigned],
      ['COPIED', copy],
    ] as const)
      expect([tab, await has(office, tab, id), await has(second, tab, id)]).toEqual([tab, true, false]);
    const { body } = await office.get('/tasks?tab=COPIED').expect(200);
    expect(body.items[0]).toMatchObject({
      id: copy,
      kind: 'COPY',
      label: '抄送',
      caseId: contest.caseId,
      copy: { from: '测试办公室乙', note: '请知悉', readAt: null },
    });
  });

  it('show no case that one may not read any more', async () => {
    const { organizer } = world;
    const foreign = await contestAt(world, 'PREPARATION');
    const { accountId, personId } = personOf(organizer);
    const ids = [
      ['DONE', await task({ status: 'DONE', closed_by: accountId, closed_at: '2025-06-30T10:00:00+08:00' }, foreign.caseId)],
      ['OPENED', await task({ opened_by: accountId }, foreign.caseId)],
      ['CONSIGNED', await task({ consigned_by: personId }, foreign.caseId)],
    ] as const;
    for (const [tab, id] of ids) expect([tab, await has(organizer, tab, id)]).toEqual([tab, false]);
  });

  it('name who set a task off, by an act and by the waking that follows it', async () => {
    const { organizer, office } = world;
    const running = await contestAt(world, 'SCORE_REPORT');
    const kinds = async (client: Client) => {
      const { body } = await client.get(`/tasks?tab=OPENED&limit=200`).expect(200);
      return (body.items as { caseId: string; kind: string }[]).filter(({ caseId }) => caseId === running.caseId).map(({ kind }) => kind);
    };
    expect((await kinds(office)).sort()).toEqual(['DECLARE_END', 'PREPARE']);
    expect((await kinds(organizer)).sort()).toEqual(['CONFIRM_END_DAY', 'SCORE_REPORT']);
  });
});

describe('the list', () => {
  const dues = ['2025-06-28T00:00:00+08:00', '2025-07-01T00:00:00+08:00', '2025-07-03T00:00:00+08:00', '2025-07-20T00:00:00+08:00'];
  let reader: Client;
  let ids: string[];
  beforeAll(async () => {
    reader = await world.api.as(await world.api.person({ role: 'OFFICE' }));
    const { personId } = personOf(reader);
    ids = [];
    for (const due of dues) ids.push(await task({ person_id: personId, due_at: due }));
    ids.push(await task({ person_id: personId, kind: 'CONFIRM_RECEIPT' }), await task({ person_id: personId, kind: 'CONFIRM_RECEIPT' }));
  });
  const mine = async (more: string, limit?: number): Promise<string[]> =>
    (await idsIn(reader, 'TODO', more, limit)).filter((id) => ids.includes(id));

  it('is by due time, what has none last, and reads the same in small pages', async () => {
    expect(await mine('')).toEqual(ids);
    for (const limit of [1, 2, 3]) expect(await mine('', limit)).toEqual(ids);
  });

  it('narrows to the overdue and to what is due within five days', async () => {
    expect([await mine('&due=OVERDUE'), await mine('&due=SOON')]).toEqual([ids.slice(0, 2), ids.slice(2, 3)]);
  });

  it('narrows by kind, campaign and organizer of the case', async () => {
    expect(await mine('&kind=CONFIRM_RECEIPT')).toEqual(ids.slice(4));
    expect(await mine(`&campaignId=${world.campaignId}&organizationId=${world.organizationId}`)).toEqual(ids);
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect([await mine(`&campaignId=${nowhere}`), await mine(`&organizationId=${nowhere}`)]).toEqual([[], []]);
  });

  it.each(['2025-000', '承办', '比赛 示例', '示例承办单位'])('finds cases by number, name and organizer: %s', async (q) => {
    expect(await mine(`&q=${encodeURIComponent(q)}`)).toEqual(ids);
  });

  it.each(['没有的', '单位承办'])('does not find: %s', async (q) => {
    expect(await mine(`&q=${encodeURIComponent(q)}`)).toEqual([]);
  });

  it('counts what its filters leave, and beside each tab what waits there', async () => {
    const { body } = await reader.get('/tasks?kind=CONFIRM_RECEIPT&limit=1').expect(200);
    expect([body.count, body.items.length, body.overdueCount]).toEqual([2, 1, 0]);
    const { body: summary } = await reader.get('/tasks/summary').expect(200);
    const todo = await idsIn(reader, 'TODO');
    const unclaimed = await idsIn(reader, 'UNCLAIMED');
    expect(summary.counts).toEqual({ TODO: todo.length, UNCLAIMED: unclaimed.length, DONE: 0, COPIED: 0, OPENED: 0, CONSIGNED: 0 });
    expect(summary.overdueCount).toBe(2);
    expect(summary.kinds).toContainEqual({ kind: 'REVIEW', label: '审核成绩' });
  });

  it('counts no further than a thousand', async () => {
    const busy = await world.api.as(await world.api.person({ role: 'OFFICE', campaignId: world.campaignId }));
    await world.api.source.query(
      `insert into app.task (id, case_id, campaign_id, kind, stage, round, role, person_id, participant)
       select gen_random_uuid(), $1, $2, 'REVIEW', 'OFFICE_REVIEW', 1, 'OFFICE', $3, n::text from generate_series(1, 1001) n`,
      [contest.caseId, world.campaignId, personOf(busy).personId],
    );
    expect((await busy.get('/tasks?limit=1').expect(200)).body.count).toBe(1000);
    expect((await busy.get('/tasks/summary').expect(200)).body.counts.TODO).toBe(1000);
  });

  it.each(['tab=ALL', 'due=LATE', 'campaignId=x', 'organizationId=1', 'status=OPEN'])('takes no %s', async (query) => {
    expect((await reader.get(`/tasks?${query}`)).body).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
  });
});
