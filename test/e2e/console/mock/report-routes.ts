import { actAnswer, page } from '@jiangcheng/contracts/api/common';
import { contestActInputs, contestSummary, contestView, newContest } from '@jiangcheng/contracts/api/contest';
import {
  attachSigned,
  importCsv,
  newPrint,
  printView,
  reportRound,
  reveal,
  revealed,
  saveDraft,
  saveWinner,
  scoreReportView,
  winnerView,
} from '@jiangcheng/contracts/api/score-report';
import type { Express, Request, Response } from 'express';
import { answer, problem, taken } from './answer.ts';
import { print, ranked, winnersOf } from './reports.ts';
import { NOW } from './people.ts';
import type { World } from './world.ts';

type WithId = Request<{ id: string }>;
type Report = World['reports'][number];

export function reportRoutes(app: Express, world: World): void {
  contestRoutes(app, world);
  draftRoutes(app, world);
  winnerRoutes(app, world);
  printRoutes(app, world);
}

function contestRoutes(app: Express, world: World): void {
  app.get('/api/v1/contests', (request, response) => {
    const { q = '', stage = '' } = request.query as Record<string, string>;
    const items = world.contests.filter((contest) => contest.title.includes(q) && (!stage || contest.stage === stage));
    answer(response, page(contestSummary), { items, nextCursor: null });
  });
  app.post('/api/v1/contests', (request, response) => {
    taken(newContest, request.body);
    const [first] = world.contests;
    if (first) answer(response, contestView, first, 201);
  });
  app.get('/api/v1/contests/:id', (request: WithId, response) => {
    const found = world.contests.find(({ caseId }) => caseId === request.params.id);
    if (found) answer(response, contestView, found);
    else problem(response, 404, 'NOT_FOUND', '没有这个比赛。');
  });
  const acts = {
    organizers: 'nameOrganizers',
    'chief-judge': 'nameChiefJudge',
    dates: 'setDates',
    'end-declaration': 'declareEnded',
    receipt: 'registerReceipt',
    'score-report/hand-in': 'handIn',
    'score-report/withdrawal': 'withdraw',
    confirmation: 'confirm',
    return: 'return',
  } as const;
  for (const [path, act] of Object.entries(acts)) {
    app.post(`/api/v1/contests/:id/${path}`, (request: WithId, response) => {
      const body = taken(contestActInputs[act], request.body);
      if (act === 'confirm' || act === 'return' || act === 'withdraw') world.words.push(body);
      const { lastDay = '', lastScoredOn = '', lateReason } = request.body as Record<string, string | undefined>;
      if (lastDay > CUTOFF) return refuseCutoff(response, 'reason');
      if (lastScoredOn > CUTOFF && lateReason === undefined) return refuseCutoff(response, 'lateReason');
      answer(response, actAnswer, { caseId: request.params.id, version: 8, stage: 'HOLDING', round: 1, auditSeq: 3 });
    });
  }
}

const CUTOFF = '2025-10-31';

function refuseCutoff(response: Response, field: string): void {
  const message = '比赛原则上应在 2025-10-31 前结束，超过的须说明理由。';
  problem(response, 422, 'AFTER_CUTOFF_NEEDS_REASON', message, {
    clause: '000/附1/八.1',
    errors: [{ code: 'AFTER_CUTOFF_NEEDS_REASON', message, clause: '000/附1/八.1', field, params: null }],
  });
}

const reportOf = (world: World, id: string): Report | undefined => world.reports.find(({ caseId }) => caseId === id);

function draftRoutes(app: Express, world: World): void {
  app.get('/api/v1/contests/:id/score-report', (request: WithId, response) => {
    const report = reportOf(world, request.params.id);
    if (report) answer(response, scoreReportView, report);
  });
  app.get('/api/v1/contests/:id/score-report/rounds/:round', (_request, response) => answer(response, reportRound, world.round));
  app.put('/api/v1/contests/:id/score-report/draft', (request: WithId, response) => {
    const { version, entries } = taken(saveDraft, request.body);
    const report = reportOf(world, request.params.id);
    if (!report) return;
    if (world.conflictNext) Object.assign(report, { version: report.version + 1, updatedBy: '测试庚', updatedAt: NOW });
    world.conflictNext = false;
    if (version !== report.version) return problem(response, 409, 'CONFLICT_DRAFT', '草稿已被他人修改。');
    keep(report, entries);
    answer(response, scoreReportView, report);
  });
  app.post('/api/v1/contests/:id/score-report/draft/take-over', (request: WithId, response) => {
    const report = reportOf(world, request.params.id);
    if (!report) return;
    report.hold = { by: '测试丙', since: NOW, until: '2025-06-30T10:30:00+08:00', mine: true };
    answer(response, scoreReportView, report);
  });
  app.post('/api/v1/contests/:id/score-report/import', (request: WithId, response) => {
    const { csv = '' } = taken(importCsv, request.body);
    const report = reportOf(world, request.params.id);
    const lines = csv
      .replace(/^\ufeff/, '')
      .trim()
      .split(/\r?\n/)
      .slice(1);
    const wrong = lines.findIndex((line) => !/,\d+(\.\d+)?$/.test(line));
    if (!report || wrong >= 0) return refuseCsv(response, wrong + 2);
    keep(
      report,
      lines
        .map((line) => line.split(','))
        .map(([name = '', unit = '', theory = null, practice = null]) => ({ name, unit, theory, practice, status: 'PRESENT' as const })),
    );
    answer(response, scoreReportView, report);
  });
}

function keep(report: Report, entries: Parameters<typeof ranked>[0]): void {
  const computed = ranked(entries);
  Object.assign(report, {
    version: report.version + 1,
    entries: computed,
    winners: winnersOf(computed),
    updatedBy: '测试丙',
    updatedAt: NOW,
  });
}

function refuseCsv(response: Response, row: number): void {
  const error = { code: 'MARK_NOT_A_NUMBER', message: '成绩不是数字。', clause: null, field: 'practice', params: { row, column: '实操' } };
  problem(response, 422, 'CSV_INVALID', '表格有 1 处错误，未导入；请按提示更正后重新导入。', { errors: [error] });
}

function winnerRoutes(app: Express, world: World): void {
  type OfEntry = Request<{ id: string; key: string }>;
  app.put('/api/v1/contests/:id/score-report/winners/:key', (request: OfEntry, response) => {
    const given = taken(saveWinner, request.body);
    const winner = reportOf(world, request.params.id)?.winners.find(({ entryKey }) => entryKey === request.params.key);
    if (!winner) return;
    if (given.idNumber === '123') {
      const message = '身份证号校验位不对，请核对。';
      return problem(response, 422, 'RESIDENT_ID_CHECK_DIGIT_WRONG', message, {
        errors: [{ code: 'RESIDENT_ID_CHECK_DIGIT_WRONG', message, clause: null, field: 'idNumber', params: null }],
      });
    }
    if (given.phone) winner.phoneMask = '139****0000';
    winner.missing = winner.missing.filter((field) => !(field in given));
    answer(response, winnerView, winner);
  });
  app.post('/api/v1/contests/:id/score-report/winners/:key/reveal', (request: OfEntry, response) => {
    const { field } = taken(reveal, request.body);
    answer(response, revealed, { field, value: '示例完整内容' });
  });
}

function printRoutes(app: Express, world: World): void {
  app.post('/api/v1/contests/:id/score-report/prints', (request: WithId, response) => {
    const { kind, ownSheet } = taken(newPrint, request.body);
    const report = reportOf(world, request.params.id);
    const made = print((world.nextId += 1), { kind, origin: ownSheet ? 'OWN_SHEET' : 'SYSTEM' });
    report?.prints.push(made);
    answer(response, printView, made, 201);
  });
  app.get(
    '/api/v1/contests/:id/prints/:printId',
    (_request, response) => void response.type('html').send('<!doctype html><title>成绩汇总表</title><h1>成绩汇总表</h1>'),
  );
  app.get(
    '/api/v1/contests/:id/score-report/authorizations',
    (_request, response) => void response.type('html').send('<!doctype html><title>授权书</title><h1>个人信息处理授权书</h1>'),
  );
  app.post('/api/v1/contests/:id/prints/:printId/signed', (request: Request<{ id: string; printId: string }>, response) => {
    const { checkCode, fileId, chiefJudgeSignedOn, seals } = taken(attachSigned, request.body);
    const found = reportOf(world, request.params.id)?.prints.find(({ id }) => id === request.params.printId);
    if (!found || checkCode !== found.checkCode)
      return problem(response, 422, 'CHECK_CODE_WRONG', '校验码与打印件不符。', { clause: '000/附1/六.3' });
    Object.assign(found, { signedFileId: fileId, signed: { chiefJudgeSignedOn: chiefJudgeSignedOn ?? null, seals, attachedAt: NOW } });
    answer(response, printView, found);
  });
}
