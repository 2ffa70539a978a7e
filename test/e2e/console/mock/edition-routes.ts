import * as contract from '@jiangcheng/contracts/api/edition';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Express } from 'express';
import { answer, taken } from './answer.ts';
import type { World } from './world.ts';

type Edition = Output<typeof contract.editionView>;
const CLAUSE = '000/附1/七(二)1';
const value = (path: string, is: string | number): Edition['values'][number] => ({
  ...{ path, value: is, before: is, clause: CLAUSE, clauseBefore: CLAUSE, changed: false },
});

const trade = (no: number, name: string): Edition['trades'][number] => ({
  ...{ no, name, state: 'KEPT', reason: null, clause: `000/附3 #${String(no)}`, restorable: false },
});

const approvalOf = (
  key: string,
  label: string,
  ruleLabel: string,
  fixed: boolean,
  seats: { role: 'OFFICE' }[],
): Edition['approvals'][number] => ({
  ...{ key, label: fixed ? '方案会签' : '办公室一人审核确认', clause: '000/附1/六.3', fixed, changed: false },
  nodes: [{ key, label, ruleLabel, rule: { kind: fixed ? 'ALL' : 'ANY' }, seats }],
});

/** The shipped edition of a regulation, and what is made of it. */
export function editionRoutes(app: Express, world: World): void {
  const title = '通辽市“十大行业”职工职业技能竞赛';
  const shipped = { regulation: '000', edition: '2025', title, docNo: '通工发〔2025〕14号', status: 'SHIPPED' as const, basedOn: null };
  const edition: Edition = {
    ...{ regulation: '000', edition: '2026', title, basedOn: '2025', status: 'DRAFT', reason: '示例：新方案' },
    ...{ version: 1, draftedBy: '测试乙', publishedBy: null, hash: null, problems: [] },
    values: [value('scoring.prizes.table.0.amount', '5000'), value('scoring.minFinalists.value', 30)],
    approvals: [
      approvalOf('OFFICE', '办公室审核', '或签', false, [{ role: 'OFFICE' }]),
      approvalOf('COUNTERSIGNING', '会签', '会签', true, []),
    ],
    trades: [trade(1, '示例工种甲'), trade(2, '示例工种乙')],
    tradeFields: ['name', 'industry', 'extraHosts', 'organizers', 'month', 'type', 'nationalStandard'],
    industries: ['示例行业', '示例行业二'],
    may: { change: true, publish: false },
  };
  app.get('/api/v1/editions', (_request, response) => answer(response, contract.editionList, { items: [shipped] }));
  app.post('/api/v1/editions', (request, response) => {
    world.words.push(taken(contract.newEdition, request.body));
    answer(response, contract.editionView, edition, 201);
  });
  const one = '/api/v1/editions/:regulation/:edition';
  app.get(one, (_request, response) => answer(response, contract.editionView, edition));
  app.post(`${one}/values`, (request, response) => {
    const { path, value: now, clause } = taken(contract.editionChange, request.body);
    edition.values = edition.values.map((each) => (each.path === path ? { ...each, value: now, clause, changed: true } : each));
    Object.assign(edition, { version: 2, may: { change: true, publish: true } });
    answer(response, contract.editionView, edition);
  });
  app.post(`${one}/approvals/:approval/nodes/:node`, (request, response) => {
    const body = taken(contract.nodeChange, request.body);
    world.words.push(body);
    const { rule, seats } = body;
    edition.approvals = edition.approvals.map((each) =>
      each.key === request.params['approval']
        ? { ...each, changed: true, nodes: each.nodes.map((node) => ({ ...node, rule, ruleLabel: '表决', seats })) }
        : each,
    );
    Object.assign(edition, { version: edition.version + 1 });
    answer(response, contract.editionView, edition);
  });
  const changed = (trades: Edition['trades']) => Object.assign(edition, { trades, version: edition.version + 1 });
  app.post(`${one}/trades`, (request, response) => {
    const body = taken(contract.newTrade, request.body);
    world.words.push(body);
    changed([...edition.trades, { ...trade(3, body.cells.name ?? ''), state: 'ADDED', clause: body.clause }]);
    answer(response, contract.editionView, edition);
  });
  app.post(`${one}/trades/:no/removal`, (request, response) => {
    const { reason, clause } = taken(contract.tradeRemoval, request.body);
    const removed = { state: 'REMOVED' as const, reason, clause, restorable: true };
    changed(edition.trades.map((each) => (String(each.no) === request.params['no'] ? { ...each, ...removed } : each)));
    answer(response, contract.editionView, edition);
  });
  app.post(`${one}/trades/:no/restoration`, (request, response) => {
    taken(contract.editionVersion, request.body);
    changed(edition.trades.map((each) => (String(each.no) === request.params['no'] ? trade(each.no, each.name) : each)));
    answer(response, contract.editionView, edition);
  });
  app.post(`${one}/publication`, (request, response) => {
    taken(contract.editionVersion, request.body);
    Object.assign(edition, { status: 'PUBLISHED', publishedBy: '测试甲', hash: 'f'.repeat(64), may: { change: false, publish: false } });
    answer(response, contract.editionView, edition);
  });
}
