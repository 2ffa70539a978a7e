import { page } from '@jiangcheng/contracts/api/common';
import { newPerson, personChange, personView } from '@jiangcheng/contracts/api/person';
import { reminderHours } from '@jiangcheng/contracts/api/reminder';
import type { Express, Request } from 'express';
import { answer, problem, taken } from './answer.ts';
import { person } from './reminders.ts';
import type { World } from './world.ts';

type WithId = Request<{ id: string }>;
const all = <T>(items: T[]) => ({ items, nextCursor: null });

export function reminderRoutes(app: Express, world: World): void {
  personRoutes(app, world);
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
