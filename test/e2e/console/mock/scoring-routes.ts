import * as contract from '@jiangcheng/contracts/api/expert-scoring';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Express } from 'express';
import { answer, problem, taken } from './answer.ts';
import { uuid } from './ids.ts';
import { clerksOf, paperSheets, scoringPaperRoutes, type PaperSheets } from './scoring-paper-routes.ts';
import type { World } from './world.ts';

type Desk = Output<typeof contract.deskView>;
type Scoring = Output<typeof contract.scoringView>;

const caseId = uuid('contest', 90);
const DUE_AT = '2025-07-04T18:00:00+08:00';
const clause = '004/第七条';
const named = (n: number, name: string) => ({ id: uuid('person', 90 + n), name });
const experts = [named(1, '测试专家甲'), named(2, '测试专家乙'), named(3, '测试专家丙'), named(4, '测试专家丁')];
const [chair = named(1, ''), second = named(2, ''), third = named(3, ''), reserve = named(4, '')] = experts;
const headings = ['具有工艺专长', '掌握高超技能'];
const items = headings.flatMap((heading, h) =>
  ['担当重任', '协同配合', '直面难题'].map((name, i) => ({
    ...{ code: `P0${String(h * 3 + i + 1)}`, name: `${name}${h === 0 ? '' : '（二）'}` },
    ...{ heading, max: '10', weight: '1' },
  })),
);
const candidate = (n: number) => ({
  ...{ id: uuid('entry', 90 + n), name: `测试人选${'甲乙丙'.charAt(n - 1)}`, employer: `示例企业${String(n)}`, post: '示例岗位' },
  unit: '示例旗总工会',
});
const candidates = [candidate(1), candidate(2), candidate(3)];

/** A selection whose experts are scoring: what the desk sends is kept, so that a page loaded anew shows it. */
export function scoringRoutes(app: Express, world: World): void {
  const state = { declared: false, version: 0, sealed: false, points: new Map<string, Record<string, string>>() };
  const papers = paperSheets();
  const path = '/api/v1/scorings/:id';
  const entry = { caseId, number: '2026-004', title: '示例年度遴选', dueAt: DUE_AT, chair: true, open: true };

  app.get('/api/v1/scorings', (_request, response) => {
    const items = [{ ...entry, sealed: state.sealed, openedAt: state.sealed ? DUE_AT : null }];
    answer(response, contract.deskPage, { items, nextCursor: null });
  });
  app.get(path, (_request, response) => answer(response, contract.scoringView, scoringOf(state.sealed, papers)));
  scoringPaperRoutes(app, papers, { items, candidates, experts, scoring: () => scoringOf(state.sealed, papers) });
  app.get(`${path}/desk`, (_request, response) => answer(response, contract.deskView, deskOf(state)));
  app.get(`${path}/desk/candidates/:candidateId`, (request, response) => {
    const text = '主持示例技术改造，解决瓶颈问题。';
    const one = {
      id: uuid('file', 90),
      force: 'BREAKTHROUGH',
      forceLabel: '攻关力',
      title: '示例工法',
      text,
      fileId: null,
      fileName: null,
    };
    answer(response, contract.evidenceView, { candidateId: request.params.candidateId, name: candidates[0]?.name ?? '', evidence: [one] });
  });
  app.post(`${path}/declaration`, (request, response) => {
    const said = taken(contract.declaration, request.body);
    world.entries.push(said);
    if (said.expertId === undefined) state.declared = true;
    else papers.declared.add(said.expertId);
    response.json({ ok: true });
  });
  app.put(`${path}/desk/sheet`, (request, response) => {
    const { version, rows } = taken(contract.sheetDraft, request.body);
    const tooHigh = rows.some(({ points }) => Object.values(points).some((point) => Number(point) > 10));
    if (tooHigh) return problem(response, 422, 'MARK_OUT_OF_RANGE', '分数应在 0 到 10 之间。');
    if (version !== state.version) return problem(response, 409, 'CONFLICT_SHEET', '评分表已在别处保存。');
    state.version += 1;
    for (const { candidateId, points } of rows) state.points.set(candidateId, points);
    answer(response, contract.sheetSaved, { version: state.version });
  });
  app.post(`${path}/desk/sheet/seal`, (request, response) => {
    world.entries.push(taken(contract.sheetVersion, request.body));
    state.sealed = true;
    answer(response, contract.sheetSealed, { hash: 'a1'.repeat(32), opened: true });
  });
  app.get(`${path}/result`, (_request, response) => answer(response, contract.scoringResult, RESULT));
  app.get('/api/v1/experts', (_request, response) => {
    const rows = experts.map(({ id, name }, index) => ({
      ...{ id, personId: id, name, kind: index === 1 ? ('DEPARTMENT_HEAD' as const) : ('FIELD_EXPERT' as const), fields: ['示例领域'] },
      ...{ employer: { id: uuid('organization', 1), name: '示例技师学院' }, units: [], note: null, active: index < 3, version: 1 },
      ...{ panels: 2, recusals: 1 },
    }));
    answer(response, contract.expertPage, { items: rows, nextCursor: null });
  });
}

function deskOf({
  declared,
  version,
  sealed,
  points,
}: {
  declared: boolean;
  version: number;
  sealed: boolean;
  points: Map<string, Record<string, string>>;
}): Desk {
  return {
    ...{ caseId, number: '2026-004', title: '示例年度遴选', expertId: chair.id, open: true, chair: true, dueAt: DUE_AT, started: true },
    ...{ openedAt: null, declared, onPaper: false, version, decimals: 1, clause, items },
    sealed: sealed ? { hash: 'a1'.repeat(32), at: '2025-06-30T10:05:00+08:00' } : null,
    candidates: candidates.map((one, index) => ({ ...one, mine: index < 2, conflict: false, points: points.get(one.id) ?? {} })),
  };
}

function scoringOf(opened: boolean, papers: PaperSheets): Scoring {
  const seat = (
    expert: { id: string; name: string },
    scored: number,
    more: Partial<Scoring['panels'][number]['members'][number]> = {},
  ) => ({
    ...expert,
    ...{ kind: 'FIELD_EXPERT' as const, employer: '示例技师学院', declared: true, candidates: 3, scored, wanted: 18, sealed: null },
    ...more,
  });
  const sealedAt = { hash: 'b2'.repeat(32), at: '2025-06-29T17:00:00+08:00', via: 'OWN' as const };
  return {
    ...{ caseId, campaignId: uuid('campaign', 1), number: '2026-004', title: '示例年度遴选', open: true },
    plan: { chair, dueAt: DUE_AT, startedAt: '2025-06-25T09:00:00+08:00', openedAt: opened ? DUE_AT : null, absent: [] },
    rule: { size: 3, kinds: [{ code: 'FIELD_EXPERT', label: '相关领域专家' }], clause },
    items,
    candidates: candidates.map((one) => ({ ...one, panelId: uuid('value', 90) })),
    panels: [
      {
        ...{ id: uuid('value', 90), no: 1, name: '第一评审组', candidates: 3 },
        members: [seat(chair, 11), seat(second, 18, { kind: 'DEPARTMENT_HEAD', sealed: sealedAt }), seat(third, 0, seatOnPaper(papers))],
        reserves: [seat(reserve, 0, { candidates: 0, wanted: 0 })],
        draw: { seed: '示例摇号 0817', pool: 12, excluded: [{ name: '测试专家戊', reason: 'CONFLICT' }] },
      },
    ],
    recusals: [],
    conflicts: [{ expert: third, candidate: candidates[2] ?? candidate(3), conflict: 'SAME_EMPLOYER', replacements: [reserve] }],
    envelopes: papers.envelopes.map(({ expertId, ...envelope }) => ({
      ...envelope,
      expert: experts.find(({ id }) => id === expertId) ?? third,
      entries: clerksOf(papers),
    })),
    corrections: [],
    missing: opened ? [] : papers.sealed ? [chair] : [chair, third],
    may: {
      plan: true,
      seat: false,
      start: false,
      recuse: true,
      receive: true,
      declareFor: true,
      open: true,
      result: opened,
      correct: opened,
      settle: opened,
    },
  };
}

/** The third expert has no account: he declares and marks on paper. */
const seatOnPaper = ({ declared, sealed }: PaperSheets): Partial<Scoring['panels'][number]['members'][number]> => ({
  declared: declared.has(third.id),
  ...(sealed ? { scored: 18, sealed: { hash: 'e5'.repeat(32), at: '2025-06-30T10:00:00+08:00', via: 'PAPER' } } : {}),
});

const marks = (...each: string[]) =>
  each.map((mark, index) => ({
    ...{ expertId: experts[index]?.id ?? '', mark },
    use: index === 0 ? ('HIGHEST' as const) : index === 2 ? ('LOWEST' as const) : ('COUNTED' as const),
  }));
const RESULT: Output<typeof contract.scoringResult> = {
  ...{ caseId, openedAt: DUE_AT, trimFrom: 3, outlierMarks: '15' },
  rows: candidates.map((one, index) => ({
    ...one,
    ...{ total: `${String(88 - index * 3)}.50`, rank: index + 1, joint: false, decidedBy: 'TOTAL' },
    marks: marks('92.00', `${String(88 - index * 3)}.50`, '70.00'),
  })),
  experts: [chair, second, third].map((expert, index) => ({
    ...expert,
    ...{ judged: 3, mean: '85.50', lowest: '70.00', highest: '92.00', distance: `${String(index - 1)}.25` },
    ...{ hash: 'c3'.repeat(32), nonce: 'd4'.repeat(32) },
  })),
  outliers: [{ candidate: candidates[0] ?? candidate(1), expert: third, mark: '70.00', others: '90.25', distance: '-20.25' }],
};
