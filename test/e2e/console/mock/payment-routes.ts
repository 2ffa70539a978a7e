import '@jiangcheng/api/src/award/award.messages';
import '@jiangcheng/api/src/casework/casework.messages';
import '@jiangcheng/api/src/payment/payment.messages';
import * as award from '@jiangcheng/contracts/api/award';
import * as extra from '@jiangcheng/contracts/api/extra-award';
import * as contract from '@jiangcheng/contracts/api/payment';
import { announcedViewOf } from '@jiangcheng/api/src/payment/payments.view';
import type { Express, Request } from 'express';
import { answer, problem, taken } from './answer.ts';
import { cookieLogin } from './gate.ts';
import { uuid } from './ids.ts';
import { awardsFor, paymentsFor } from './payments.ts';
import type { World } from './world.ts';

const BASE = '/api/v1/campaigns/:id';
const loginOf = (request: Pick<Request, 'get'>) => cookieLogin(request) ?? 'auditor';

/** What follows from a circular, built by the rules themselves; commands are noted and change nothing. */
export function paymentRoutes(app: Express, world: World): void {
  app.get(`${BASE}/payments`, async (request, response) =>
    answer(response, contract.paymentsView, await paymentsFor(world.money, world.winnersPapers, loginOf(request))),
  );
  app.post(`${BASE}/payments/audits`, (request, response) => {
    world.moneyActs.push(taken(contract.paymentAudit, request.body));
    answer(response, contract.auditMoved, { auditId: uuid('print', 94) }, 201);
  });
  app.post(`${BASE}/payments/id-copies-deletion`, (request, response) => {
    const body = taken(contract.idCopiesDeletion, request.body);
    world.moneyActs.push(body);
    answer(response, contract.copiesDeleted, { deleted: body.fileIds.length });
  });
  app.get(`${BASE}/awards`, async (request, response) =>
    answer(response, award.awardsView, await awardsFor(world.money, world.awardsUnder, loginOf(request))),
  );
  app.get(`${BASE}/payments/results/:contestId`, (_request, response) => {
    const [awarded] = world.money.awarded;
    if (awarded === undefined) return problem(response, 404, 'NOT_FOUND', '没有这项比赛。');
    answer(response, contract.announcedResult, announcedViewOf(awarded));
  });
  app.post(`${BASE}/payments/batches`, (request, response) => {
    world.moneyActs.push(taken(contract.newPaymentBatch, request.body));
    answer(response, contract.paymentMoved, { batchId: uuid('print', 99) }, 201);
  });
  app.post(`${BASE}/payments/accounts`, (request, response) => {
    world.moneyActs.push(taken(contract.paymentAccount, request.body));
    answer(response, contract.paymentMoved, { batchId: null });
  });
  ownSubsidyRoutes(app, world);
  extraAwardRoutes(app, world);
  app.post(`${BASE}/subsidies`, (request, response) => {
    world.moneyActs.push(taken(contract.newSubsidy, request.body));
    answer(response, contract.subsidyMoved, { subsidyId: uuid('print', 95) }, 201);
  });
  app.post(`${BASE}/payments/refunds`, (request, response) => {
    world.moneyActs.push(taken(contract.paymentRefund, request.body));
    answer(response, contract.paymentMoved, { batchId: null });
  });
  app.post(`${BASE}/payments/tax`, (request, response) => {
    const choice = taken(contract.taxChoice, request.body);
    world.moneyActs.push(choice);
    answer(response, contract.taxChoice, choice);
  });
  app.post(`${BASE}/payments/lines/:lineId/return`, (request, response) => {
    world.moneyActs.push(taken(contract.bankReturn, request.body));
    answer(response, contract.paymentMoved, { batchId: null });
  });
  app.post(`${BASE}/corrections`, (request, response) => {
    world.moneyActs.push(taken(contract.newCorrection, request.body));
    answer(response, contract.correctionMoved, { correctionId: uuid('print', 98) }, 201);
  });
  app.post(`${BASE}/certificates`, (request, response) => {
    world.moneyActs.push(taken(award.recordedCertificates, request.body));
    answer(response, award.certificatesRecorded, { recorded: 1 });
  });
  app.post(`${BASE}/honour-letters`, (request, response) => {
    world.moneyActs.push(taken(award.newHonourLetter, request.body));
    answer(response, award.letterMoved, { letterId: uuid('print', 97) }, 201);
  });
}

/** What the industry awarded at the first contest. */
function extraAwardRoutes(app: Express, world: World): void {
  const path = '/api/v1/contests/:id/extra-awards';
  const award = {
    ...{ id: uuid('print', 92), kind: 'TEAM' as const, name: '团体一等奖', winner: '示例旗总工会', awardedBy: '示例行业协会' },
    ...{
      document: '示协发〔2025〕1号',
      awardedOn: '2025-06-27',
      fileId: uuid('file', 64),
      enteredBy: '测试甲',
      enteredAt: '2025-06-28T10:00:00+08:00',
    },
  };
  app.get(path, (request: Request<{ id: string }>, response) =>
    answer(response, extra.extraAwards, {
      awards: request.params.id === uuid('contest', 1) ? [award] : [],
      clause: '000/附1/七',
      may: { record: loginOf(request) === 'office' },
    }),
  );
  app.post(path, (request, response) => {
    world.moneyActs.push(taken(extra.newExtraAward, request.body));
    answer(response, extra.extraAwardMoved, { awardId: uuid('print', 91) }, 201);
  });
  app.post(`${path}/:awardId/withdrawal`, (request, response) => {
    world.moneyActs.push(taken(extra.extraAwardWithdrawal, request.body));
    answer(response, extra.extraAwardMoved, { awardId: uuid('print', 92) });
  });
}

const refusedSubsidy = {
  ...{ id: uuid('print', 97), organization: '示例承办单位', status: 'REFUSED' as const, finalAccount: '18000.00', decided: null },
  ...{ refusal: '示例：决算缺少附件', filed: { name: '测试甲', at: '2025-07-01T09:00:00+08:00' } },
};

/** For the contest that is confirmed an organizer may file; for the others it reads why not. */
function ownSubsidyRoutes(app: Express, world: World): void {
  const path = '/api/v1/contests/:id/subsidies';
  const missing = {
    code: 'CONTEST_NOT_CONFIRMED',
    message: '这项比赛的成绩尚未确认。',
    clause: '000/附1/七(一)',
    field: null,
    params: null,
  };
  app.get(path, (request: Request<{ id: string }>, response) =>
    answer(response, contract.ownSubsidies, {
      organizations: [{ organizationId: uuid('organization', 1), name: '示例承办单位' }],
      applications: request.params.id === uuid('contest', 2) ? [refusedSubsidy] : [],
      refusals: request.params.id === uuid('contest', 2) ? [] : [missing],
    }),
  );
  app.post(path, (request, response) => {
    world.moneyActs.push(taken(contract.ownSubsidy, request.body));
    answer(response, contract.subsidyMoved, { subsidyId: uuid('print', 96) }, 201);
  });
}
