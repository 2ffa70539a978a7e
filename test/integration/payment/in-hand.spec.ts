// 认领, 放回, 接手 of what waits for finance, over HTTP: who may, whom four eyes keep away, and whom a task in hand keeps from its acts.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { grantRole } from '@jiangcheng/identity/grants';
import type { Client } from '../../support/client.ts';
import { upload } from '../hostile/support/files.ts';
import { TODAY } from '../hostile/support/world.ts';
import { idsIn, personOf } from '../task/task-room.ts';
import { announcedCampaign, type Announced } from './announced-campaign.ts';

let story: Announced;
/** Of office and finance at once. */
let both: Client;
beforeAll(async () => {
  story = await announcedCampaign();
  const { api } = story.world;
  both = await api.as(await api.person({ role: 'OFFICE', name: '测试办公室兼财务' }));
  const finance = { role: 'FINANCE', organizationId: null, campaignId: null } as const;
  await grantRole(api.source.manager, personOf(both).accountId, finance, null);
  await story.checker.post(`${story.path}/payments/tax`, { treatment: 'EXEMPT', basis: '示例文件第1号' }).expect(200);
});
afterAll(() => story.world.close());

interface Batch {
  id: string;
  number: number;
  actions: { act: string; refusals: { code: string; message: string }[] }[];
}
const latest = async (who: Client): Promise<Batch> => {
  const { batches } = (await who.get(`${story.path}/payments`).expect(200)).body as { batches: Batch[] };
  const batch = batches.at(-1);
  if (batch === undefined) throw new Error('no list');
  return batch;
};
const codeOf = async (answer: PromiseLike<Response>): Promise<string> => {
  const { status, body } = await answer;
  return `${status} ${(body as { code?: string }).code ?? 'ok'}`;
};
const taskOf = async (kind: string): Promise<string> => {
  const rows: { id: string }[] = await story.world.api.source.query(
    `select id from app.task where case_id = $1 and kind = $2 and status = 'OPEN'`,
    [story.caseId, kind],
  );
  return rows[0]?.id ?? '';
};
const does = (who: Client, id: string, verb: 'claim' | 'release' | 'take-over', body: object = {}) =>
  codeOf(who.post(`/tasks/${id}/${verb}`, body));
const onLatest = async (who: Client, step: string, body: object = {}): Promise<string> =>
  codeOf(who.post(`${story.path}/payments/batches/${(await latest(who)).id}/${step}`, body));
async function pay(who: Client): Promise<string> {
  const voucherFileId = await upload(who, story.caseId, 'PAYMENT_VOUCHER');
  return onLatest(who, 'payment', { on: TODAY, voucherNo: '记-7-1', voucherFileId });
}
const inTabs = async (who: Client, id: string): Promise<string[]> => {
  const tabs: string[] = [];
  for (const tab of ['TODO', 'UNCLAIMED']) if ((await idsIn(who, tab)).includes(id)) tabs.push(tab);
  return tabs;
};
const sentences = async (types: readonly string[]): Promise<string[]> => {
  const { body } = await story.world.auditor.get(`/cases/${story.caseId}/history`).expect(200);
  return (body as { events: { type: string; sentence: string }[] }).events.flatMap(({ type, sentence }) =>
    types.includes(type) ? [sentence] : [],
  );
};
/** Entered by the head of the office, who arranges everybody's absences. */
async function standingIn<T>(absent: Client, deputy: Client, work: () => Promise<T>): Promise<T> {
  const head = await story.world.api.as('OFFICE_HEAD');
  const days = { fromOn: '2025-07-01', toOn: '2025-07-02', reason: '示例：外出学习' };
  const people = { absentId: personOf(absent).personId, deputyId: personOf(deputy).personId };
  const { body } = await head.post('/delegations', { ...people, ...days }).expect(201);
  const done = await work();
  await head.post(`/delegations/${(body as { id: string }).id}/revocation`, { reason: '示例：提前返岗' }).expect(200);
  return done;
}

beforeEach(async () => {
  const { office } = story.world;
  const { batches } = (await office.get(`${story.path}/payments`).expect(200)).body as { batches: { id: string; status: string }[] };
  for (const { id, status } of batches)
    if (status === 'PREPARED' || status === 'CHECKED')
      await office.post(`${story.path}/payments/batches/${id}/void`, { reason: '示例' }).expect(200);
});

/** A list of one prize that is still to be paid; the task of its check. */
async function prepare(who: Client = story.world.office): Promise<string> {
  const { dues } = (await who.get(`${story.path}/payments`).expect(200)).body as { dues: { key: string; state: string }[] };
  const dueKeys = dues.flatMap(({ key, state }) => (state === 'OPEN' ? [key] : [])).slice(0, 1);
  await who.post(`${story.path}/payments/batches`, { kind: 'PRIZE', dueKeys }).expect(201);
  return taskOf('CHECK_PAYMENTS');
}

/** 补助申请 by the organizer of the contest itself, for which the office is to propose; its id. */
async function filed(): Promise<string> {
  const { organizer, organizationId } = story.world;
  const contestId = story.contests[0]?.caseId ?? '';
  const scale = { people: 42, days: 2, sessions: 3 };
  const money = { budget: '2000', finalAccount: '1000', account: '15050000000000001', bankName: '示例银行' };
  const fileId = await upload(organizer, contestId, 'SUBSIDY_PAPER');
  const { body } = await organizer.post(`/contests/${contestId}/subsidies`, { organizationId, scale, ...money, fileId }).expect(201);
  return (body as { subsidyId: string }).subsidyId;
}

/** What would go from the checker to his successor, and what not. */
async function handedOver(to: Client): Promise<string[][]> {
  const head = await story.world.api.as('OFFICE_HEAD');
  const people = { fromId: personOf(story.checker).personId, toId: personOf(to).personId };
  const { items } = (await head.post('/handovers/preview', people).expect(200)).body as {
    items: { kind: string; detail: string; refusals: { code: string }[] }[];
  };
  return items.map(({ kind, detail, refusals }) => [kind, detail, ...refusals.map(({ code }) => code)]);
}

describe('a task of finance', () => {
  it('waits to be claimed by its people, and once claimed is one person’s', async () => {
    const { checker, payer } = story;
    const id = await prepare();
    expect([await inTabs(checker, id), await inTabs(payer, id)]).toEqual([
      ['TODO', 'UNCLAIMED'],
      ['TODO', 'UNCLAIMED'],
    ]);
    expect([await does(checker, id, 'claim'), await does(payer, id, 'claim')]).toEqual(['200 ok', '409 TASK_CLAIMED']);
    expect([await inTabs(checker, id), await inTabs(payer, id)]).toEqual([['TODO'], []]);
    const claimed = { claimable: false, claimedByMe: true, claimedBy: '测试财务甲' };
    expect((await checker.get(`/tasks/${id}`).expect(200)).body).toMatchObject(claimed);
    expect(await does(payer, id, 'take-over')).toBe('400 INPUT_INVALID');
    expect(await does(payer, id, 'take-over', { reason: '示例：外出' })).toBe('200 ok');
    expect([await does(checker, id, 'release'), await does(payer, id, 'release')]).toEqual(['422 NOT_CLAIMED_BY_YOU', '200 ok']);
    expect((await sentences(['TASK_CLAIMED', 'TASK_TAKEN_OVER', 'TASK_RELEASED'])).slice(-3)).toEqual([
      '测试财务甲（财务）认领“复核发放清单”。',
      '测试财务乙（财务）接手“复核发放清单”（原由 测试财务甲 办理）。',
      '测试财务乙（财务）放回“复核发放清单”。',
    ]);
  });

  it('is claimed and put back with others at once', async () => {
    const id = await prepare();
    const many = async (verb: 'claim' | 'release') => {
      const answer = await story.checker.post('/task-batches', { tasks: [id, story.caseId], act: { verb } });
      return (answer.body as { results: { outcome: string }[] }).results.map(({ outcome }) => outcome);
    };
    expect([await many('claim'), await many('release')]).toEqual([
      ['DONE', 'NOT_FOUND'],
      ['DONE', 'NOT_FOUND'],
    ]);
  });

  it('goes over to a successor also when the campaign’s end has ended before the money is paid', async () => {
    await does(story.checker, await prepare(), 'claim');
    const ended = (status: string) =>
      story.world.api.source.query('update app.work_case set status = $2 where id = $1', [story.caseId, status]);
    await ended('CLOSED');
    expect(await handedOver(story.payer)).toEqual([['TASK', '复核发放清单']]);
    await ended('OPEN');
  });

  it('is not there for the office, nor for finance of another campaign; its page shows finance its own tasks alone', async () => {
    const { api, office, organizer, auditor } = story.world;
    const other = (await office.post('/campaigns', { regulation: '000', edition: '2025', year: 2026 }).expect(201)).body as { id: string };
    const elsewhere = await api.as(await api.person({ role: 'FINANCE', campaignId: other.id }));
    const id = await prepare();
    const claims: string[] = [];
    for (const who of [office, organizer, elsewhere, auditor]) claims.push(await does(who, id, 'claim'));
    expect(claims).toEqual(['404 NOT_FOUND', '404 NOT_FOUND', '404 NOT_FOUND', '403 FORBIDDEN']);
    const shown = async (who: Client) => {
      const { status, body } = await who.get(`/cases/${story.caseId}/tasks`);
      const { tasks = [] } = body as { tasks?: { kind: string; claimedBy: string | null; verbs: string[] }[] };
      return [status, tasks.map(({ kind, claimedBy, verbs }) => [kind, claimedBy, verbs])];
    };
    await story.checker.post(`/tasks/${id}/claim`).expect(200);
    expect([await shown(story.checker), await shown(story.payer), await shown(elsewhere)]).toEqual([
      [200, [['CHECK_PAYMENTS', '测试财务甲', ['RELEASE']]]],
      [200, [['CHECK_PAYMENTS', '测试财务甲', ['TAKE_OVER']]]],
      [404, []],
    ]);
  });
});

describe('four eyes', () => {
  it('keep who prepared a list from claiming its check, and who checked it from claiming its payment', async () => {
    const { checker, payer } = story;
    const check = await prepare(both);
    expect([await does(both, check, 'claim'), await does(checker, check, 'claim')]).toEqual(['422 FOUR_EYES', '200 ok']);
    expect(await does(both, check, 'take-over', { reason: '示例' })).toBe('422 FOUR_EYES');
    expect(await onLatest(checker, 'check')).toBe('200 ok');
    const id = await taskOf('PAY_PAYMENTS');
    expect([await does(both, id, 'claim'), await does(checker, id, 'claim'), await does(payer, id, 'claim')]).toEqual([
      '422 FOUR_EYES',
      '422 FOUR_EYES',
      '200 ok',
    ]);
  });

  it('are not got around by a deputy', async () => {
    const id = await prepare();
    expect(await standingIn(story.world.office, both, () => does(both, id, 'claim'))).toBe('422 FOUR_EYES');
    expect(await does(both, id, 'claim')).toBe('200 ok');
  });

  it('leave behind in a handover what the successor prepared', async () => {
    await does(story.checker, await prepare(both), 'claim');
    expect([await handedOver(both), await handedOver(story.payer)]).toEqual([
      [['TASK', '复核发放清单', 'HEIR_PREPARED_IT']],
      [['TASK', '复核发放清单']],
    ]);
  });
});

describe('a task in hand', () => {
  it('keeps the others of finance from its acts, by name, until it is put back or taken over', async () => {
    const { checker, payer } = story;
    const id = await prepare();
    await does(checker, id, 'claim');
    expect(await onLatest(payer, 'check')).toBe('422 TASK_CLAIMED');
    const seen = (await latest(payer)).actions.map(({ act, refusals }) => [act, refusals.map(({ message }) => message)]);
    expect(seen.filter(([act]) => act === 'check' || act === 'void')).toEqual([
      ['check', ['已由 测试财务甲 认领。']],
      ['void', ['已由 测试财务甲 认领。']],
    ]);
    await does(payer, id, 'take-over', { reason: '示例：外出' });
    expect([await onLatest(checker, 'check'), await onLatest(payer, 'check')]).toEqual(['422 TASK_CLAIMED', '200 ok']);
    const paying = await taskOf('PAY_PAYMENTS');
    await does(checker, paying, 'claim');
    expect(await pay(both)).toBe('422 TASK_CLAIMED');
    await does(checker, paying, 'release');
    expect(await pay(both)).toBe('200 ok');
  });

  it('does not keep the office from taking its list back', async () => {
    await does(story.checker, await prepare(), 'claim');
    expect(await onLatest(story.world.office, 'void', { reason: '示例' })).toBe('200 ok');
    expect(await taskOf('CHECK_PAYMENTS')).toBe('');
  });

  it('is done by a deputy in the name of who has it', async () => {
    const { api, office } = story.world;
    const finance = { role: 'FINANCE', organizationId: null, campaignId: null } as const;
    const absent = await api.as(await api.person({ role: 'OFFICE', name: '测试不在岗' }));
    await grantRole(api.source.manager, personOf(absent).accountId, finance, null);
    await does(absent, await prepare(office), 'claim');
    expect(await onLatest(both, 'check')).toBe('422 TASK_CLAIMED');
    expect(await standingIn(absent, both, () => onLatest(both, 'check'))).toBe('200 ok');
    const [said = ''] = (await sentences(['PAYMENTS_CHECKED'])).slice(-1);
    expect([said.includes('测试办公室兼财务'), said.includes('测试不在岗')]).toEqual([true, true]);
  });

  it('binds on a subsidy’s whole way, from its proposal to the meeting’s no', async () => {
    const { second, office } = story.world;
    const subsidy = await filed();
    const act = (who: Client, step: string, body: object = {}) => codeOf(who.post(`${story.path}/subsidies/${subsidy}/${step}`, body));
    const claimed = async (who: Client, kind: string) => does(who, await taskOf(kind), 'claim');
    expect(await claimed(office, 'PROPOSE_SUBSIDY')).toBe('200 ok');
    expect([await act(second, 'proposal', { proposed: '900' }), await act(office, 'proposal', { proposed: '900' })]).toEqual([
      '422 TASK_CLAIMED',
      '200 ok',
    ]);
    expect(await claimed(story.checker, 'CHECK_SUBSIDY')).toBe('200 ok');
    expect([await act(story.payer, 'check'), await act(story.checker, 'check')]).toEqual(['422 TASK_CLAIMED', '200 ok']);
    expect(await claimed(second, 'DECIDE_SUBSIDY')).toBe('200 ok');
    expect([await act(office, 'refusal', { reason: '示例' }), await act(second, 'refusal', { reason: '示例' })]).toEqual([
      '422 TASK_CLAIMED',
      '200 ok',
    ]);
  });
});
