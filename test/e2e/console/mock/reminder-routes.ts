import { page } from '@jiangcheng/contracts/api/common';
import { newPerson, personChange, personView } from '@jiangcheng/contracts/api/person';
import {
  newCall,
  newOfficeUrge,
  newUrge,
  officeUrgingView,
  overdueCopies,
  reminderHours,
  reminderList,
  urgingView,
} from '@jiangcheng/contracts/api/reminder';
import type { Express, Request } from 'express';
import { answer, problem, taken } from './answer.ts';
import { NOW } from './people.ts';
import { uuid } from './ids.ts';
import { person } from './reminders.ts';
import type { World } from './world.ts';

type WithId = Request<{ id: string }>;
const all = <T>(items: T[]) => ({ items, nextCursor: null });

/** A unit's package is no task. */
const packageLine = {
  ...{ id: uuid('organization', 9), taskId: null, label: '报送材料', organizationName: '示例团委' },
  href: `/collections/${uuid('contest', 9)}/units/${uuid('organization', 9)}`,
};

export function reminderRoutes(app: Express, world: World): void {
  personRoutes(app, world);
  urgingRoutes(app, world);
  app.get('/api/v1/overdue-copies', (_request, response) => answer(response, overdueCopies, { postId: null, name: null }));
  app.get('/api/v1/reminder-hours', (_request, response) => answer(response, reminderHours, world.hours));
  app.put('/api/v1/reminder-hours', (request, response) => {
    world.hours = taken(reminderHours, request.body);
    answer(response, reminderHours, world.hours);
  });
}

function personRoutes(app: Express, world: World): void {
  app.get('/api/v1/people', (request, response) => {
    const { q = '' } = request.query as Record<string, string>;
    answer(response, page(personView), all(world.people.filter(({ name }) => name.includes(q))));
  });
  app.post('/api/v1/people', (request, response) => {
    const { phone, organizationId, ...given } = taken(newPerson, request.body);
    const made = person((world.nextId += 1), { ...given, organizationId: organizationId ?? null, phoneMask: phone ? '139****0000' : null });
    world.people.push(made);
    answer(response, personView, made, 201);
  });
  app.patch('/api/v1/people/:id', (request: WithId, response) => {
    const { phone: _, superiorId, ...change } = taken(personChange, request.body);
    const found = world.people.find(({ id }) => id === request.params.id);
    if (!found) return problem(response, 404, 'NOT_FOUND', '未找到。');
    const above = world.people.find(({ id }) => id === superiorId);
    Object.assign(found, change, { superior: above ? { personId: above.id, name: above.name } : null });
    if (change.email !== undefined) found.emailFault = null;
    answer(response, personView, found);
  });
}

function urgingRoutes(app: Express, world: World): void {
  const { urging } = world;
  const addresses = urging.addresses.map(({ taskId: _, ...row }) => ({ ...row, organizationName: '示例承办单位' }));
  const body = (kind: string) => ({
    ...all(urging.lines.flatMap((line) => [{ ...line, id: line.taskId }, ...(kind === 'calls' ? [{ ...line, ...packageLine }] : [])])),
    addresses,
    today: '2025-06-30',
    until: kind === 'calls' ? '2025-07-02' : '2025-07-06',
  });
  app.get('/api/v1/reminder-lists/:list', (request: Request<{ list: string }>, response) =>
    answer(response, reminderList, body(request.params.list)),
  );
  app.get('/api/v1/cases/:id/urging', (_request, response) => answer(response, urgingView, urging));
  app.post('/api/v1/cases/:id/urges', (request, response) => {
    const { note } = taken(newUrge, request.body);
    const to = [{ name: '测试丙', mailed: true }];
    urging.urges.push({
      id: uuid('task', (world.nextId += 1)),
      label: '报送成绩',
      round: 1,
      by: '测试甲',
      at: NOW,
      note: note ?? null,
      to,
    });
    for (const line of urging.lines) Object.assign(line, { urges: 1, urgedAt: NOW, urgeableFrom: '2025-06-30T14:00:00+08:00' });
    answer(response, urgingView, urging, 201);
  });
  const waiting = () => ({
    tasks: [
      {
        ...{ taskId: uuid('task', 2), label: '审核成绩', round: 1, openedAt: '2025-06-27T09:00:00+08:00', urges: world.words.length },
        urgedAt: world.words.length === 0 ? null : NOW,
        urgeableFrom: world.words.length === 0 ? null : '2025-06-30T14:00:00+08:00',
      },
    ],
  });
  app.get('/api/v1/cases/:id/office-urging', (_request, response) => answer(response, officeUrgingView, waiting()));
  app.post('/api/v1/cases/:id/office-urges', (request, response) => {
    world.words.push(taken(newOfficeUrge, request.body));
    answer(response, officeUrgingView, waiting(), 201);
  });
  app.post('/api/v1/cases/:id/calls', (request, response) => {
    const { channel, answer: said, promisedOn, calledName, calledAt = NOW } = taken(newCall, request.body);
    if (Date.parse(calledAt) > Date.parse(NOW)) {
      const errors = [{ code: 'CALL_IN_FUTURE', field: 'calledAt', message: '通话时间不能晚于现在。' }];
      return problem(response, 422, 'CALL_IN_FUTURE', '通话时间不能晚于现在。', { errors });
    }
    const call = { calledName: calledName ?? '测试丙', numberMask: '138****0000', channel, calledAt, answer: said, by: '测试甲' };
    urging.calls.push({ id: uuid('task', (world.nextId += 1)), ...call, promisedOn: promisedOn ?? null });
    answer(response, urgingView, urging, 201);
  });
}
