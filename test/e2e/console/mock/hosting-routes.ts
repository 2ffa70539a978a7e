import { page } from '@jiangcheng/contracts/api/common';
import {
  hostingApplicationView,
  hostingBanView,
  hostingDecision,
  hostingRefiling,
  newHostingApplication,
  ownHosting,
  ownHostingApplication,
  ownHostingRefiling,
} from '@jiangcheng/contracts/api/hosting';
import type { Express, Request } from 'express';
import { answer, problem, taken } from './answer.ts';
import { application } from './hosting.ts';
import { uuid } from './ids.ts';
import type { World } from './world.ts';

type WithId = Request<{ applicationId: string }>;
const all = <T>(items: T[]) => ({ items, nextCursor: null });
const BASE = '/api/v1/campaigns/:id';
const statuses = { ACCEPT: 'ACCEPTED', RETURN: 'RETURNED', REJECT: 'REJECTED' } as const;

export function hostingRoutes(app: Express, world: World): void {
  app.get(`${BASE}/hosting-applications`, (_request, response) => answer(response, page(hostingApplicationView), all(world.applications)));
  app.post(`${BASE}/hosting-applications`, (request, response) => {
    const { note = null, reason = null, fileId = null, ...fields } = taken(newHostingApplication, request.body);
    const trade = world.campaigns[0]?.trades.find(({ no }) => no === fields.tradeNo)?.name ?? '';
    const made = { ...application(), ...fields, trade, note, reason, fileId, id: uuid('task', (world.nextId += 1)), outsideWindow: false };
    world.applications.push(made);
    answer(response, hostingApplicationView, made, 201);
  });
  app.post(`${BASE}/hosting-applications/:applicationId/refiling`, (request: WithId, response) => {
    const { note = null, reason = null, fileId = null, ...fields } = taken(hostingRefiling, request.body);
    const found = world.applications.find(({ id }) => id === request.params.applicationId);
    if (!found) return problem(response, 404, 'NOT_FOUND', '没有这份申请。');
    answer(
      response,
      hostingApplicationView,
      Object.assign(found, fields, { note, reason, fileId, status: 'FILED', round: found.round + 1 }),
    );
  });
  app.post(`${BASE}/hosting-applications/:applicationId/decision`, (request: WithId, response) => {
    const { decision, reason = null } = taken(hostingDecision, request.body);
    const found = world.applications.find(({ id }) => id === request.params.applicationId);
    if (!found) return problem(response, 404, 'NOT_FOUND', '没有这份申请。');
    if (decision !== 'ACCEPT' && reason === null) return problem(response, 422, 'DECISION_NEEDS_REASON', '退回或不予受理须说明理由。');
    const caseId = decision === 'ACCEPT' ? uuid('contest', 1) : null;
    answer(response, hostingApplicationView, Object.assign(found, { status: statuses[decision], reason, caseId }));
  });
  ownRoutes(app, world);
  app.get(`${BASE}/hosting-bans`, (_request, response) => answer(response, page(hostingBanView), all(world.bans)));
}

/** An association that has one application returned, and may apply for the trades that are free. */
function ownRoutes(app: Express, world: World): void {
  app.get('/api/v1/own-hosting', (_request, response) =>
    answer(response, ownHosting, {
      organizations: [{ organizationId: uuid('organization', 1), name: '示例承办单位' }],
      offers: world.campaigns.map(({ id, title, trades }) => ({
        ...{ campaignId: id, title, from: '2025-01-01', until: '2025-03-31' },
        trades: trades.filter(({ contest }) => contest === null).map(({ no, name }) => ({ no, name })),
      })),
      bans: world.bans,
      applications: world.applications,
    }),
  );
  app.post(`${BASE}/own-hosting-applications`, (request, response) => {
    world.steps.push(['own-hosting', taken(ownHostingApplication, request.body)]);
    answer(response, hostingApplicationView, application(), 201);
  });
  app.post(`${BASE}/own-hosting-applications/:applicationId/refiling`, (request, response) => {
    world.steps.push(['own-hosting/refiling', taken(ownHostingRefiling, request.body)]);
    answer(response, hostingApplicationView, application());
  });
}
