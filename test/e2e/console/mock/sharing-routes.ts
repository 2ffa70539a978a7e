import { actAnswer, page } from '@jiangcheng/contracts/api/common';
import { delegationView, newDelegation } from '@jiangcheng/contracts/api/delegation';
import { handoverPeople, handoverView, newHandover } from '@jiangcheng/contracts/api/handover';
import type { Output } from '@jiangcheng/contracts/api/output';
import { colleagueView, postInput, postView } from '@jiangcheng/contracts/api/post';
import { caseTasks } from '@jiangcheng/contracts/api/task';
import type { Express, Request } from 'express';
import { answer, problem, taken } from './answer.ts';
import { uuid } from './ids.ts';
import { END } from './payments.ts';
import { NOW } from './people.ts';
import type { World } from './world.ts';

type WithId = Request<{ id: string }>;
const all = <T>(items: T[]) => ({ items, nextCursor: null });
const colleagues = [
  { personId: uuid('person', 1), name: '测试甲', organizationName: null },
  { personId: uuid('person', 2), name: '测试乙', organizationName: null },
];
const nameOf = (id: string): string => colleagues.find(({ personId }) => personId === id)?.name ?? '';

export function sharingRoutes(app: Express, world: World): void {
  claimRoutes(app, world);
  app.get('/api/v1/colleagues', (_request, response) => answer(response, page(colleagueView), all(colleagues)));
  const posts: Output<typeof postView>[] = [];
  app.get('/api/v1/posts', (_request, response) => answer(response, page(postView), all(posts)));
  app.post('/api/v1/posts', (request, response) => {
    const { members, duties, name } = taken(postInput, request.body);
    const named = duties.map((duty) => ({ ...duty, campaign: '示例竞赛', trade: duty.tradeNo === null ? null : '示例工种' }));
    posts.push({
      id: uuid('task', 90),
      name,
      members: members.map((member) => ({ ...member, name: nameOf(member.personId) })),
      duties: named,
      openTasks: 0,
    });
    answer(response, postView, posts[0]!, 201);
  });
  delegationRoutes(app);
  handoverRoutes(app);
}

function delegationRoutes(app: Express): void {
  const delegations: Output<typeof delegationView>[] = [];
  app.get('/api/v1/delegations', (_request, response) => answer(response, page(delegationView), all(delegations)));
  app.post('/api/v1/delegations', (request, response) => {
    const { deputyId, fromOn, toOn, reason } = taken(newDelegation, request.body);
    const people = { absentId: uuid('person', 1), absent: '测试甲', deputyId, deputy: nameOf(deputyId) };
    const open = { revokedBy: null, revokedAt: null, revokeReason: null, status: 'COMING', revocable: true } as const;
    delegations.push({ id: uuid('task', 91), ...people, fromOn, toOn, kinds: null, reason, enteredBy: '测试甲', enteredAt: NOW, ...open });
    answer(response, delegationView, delegations[0]!, 201);
  });
}

function handoverRoutes(app: Express): void {
  const seen = 'a'.repeat(64);
  const none = { clause: null, field: null, params: null };
  const left = { code: 'HEIR_PREPARED_IT', message: '此事项由 测试乙 经办，不能由其本人审核。', ...none };
  const ofCase = { caseId: uuid('contest', 2), name: '2025-002 示例工种' };
  const items: Output<typeof handoverView>['items'] = [
    { kind: 'POST', id: uuid('task', 90), caseId: null, name: '示例经办岗', detail: 'A', refusals: [] },
    { kind: 'TASK', id: uuid('task', 1), ...ofCase, detail: '审核成绩', refusals: [] },
    { kind: 'TASK', id: uuid('task', 2), ...ofCase, detail: '确认结束日', refusals: [left] },
  ];
  app.post('/api/v1/handovers/preview', (request, response) => {
    taken(handoverPeople, request.body);
    answer(response, handoverView, { items, seen });
  });
  app.post('/api/v1/handovers', (request, response) => {
    taken(newHandover, request.body);
    answer(response, handoverView, { items, seen }, 201);
  });
}

const line = { postName: null, claimedBy: '测试乙', round: 1, verbs: ['TAKE_OVER' as const] };
const review = { ...line, id: uuid('task', 1), kind: 'REVIEW', label: '审核成绩' };
/** Of the lists that wait, one is in the hands of another of finance. */
const moneyTasks: Output<typeof caseTasks>['tasks'] = [
  { ...line, id: uuid('task', 2), kind: 'CHECK_PAYMENTS', label: '复核发放清单', round: 2, claimedBy: '测试财务乙' },
  { ...line, id: uuid('task', 3), kind: 'CHECK_PAYMENTS', label: '复核发放清单', round: 3, claimedBy: null, verbs: ['CLAIM'] },
];

function claimRoutes(app: Express, world: World): void {
  app.get('/api/v1/cases/:id/tasks', ({ params: { id } }: WithId, response) =>
    answer(response, caseTasks, { handler: '测试乙', tasks: id === END ? moneyTasks : [review] }),
  );
  app.post(['/api/v1/tasks/:id/claim', '/api/v1/tasks/:id/take-over'], (request: WithId, response) => {
    const task = world.tasks.find(({ id }) => id === request.params.id);
    if (!task?.caseId) return problem(response, 404, 'NOT_FOUND', '没有这个任务。');
    Object.assign(task, { claimedBy: '测试甲', claimable: false, claimedByMe: true, tabs: ['TODO'] });
    answer(response, actAnswer, { caseId: task.caseId, version: 1, stage: task.stage, round: task.round, auditSeq: 1 });
  });
}
