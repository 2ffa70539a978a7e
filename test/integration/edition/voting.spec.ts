// An edition whose reviews vote and sign one after another: made in the form, published, and played over HTTP.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApprovalView } from '@jiangcheng/contracts/api/approval';
import type { Client } from '../../support/client.ts';
import { contestAt, type Contest } from '../hostile/support/story.ts';
import { openWorld, type World } from '../hostile/support/world.ts';
import { personOf } from '../task/task-room.ts';

const PATH = '/editions/000/2025-2';
const CLAUSE = '000/2025/六';
const POSTS = ['示例甲岗', '示例乙岗', '示例丙岗'] as const;
const HALF = { numerator: 1, denominator: 2, beyond: true };

let world: World;
let third: Client;
let version = 1;
beforeAll(async () => {
  world = await openWorld();
  third = await world.api.as(await world.api.person({ role: 'OFFICE', name: '测试办公室丙' }));
  const members = [world.office, world.second, third];
  for (const [n, name] of POSTS.entries())
    await world.office.post('/posts', { name, members: [{ personId: personOf(members[n] as Client).personId, seat: 'A' }] }).expect(201);
  await world.office.post('/editions', { regulation: '000', basedOn: '2025', edition: '2025-2', reason: '示例' }).expect(201);
});
afterAll(() => world?.close());

const change = (approval: string, node: string, rule: object, seats: object[]) =>
  world.office.post(`${PATH}/approvals/${approval}/nodes/${node}`, { version, rule, seats, clause: CLAUSE });
const refusedWith = async (...asked: Parameters<typeof change>) => {
  const { status, body } = await change(...asked);
  return [status, (body as { code: string }).code];
};
const changes = async (...asked: Parameters<typeof change>) => {
  const { body } = await change(...asked).expect(200);
  version += 1;
  return body as { approvals: { key: string; changed: boolean; fixed: boolean; nodes: object[] }[]; problems: string[] };
};
const office = (post?: string, weight?: number) => ({ role: 'OFFICE', ...(post && { post }), ...(weight && { weight }) });

const viewOf = async (contest: Contest): Promise<ApprovalView> => {
  const { approvalId } = (await world.office.get(contest.path).expect(200)).body as { approvalId: string };
  return (await world.office.get(`/approvals/${approvalId}`).expect(200)).body as ApprovalView;
};
/** His word at the seat of his post. */
async function says(who: Client, contest: Contest, seat: number, verb: 'agree' | 'disagree'): Promise<[number, string]> {
  const { nodes } = await viewOf(contest);
  const taskId = nodes.find(({ state }) => state === 'OPEN')?.participants[seat]?.signers[0]?.taskId;
  const { status, body } = await who.post(`/tasks/${taskId}/verbs`, { verb, text: '示例意见' });
  return [status, (body as { code?: string }).code ?? 'ok'];
}

describe('a node of an edition', () => {
  it('is no edition’s to choose where a document is countersigned', async () => {
    for (const [approval, node] of [
      ['COUNTERSIGNING', 'COUNTERSIGN'],
      ['COMMITTEE_REVIEW', 'BODIES'],
    ] as const)
      expect(await refusedWith(approval, node, { kind: 'RATIO', share: HALF }, [office()])).toEqual([422, 'COUNTERSIGN_IS_ALL']);
    const { approvals } = (await world.office.get(PATH).expect(200)).body;
    expect(approvals.filter(({ fixed }: { fixed: boolean }) => fixed).map(({ key }: { key: string }) => key)).toEqual([
      'COUNTERSIGNING',
      'COMMITTEE_REVIEW',
    ]);
    expect(approvals.map(({ label }: { label: string }) => label)).toEqual([
      ...['办公室一人审核确认', '办公室审核、负责人批准', '按岗位：经办、科室负责人、分管领导', '办公室三人并签，过半数同意'],
      ...['方案会签', '组委会审核'],
    ]);
  });

  it('is refused what the engine cannot decide, and what is not there', async () => {
    const vote = { kind: 'VOTE', share: HALF };
    expect(await refusedWith('OFFICE', 'OFFICE', vote, [office(), office()])).toEqual([422, 'PLAN_VOTE_MEMBERS']);
    expect(await refusedWith('OFFICE', 'OFFICE', vote, [office('示例甲岗'), office('示例甲岗')])).toEqual([422, 'PLAN_VOTE_MEMBERS']);
    const tooMuch = { kind: 'RATIO', share: { numerator: 3, denominator: 2, beyond: false } };
    expect(await refusedWith('OFFICE', 'OFFICE', tooMuch, [office()])).toEqual([422, 'PLAN_SHARE']);
    expect(await refusedWith('OFFICE', 'NONE', { kind: 'ALL' }, [office()])).toEqual([422, 'APPROVAL_NODE_UNKNOWN']);
    expect(await refusedWith('OFFICE', 'OFFICE', { kind: 'VOTE' }, [office()])).toEqual([400, 'INPUT_INVALID']);
    expect((await world.office.get(PATH).expect(200)).body.version).toBe(version);
  });

  it('votes with weights, or signs in order, and is what the edition is published with', async () => {
    const seats = [office(POSTS[0], 2), office(POSTS[1]), office(POSTS[2], 2)];
    const { approvals, problems } = await changes('OFFICE', 'OFFICE', { kind: 'VOTE', share: HALF }, seats);
    expect([approvals[0], problems]).toMatchObject([
      { key: 'OFFICE', clause: CLAUSE, changed: true, nodes: [{ rule: { kind: 'VOTE', share: HALF }, ruleLabel: '表决', seats }] },
      [],
    ]);
    const inTurn = [office(POSTS[0]), office(POSTS[1])];
    await changes('OFFICE_THEN_HEAD', 'OFFICE', { kind: 'SEQUENCE' }, inTurn);
    await world.second.post(`${PATH}/publication`, { version }).expect(200);
    expect(await refusedWith('OFFICE', 'OFFICE', { kind: 'ANY' }, [office()])).toEqual([422, 'EDITION_NOT_DRAFT']);
  });
});

describe('a campaign of that edition', () => {
  let played: World;
  beforeAll(async () => {
    const { body } = await world.office.post('/campaigns', { regulation: '000', edition: '2025-2', year: 2025 }).expect(201);
    played = { ...world, campaignId: (body as { id: string }).id };
  });

  it('confirms a report by the weight of the votes, and not before', async () => {
    const contest = await contestAt(played, 'OFFICE_REVIEW');
    const { nodes } = await viewOf(contest);
    expect(nodes.map(({ rule, share, participants }) => [rule, share, participants.map(({ weight }) => weight)])).toEqual([
      ['VOTE', HALF, [2, 1, 2]],
    ]);
    expect(await says(third, contest, 0, 'agree')).toEqual([422, 'NOT_YOURS']);
    expect(await says(world.office, contest, 0, 'agree')).toEqual([200, 'ok']);
    expect(await says(third, contest, 2, 'disagree')).toEqual([200, 'ok']);
    expect((await viewOf(contest)).status).toBe('OPEN');
    expect(await says(world.second, contest, 1, 'agree')).toEqual([200, 'ok']);
    expect((await viewOf(contest)).status).toBe('APPROVED');
    expect((await world.office.get(contest.path).expect(200)).body.status).toBe('CLOSED');
  });

  it('sends a report back once the votes cannot be reached any more, with the reasons', async () => {
    const contest = await contestAt(played, 'OFFICE_REVIEW');
    expect(await says(world.office, contest, 0, 'disagree')).toEqual([200, 'ok']);
    expect((await viewOf(contest)).status).toBe('OPEN');
    expect(await says(world.second, contest, 1, 'disagree')).toEqual([200, 'ok']);
    expect((await viewOf(contest)).status).toBe('REJECTED');
  });

  it('asks one after another where the edition says so', async () => {
    const setting = `/campaigns/${played.campaignId}/settings/REVIEW_APPROVAL`;
    await world.office.post(setting, { value: 'OFFICE_THEN_HEAD', reason: '示例' }).expect(200);
    const contest = await contestAt(played, 'OFFICE_REVIEW');
    const [first] = (await viewOf(contest)).nodes;
    expect([first?.rule, first?.participants.map(({ order, signers }) => [order, signers[0]?.state])]).toEqual([
      'SEQUENCE',
      [
        [1, 'ACTING'],
        [2, 'WAITING'],
      ],
    ]);
    expect(await says(world.office, contest, 0, 'agree')).toEqual([200, 'ok']);
    expect((await viewOf(contest)).nodes[0]?.participants[1]?.signers[0]?.state).toBe('ACTING');
  });
});
