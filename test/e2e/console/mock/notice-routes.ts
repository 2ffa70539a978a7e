import { actAnswer, page } from '@jiangcheng/contracts/api/common';
import { formSchema } from '@jiangcheng/contracts/api/form-schema';
import { noticeActInputs, noticeActParam, noticeQuery, noticeSummary, noticeView } from '@jiangcheng/contracts/api/notice';
import * as contract from '@jiangcheng/contracts/api/objection';
import type { Express } from 'express';
import { answer, problem, taken } from './answer.ts';
import { notice, objections, posting, routes, VERIFIERS } from './notice.ts';
import type { World } from './world.ts';

/** A notice on display and its objections; what is sent is kept by its route. */
export function noticeRoutes(app: Express, world: World): void {
  app.get('/api/v1/notices', (request, response) => {
    const { standing } = noticeQuery.parse(request.query);
    const items = [notice()].filter((one) => standing === undefined || one.standing === standing);
    answer(response, page(noticeSummary), { items, nextCursor: null });
  });
  app.get('/api/v1/notices/:id', (_request, response) => answer(response, noticeView, notice()));
  app.get('/api/v1/notices/:id/actions/:act/schema', (request, response) => {
    const act = noticeActParam.parse(request.params.act);
    response.json(formSchema(noticeActInputs[act], { locale: 'zh-CN', ...noticeFill[act] }));
  });
  for (const act of ['changeNotice', 'proveDisplay', 'decideOutage', 'extendNotice'] as const)
    app.post(`/api/v1/notices/:id/${routes[act] ?? ''}`, (request, response) => {
      world.steps.push([act, taken(noticeActInputs[act], request.body)]);
      answer(response, actAnswer, { caseId: request.params.id, version: 2, stage: 'RUNNING', round: 1, auditSeq: 9 });
    });
  objectionRoutes(app, world);
}

const noticeFill: Partial<Record<string, object>> = {
  changeNotice: { defaults: posting },
  proveDisplay: {
    choices: { display: [{ const: 'BOARD', title: '公示栏' }] },
    defaults: { seenAt: '2026-06-18T09:00:00+08:00', shown: true },
  },
  decideOutage: {
    choices: {
      display: [{ const: 'SITE', title: '网站公示页' }],
      from: [{ const: '2026-06-17T08:00:00+08:00', title: '2026-06-17 08:00' }],
    },
    defaults: { display: 'SITE', from: '2026-06-17T08:00:00+08:00', days: 0 },
  },
};

const objectionFill: Partial<Record<string, object>> = {
  assessObjection: { defaults: { concrete: true, sealed: false } },
  reportFinding: {
    choices: {
      finding: [{ const: 'UPHELD', title: '属实' }],
      signedBy: VERIFIERS.map(({ personId, name }) => ({ const: personId, title: name })),
    },
  },
  replyToObjection: { defaults: { on: '2026-06-22' } },
};

function objectionRoutes(app: Express, world: World): void {
  const one = (id: string) => objections().find((objection) => objection.id === id);
  app.get('/api/v1/objections', (request, response) => {
    const { standing } = contract.objectionQuery.parse(request.query);
    const items = objections().filter((objection) => standing === undefined || objection.standing === standing);
    answer(response, page(contract.objectionSummary), { items, nextCursor: null });
  });
  app.get('/api/v1/objections/:id', (request, response) => {
    const found = one(request.params.id);
    if (found) answer(response, contract.objectionView, found);
    else problem(response, 404, 'NOT_FOUND', '没有这件异议。');
  });
  app.get('/api/v1/objections/:id/actions/:act/schema', (request, response) => {
    const act = contract.objectionActParam.parse(request.params.act);
    response.json(formSchema(contract.objectionActInputs[act], { locale: 'zh-CN', ...objectionFill[act] }));
  });
  app.post('/api/v1/notices/:id/objections', (request, response) => {
    world.steps.push(['register', taken(contract.newObjection, request.body)]);
    answer(response, contract.objectionReceipt, { receiptNo: 'YY-EXAMPLE3', code: 'ABCDE-FGHJK' }, 201);
  });
  app.post('/api/v1/objections/:id/objector', (request, response) => {
    world.steps.push(['objector', taken(contract.objectorQuestion, request.body)]);
    answer(response, contract.objectorAnswer, { kind: 'REAL_NAME', name: '示例丁', contact: '示例路2号', files: [] });
  });
  app.post('/api/v1/objections/:id/taking-up', (request, response) => {
    world.steps.push(['takeUp', request.params.id]);
    answer(response, contract.takenUpObjection, { caseId: request.params.id });
  });
  for (const act of ['assessObjection', 'admitObjection', 'reportFinding', 'replyToObjection'] as const)
    app.post(`/api/v1/objections/:id/${routes[act] ?? ''}`, (request, response) => {
      world.steps.push([act, taken(contract.objectionActInputs[act], request.body)]);
      answer(response, actAnswer, { caseId: request.params.id, version: 2, stage: 'VERIFICATION', round: 1, auditSeq: 9 });
    });
}
