import { accessEventView, deviationView, engineHistory, history, incidentView } from '@jiangcheng/contracts/api/audit';
import { workingDaysBetweenQuery, workingDaysBetweenView, workingDaysQuery, workingDaysView } from '@jiangcheng/contracts/api/calendar';
import { page } from '@jiangcheng/contracts/api/common';
import { mailPreview, mailView } from '@jiangcheng/contracts/api/mail';
import { inbox, inboxSummary, inboxTabs, taskQuery, taskView, type InboxTab } from '@jiangcheng/contracts/api/task';
import type { Express, Request } from 'express';
import { answer, problem } from './answer.ts';
import { accessEvents, caseHistory, deviations, engine, incidents, mails, workingDays } from './records.ts';
import type { World } from './world.ts';

type WithId = Request<{ id: string }>;
const all = <T>(items: T[]) => ({ items, nextCursor: null });

export function readRoutes(app: Express, world: World): void {
  taskRoutes(app, world);
  app.get('/api/v1/cases/:id/history', (request: WithId, response) => answer(response, history, caseHistory(request.params.id)));
  app.get('/api/v1/cases/:id/engine', (request: WithId, response) => answer(response, engineHistory, engine(request.params.id)));
  app.get('/api/v1/deviations', (_request, response) => answer(response, page(deviationView), all(deviations())));
  app.get('/api/v1/incidents', (_request, response) => answer(response, page(incidentView), all(incidents())));
  app.get('/api/v1/access-events', (_request, response) => answer(response, page(accessEventView), all(accessEvents())));
  app.get('/api/v1/mails', (_request, response) => answer(response, page(mailView), all(mails())));
  app.get('/api/v1/mails/:id/preview', (_request, response) =>
    answer(response, mailPreview, { subject: '成绩报送提醒', text: '铝电解工比赛\n期限 2025-07-04 24:00', html: '<p>铝电解工比赛</p>' }),
  );
  app.get('/api/v1/working-days/between', (request, response) => {
    const { from, to } = workingDaysBetweenQuery.parse(request.query);
    const { days, ...standing } = workingDays(from, 10);
    answer(response, workingDaysBetweenView, { ...standing, from, to, count: 10, days });
  });
  app.get('/api/v1/working-days', (request, response) => {
    const { from, count } = workingDaysQuery.parse(request.query);
    answer(response, workingDaysView, workingDays(from, count));
  });
}

const tasksIn = (world: World, tab: InboxTab) => world.tasks.filter(({ tabs }) => tabs.includes(tab));

/** Two a page, so that "load more" has something to load. */
function taskRoutes(app: Express, world: World): void {
  app.get('/api/v1/tasks', (request, response) => {
    const { q = '', cursor = '0', tab, kind, due } = taskQuery.parse(request.query);
    const found = tasksIn(world, tab)
      .filter((task) => `${task.title}${task.label}`.includes(q) && (kind === undefined || task.kind === kind))
      .filter(({ overdue }) => due !== 'OVERDUE' || overdue);
    const from = Number(cursor);
    const nextCursor = from + 2 < found.length ? String(from + 2) : null;
    answer(response, inbox, {
      items: found.slice(from, from + 2),
      nextCursor,
      count: found.length,
      overdueCount: found.filter(({ overdue }) => overdue).length,
    });
  });
  app.get('/api/v1/tasks/summary', (_request, response) => {
    const counts = Object.fromEntries(inboxTabs.map((tab) => [tab, tasksIn(world, tab).length])) as Record<InboxTab, number>;
    const kinds = [
      { kind: 'REVIEW', label: '审核成绩' },
      { kind: 'CONFIRM_END_DAY', label: '确认结束日' },
    ];
    answer(response, inboxSummary, { counts, overdueCount: tasksIn(world, 'TODO').filter(({ overdue }) => overdue).length, kinds });
  });
  app.get('/api/v1/tasks/:id', (request: WithId, response) => {
    const task = world.tasks.find(({ id }) => id === request.params.id);
    if (task) answer(response, taskView, task);
    else problem(response, 404, 'NOT_FOUND', '没有这个任务。');
  });
}
