import * as contact from '@jiangcheng/contracts/api/contact';
import * as exchange from '@jiangcheng/contracts/api/exchange';
import * as showcase from '@jiangcheng/contracts/api/showcase';
import * as talent from '@jiangcheng/contracts/api/talent';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Express } from 'express';
import { answer, taken } from './answer.ts';
import { cookieLogin } from './gate.ts';
import { uuid } from './ids.ts';
import { NOW } from './people.ts';
import type { World } from './world.ts';

const BASE = '/api/v1/campaigns/:id';
const stages = [
  { key: 'ENTRY', label: '入门期' },
  { key: 'GROWTH', label: '成长期' },
];
const honour = { key: 'REGION_SKILL_EXPERT', label: '全区技术能手' };

const result = {
  contestId: uuid('contest', 2),
  tradeNo: 2,
  title: '化学检验（金属）比赛',
  unit: '示例化工厂',
  circularNumber: '示团联发〔2026〕30号',
};
const talents = (): Output<typeof talent.talentView>[] => [
  {
    ...{ ...result, entry: uuid('entry', 1), name: '示例选手甲', group: 'WORKER', rank: 1, bornOn: '1995-03-04' },
    ...{ honours: [honour], certificate: 'S000015050001', stage: null, staged: true },
  },
  {
    ...{ ...result, entry: uuid('entry', 2), name: '示例选手乙', group: 'STUDENT', rank: 2, bornOn: null },
    ...{ honours: [], certificate: null, stage: null, staged: false },
  },
];

/** What a document asks for, or lets be held, beside its contests. */
export function besideRoutes(app: Express, world: World): void {
  const everybody = talents();
  app.get(`${BASE}/talents`, (request, response) => {
    const { group } = talent.talentQuery.parse(request.query);
    const actions = cookieLogin(request) === 'office' ? [{ act: 'placeTalent', allowed: true, refusals: [] }] : [];
    answer(response, talent.talentPool, {
      ...{ clause: '003/六.3', stages, honours: [honour], trades: [{ no: 2, title: result.title }], total: everybody.length, actions },
      talents: everybody.filter((one) => group === undefined || one.group === group),
    });
  });
  contactRoutes(app, world);
  showcaseRoutes(app, world);
  exchangeRoutes(app, world);
  app.post(`${BASE}/talents/places`, (request, response) => {
    const { entry, stage } = taken(talent.talentPlace, request.body);
    for (const one of everybody) if (one.entry === entry) one.stage = stages.find(({ key }) => key === stage) ?? null;
    world.steps.push(['talents/places', { stage }]);
    answer(response, talent.talentPlaced, { stage });
  });
}

function contactRoutes(app: Express, world: World): void {
  const holders: Output<typeof contact.contactRoster>['holders'] = [
    { organization: '示例电力公司', clause: '003/七.2(1)', address: true, contact: null },
    { organization: '示例青年发展部', clause: '003/七.2(5)', address: false, contact: named('测试联络员') },
  ];
  const roster = () => ({ missing: holders.filter((one) => one.contact === null).length, holders });
  app.get(`${BASE}/contacts`, (_request, response) => answer(response, contact.contactRoster, roster()));
  app.post(`${BASE}/contacts`, (request, response) => {
    const body = taken(contact.newContact, request.body);
    world.steps.push(['contacts', body]);
    for (const holder of holders) if (holder.organization === body.organization) holder.contact = named(body.name);
    answer(response, contact.contactRoster, roster(), 201);
  });
  app.post(`${BASE}/contacts/:contactId/phone`, (request, response) => {
    world.steps.push(['contacts/phone', taken(contact.contactReveal, request.body)]);
    answer(response, contact.contactPhone, { phone: '13900000001' });
  });
}

const named = (name: string) => ({
  ...{ id: uuid('person', 70), name, phoneMask: '139****0001', email: null, address: null, postcode: null },
  ...{ enteredBy: '测试甲', enteredAt: NOW },
});

function showcaseRoutes(app: Express, world: World): void {
  const form = { key: 'SHORT_VIDEO', label: '短视频' };
  const entered = { enteredBy: '测试甲', enteredAt: NOW, verdict: null, reason: null, decidedBy: null };
  const nominations: Output<typeof showcase.showcaseNomination>[] = [
    {
      ...{ id: uuid('person', 80), organization: '示例电力公司', name: '示例青年', bornOn: '1995-03-04', trade: '配电电缆工', form },
      ...{ skill: '蒙眼接续电缆接头', link: 'https://video.example/1', recommendedOn: '2026-05-04', ...entered },
    },
  ];
  const view = () => ({
    ...{ theme: '建功新时代 行行出状元', clause: '003/附3', born: { onOrAfter: '1985-07-01', clause: '003/附3/四(一)' } },
    ...{ forms: [form], nominations },
  });
  app.get(`${BASE}/showcase`, (_request, response) => answer(response, showcase.showcaseView, view()));
  app.post(`${BASE}/showcase`, (request, response) => {
    const { organizationId, form: _, link = null, ...body } = taken(showcase.newShowcaseNomination, request.body);
    const { name = '' } = world.organizations.find(({ id }) => id === organizationId) ?? {};
    nominations.push({ ...body, id: uuid('person', 81), organization: name, form, link, ...entered });
    answer(response, showcase.showcaseView, view(), 201);
  });
  app.post(`${BASE}/showcase/:nominationId/decision`, (request, response) => {
    const { verdict, reason = null } = taken(showcase.showcaseDecision, request.body);
    world.steps.push(['showcase/decision', { verdict, reason }]);
    for (const one of nominations)
      if (one.id === request.params['nominationId']) Object.assign(one, { verdict, reason, decidedBy: '测试甲' });
    answer(response, showcase.showcaseView, view());
  });
}

function exchangeRoutes(app: Express, world: World): void {
  const entered = { enteredBy: '测试甲', enteredAt: NOW };
  let events: Output<typeof exchange.exchangeEvent>[] = [
    {
      ...{ id: uuid('person', 90), name: '示例技能论坛', place: '示例馆', organizer: '示例人社局', note: null },
      ...{ from: '2025-10-10', to: '2025-10-10', ...entered },
    },
  ];
  const view = () => ({ clause: '002/四', events });
  app.get(`${BASE}/exchanges`, (_request, response) => answer(response, exchange.exchangeView, view()));
  app.post(`${BASE}/exchanges`, (request, response) => {
    const { note = null, ...body } = taken(exchange.newExchange, request.body);
    events = [...events, { ...body, note, id: uuid('person', 91), ...entered }];
    answer(response, exchange.exchangeView, view(), 201);
  });
  app.post(`${BASE}/exchanges/:exchangeId/removal`, (request, response) => {
    world.steps.push(['exchanges/removal', taken(exchange.exchangeRemoval, request.body)]);
    events = events.filter(({ id }) => id !== request.params['exchangeId']);
    answer(response, exchange.exchangeView, view());
  });
}
