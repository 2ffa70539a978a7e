import { approvalPeople, approvalVerb, approvalView, batchAnswer, taskBatch, taskVerb } from '@jiangcheng/contracts/api/approval';
import { actAnswer } from '@jiangcheng/contracts/api/common';
import type { Express, Request } from 'express';
import { copiesUrged, newCopyUrge } from '@jiangcheng/contracts/api/reminder';
import { copyTo } from './approvals.ts';
import { answer, taken } from './answer.ts';
import { uuid } from './ids.ts';
import type { World } from './world.ts';

const people = ['测试乙', '测试丙'].map((name, i) => ({ personId: uuid('person', 20 + i), name, maySign: i === 0 }));
const acted = { caseId: uuid('contest', 2), version: 8, stage: 'OFFICE_REVIEW', round: 1, auditSeq: 20 };

/** Takes each verb as the API would, and changes nothing but what a test looks at: who was added or copied. */
export function approvalRoutes(app: Express, world: World): void {
  app.get('/api/v1/approvals/:id', (request: Request<{ id: string }>, response) => {
    const found = world.approvals.find(({ id }) => id === request.params.id);
    if (found) answer(response, approvalView, found);
  });
  app.get('/api/v1/approvals/:id/people', (_request, response) => answer(response, approvalPeople, { people }));
  app.post('/api/v1/approvals/:id/verbs', (request, response) => {
    const body = taken(approvalVerb, request.body);
    world.words.push(body);
    if (body.verb === 'copy') world.approvals[0]?.copies.push(...body.people.map((id) => copyTo(id, nameOf(id), null)));
    answer(response, actAnswer, acted);
  });
  app.post('/api/v1/approvals/:id/copy-urges', (request, response) => {
    const body = taken(newCopyUrge, request.body);
    world.words.push(body);
    const urged = (world.approvals[0]?.copies ?? []).filter(({ personId }) => body.people?.includes(personId) ?? true);
    for (const copy of urged) Object.assign(copy, { urgedAt: '2025-06-30T10:00:00+08:00', urgeableFrom: '2025-06-30T14:00:00+08:00' });
    answer(response, copiesUrged, { to: urged.map(({ to }) => ({ name: to, mailed: true })) }, 201);
  });
  app.post('/api/v1/task-batches', (request, response) => {
    const { tasks, act } = taken(taskBatch, request.body);
    world.words.push({ ...act, tasks: tasks.length });
    const held = { code: 'HELD_BY_ANOTHER', message: '此事项现由测试乙办理。', clause: null, field: null, params: null };
    const results = tasks.map((taskId, i) =>
      i === 0
        ? { taskId, outcome: 'DONE' as const, caseId: acted.caseId, refusals: [] }
        : { taskId, outcome: 'REFUSED' as const, caseId: null, refusals: [held] },
    );
    answer(response, batchAnswer, { results, done: 1 });
  });
  app.post('/api/v1/tasks/:id/verbs', (request, response) => {
    world.words.push(taken(taskVerb, request.body));
    answer(response, actAnswer, acted);
  });
}

const nameOf = (id: string): string => people.find(({ personId }) => personId === id)?.name ?? '';
