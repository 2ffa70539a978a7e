import { accountView, newAccount, newGrant, oneTimeLink } from '@jiangcheng/contracts/api/account';
import {
  campaignSummary,
  campaignView,
  newCampaign,
  packView,
  settingChange,
  settingView,
  tradeValueView,
  valueConfirmation,
} from '@jiangcheng/contracts/api/campaign';
import { page } from '@jiangcheng/contracts/api/common';
import { newOrganization, organizationChange, organizationView } from '@jiangcheng/contracts/api/organization';
import { newPaperDecision, paperDecisionView, settlePaperDecision } from '@jiangcheng/contracts/api/paper-decision';
import type { Express, Request } from 'express';
import { answer, problem, taken } from './answer.ts';
import { uuid } from './ids.ts';
import { NOW } from './people.ts';
import type { World } from './world.ts';

type WithId = Request<{ id: string }>;
const all = <T>(items: T[]) => ({ items, nextCursor: null });

export function officeRoutes(app: Express, world: World): void {
  campaignRoutes(app, world);
  valueRoutes(app, world);
  accountRoutes(app, world);
  organizationRoutes(app, world);
  paperRoutes(app, world);
}

function campaignRoutes(app: Express, world: World): void {
  const pack = {
    regulation: '000',
    edition: '2025',
    title: '“十大行业”职工职业技能竞赛活动方案',
    docNo: '通工发〔2025〕14号',
    hash: 'ab12',
    tradeCount: 22,
    stages: [],
  };
  app.get('/api/v1/packs', (_request, response) => answer(response, page(packView), all([pack])));
  app.get('/api/v1/campaigns', (_request, response) => answer(response, page(campaignSummary), all(world.campaigns)));
  app.post('/api/v1/campaigns', (request, response) => {
    const { year, title } = taken(newCampaign, request.body);
    const [like] = world.campaigns;
    if (!like) return problem(response, 422, 'PACK_UNKNOWN', '没有这个制度包。');
    const made = { ...like, id: uuid('campaign', (world.nextId += 1)), year, title: title ?? like.title };
    world.campaigns.push(made);
    answer(response, campaignView, made, 201);
  });
  app.get('/api/v1/campaigns/:id', (request: WithId, response) => {
    const found = world.campaigns.find(({ id }) => id === request.params.id);
    if (found) answer(response, campaignView, found);
    else problem(response, 404, 'NOT_FOUND', '没有这个年度竞赛。');
  });
}

function valueRoutes(app: Express, world: World): void {
  app.post('/api/v1/campaigns/:id/values/:valueId/confirmation', (request: Request<{ id: string; valueId: string }>, response) => {
    const { value, reason } = taken(valueConfirmation, request.body);
    const trade = world.campaigns[0]?.trades.find(({ values }) => values.some(({ id }) => id === request.params.valueId));
    const found = trade?.values.find(({ id }) => id === request.params.valueId);
    if (!trade || !found) return problem(response, 404, 'NOT_FOUND', '没有这一项。');
    Object.assign(found, { status: 'CONFIRMED', value, confirmedBy: '测试甲', confirmedAt: NOW, reason: reason ?? null });
    trade.unconfirmed -= 1;
    answer(response, tradeValueView, found);
  });
  app.post('/api/v1/campaigns/:id/settings/:key', (request: Request<{ id: string; key: string }>, response) => {
    const { value, reason } = taken(settingChange, request.body);
    const found = world.campaigns[0]?.settings.find(({ key }) => key === request.params.key);
    if (!found) return problem(response, 404, 'NOT_FOUND', '没有这个设置。');
    Object.assign(found, { value, reason });
    answer(response, settingView, found);
  });
}

const link = {
  accountId: uuid('account', 9),
  link: 'http://127.0.0.1:3000/welcome#token=invited-example-example-example',
  expiresAt: '2025-07-03T10:00:00+08:00',
};

function accountRoutes(app: Express, world: World): void {
  app.get('/api/v1/accounts', (_request, response) => answer(response, page(accountView), all(world.accounts)));
  app.post('/api/v1/accounts', (request, response) => {
    taken(newAccount, request.body);
    answer(response, oneTimeLink, link, 201);
  });
  app.post('/api/v1/accounts/:id/password-reset', (_request, response) => answer(response, oneTimeLink, link, 201));
  const of = (id: string) => world.accounts.find((account) => account.id === id);
  app.post('/api/v1/accounts/:id/grants', (request: WithId, response) => {
    const { role, organizationId, campaignId } = taken(newGrant, request.body);
    const account = of(request.params.id);
    account?.grants.push({
      id: uuid('grant', (world.nextId += 1)),
      role,
      organizationId: organizationId ?? null,
      organizationName: organizationId ? '示例承办单位' : null,
      campaignId: campaignId ?? null,
    });
    if (account) answer(response, accountView, account);
  });
  app.delete('/api/v1/accounts/:id/grants/:grantId', (request: Request<{ id: string; grantId: string }>, response) => {
    const account = of(request.params.id);
    if (!account) return;
    account.grants = account.grants.filter(({ id }) => id !== request.params.grantId);
    answer(response, accountView, account);
  });
  for (const [verb, change] of Object.entries({
    unlock: { lockedUntil: null },
    disable: { status: 'DISABLED' },
    enable: { status: 'ACTIVE' },
  })) {
    app.post(`/api/v1/accounts/:id/${verb}`, (request: WithId, response) => {
      const account = of(request.params.id);
      if (account) answer(response, accountView, Object.assign(account, change));
    });
  }
}

function organizationRoutes(app: Express, world: World): void {
  app.get('/api/v1/organizations', (request, response) => {
    const { q = '' } = request.query as Record<string, string>;
    answer(
      response,
      page(organizationView),
      all(world.organizations.filter(({ name, aliases }) => `${name}${aliases.join('')}`.includes(q))),
    );
  });
  app.post('/api/v1/organizations', (request, response) => {
    const given = taken(newOrganization, request.body);
    const made = { id: uuid('organization', (world.nextId += 1)), warnings: [], superior: null, ...given, uscc: given.uscc ?? null };
    world.organizations.push(made);
    answer(response, organizationView, made, 201);
  });
  app.patch('/api/v1/organizations/:id', (request: WithId, response) => {
    const change = taken(organizationChange, request.body);
    const found = world.organizations.find(({ id }) => id === request.params.id);
    if (found) answer(response, organizationView, Object.assign(found, change));
  });
}

function paperRoutes(app: Express, world: World): void {
  const of = (id: string) => world.papers.find((paper) => paper.id === id);
  app.get('/api/v1/paper-decisions', (request, response) =>
    answer(response, page(paperDecisionView), all(world.papers.filter(({ status }) => status === request.query['status']))),
  );
  app.get('/api/v1/paper-decisions/:id', (request: WithId, response) => {
    const paper = of(request.params.id);
    if (paper) answer(response, paperDecisionView, paper);
  });
  app.post('/api/v1/paper-decisions', (request, response) => {
    const given = taken(newPaperDecision, request.body);
    const [like] = world.papers;
    if (!like) return;
    const made = {
      ...like,
      ...given,
      id: uuid('paper', (world.nextId += 1)),
      opinion: given.opinion ?? null,
      reason: given.reason ?? null,
    };
    world.papers.push(made);
    answer(response, paperDecisionView, made, 201);
  });
  app.post('/api/v1/paper-decisions/:id/settlement', (request: WithId, response) => {
    const { verdict } = taken(settlePaperDecision, request.body);
    const paper = of(request.params.id);
    if (paper)
      answer(
        response,
        paperDecisionView,
        Object.assign(paper, { status: verdict === 'CONFIRM' ? 'CONFIRMED' : 'REJECTED', settledBy: '测试甲', settledAt: NOW }),
      );
  });
}
