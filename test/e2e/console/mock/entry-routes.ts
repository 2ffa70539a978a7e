import * as contract from '@jiangcheng/contracts/api/entry';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Express, Request } from 'express';
import { answer, taken } from './answer.ts';
import { uuid } from './ids.ts';
import { NOW } from './people.ts';
import type { World } from './world.ts';

type Team = Output<typeof contract.teamView>;
type Contestant = Output<typeof contract.contestantView>;
const clause = '000/附1/四';
const questions = [
  { key: 'FRONT_LINE_IN_TRADE', label: '从事相关专业、职业（或岗位）的行业一线职工', clause, kind: 'DECLARATION', proof: true },
  { key: 'PRIOR_CITY_CHAMPION', label: '已获同类工种市级比赛第一名', clause, kind: 'PRIOR_RESULT', proof: false },
  { key: 'ENROLLED_STUDENT', label: '在校学生', clause, kind: 'STATUS', proof: false },
] as const;

const result = (key: string, outcome: Contestant['results'][number]['outcome']) => ({
  rule: key,
  label: questions.find((one) => one.key === key)?.label ?? key,
  clause,
  outcome,
  override: null,
});

const contestant = (n: number, name: string, more: Partial<Contestant> = {}): Contestant => ({
  id: uuid('entry', 50 + n),
  position: n,
  name,
  sex: n % 2 === 0 ? 'M' : 'F',
  idNumberMask: `150502********000${String(n)}`,
  birthYear: 1990,
  employer: '示例企业',
  phoneMask: '139****0000',
  group: null,
  declared: { FRONT_LINE_IN_TRADE: true, ENROLLED_STUDENT: false },
  proofFileId: uuid('file', 1),
  verdict: 'ELIGIBLE',
  results: questions.map(({ key }) => result(key, 'PASS')),
  countedFor: null,
  otherContests: [],
  review: null,
  checkedInAt: null,
  ...more,
});

/** A filed team: one who may compete, one barred in principle, one who was accepted and also enters another contest. */
const entrants = (): Contestant[] => [
  contestant(1, '测试甲'),
  contestant(2, '测试冠军', {
    verdict: 'BLOCKED',
    results: [result('FRONT_LINE_IN_TRADE', 'PASS'), result('PRIOR_CITY_CHAMPION', 'SOFT_BLOCK'), result('ENROLLED_STUDENT', 'PASS')],
  }),
  contestant(3, '测试丙', { review: { verdict: 'ACCEPTED', rule: null, reason: null }, otherContests: ['钳工比赛'] }),
];

const counts = { contestants: 3, accepted: 1, rejected: 0, checkedIn: 0 };

const ownAppeal = {
  ...{ id: '1', kind: 'ON_SITE' as const, about: '示例：设备故障。', receivedAt: NOW, withdrawn: null },
  decision: { upheld: false, byName: '示例监督组长', reason: '示例：补时后成绩不变。', at: NOW },
};

/** Team 1 is filed, team 2 a draft of the unit that looks at it. */
function team(id: string, organizationId: string): Team {
  const draft = organizationId === uuid('organization', 2);
  return {
    caseId: id,
    contest: '铝电解工比赛',
    number: 'JS-2025-01',
    organizationId,
    name: draft ? '示例县总工会' : '示例旗总工会',
    status: draft ? 'RETURNED' : 'FILED',
    version: 4,
    leaderName: '测试领队',
    leaderPhoneMask: '139****0001',
    formFileId: uuid('file', 1),
    returnReason: draft ? '示例：报名表印章不清' : null,
    filedAt: draft ? null : NOW,
    counts,
    rules: [...questions],
    groups: [],
    obstacles: [],
    appeals: draft ? [ownAppeal] : [],
    may: { edit: draft, file: draft, withdraw: false, review: !draft, lift: !draft },
  };
}

type AtTeam = Request<{ id: string; organizationId: string }>;

export function entryRoutes(app: Express, world: World): void {
  const [contest] = world.contests;
  const caseId = contest?.caseId ?? '';
  app.get('/api/v1/team-contests', (_request, response) => {
    const organizationId = uuid('organization', 2);
    const open = {
      caseId,
      number: 'JS-2025-01',
      title: '铝电解工比赛',
      stageLabel: '比赛进行',
      firstDay: '2025-06-17',
      lastDay: '2025-06-18',
      place: '示例培训基地',
    };
    const item = { ...open, organizationId, organizationName: '示例县总工会', status: 'RETURNED' as const, contestants: 3, open: true };
    answer(response, contract.teamContestPage, { items: [item], nextCursor: null });
  });
  const entries = (waiver: { reason: string; at: string } | null): Output<typeof contract.entriesView> => ({
    caseId,
    number: 'JS-2025-01',
    title: '铝电解工比赛',
    closed: [],
    minEntrants: { value: 30, clause: '000/附1/五(一)' },
    counted: 3,
    waiver,
    teams: [
      { ...counts, organizationId: uuid('organization', 1), name: '示例旗总工会', status: 'FILED', leaderName: '测试领队', filedAt: NOW },
    ],
    may: { fileFor: true, waive: true },
  });
  let waiver: { reason: string; at: string } | null = null;
  app.get('/api/v1/contests/:id/entries', (_request, response) => answer(response, contract.entriesView, entries(waiver)));
  app.post('/api/v1/contests/:id/entries/waiver', (request, response) => {
    waiver = { ...taken(contract.waiver, request.body), at: NOW };
    answer(response, contract.entriesView, entries(waiver));
  });
  teamRoutes(app, world);
}

function teamRoutes(app: Express, world: World): void {
  const base = '/api/v1/contests/:id/teams/:organizationId';
  const people = entrants();
  app.get(base, (request: AtTeam, response) => answer(response, contract.teamView, team(request.params.id, request.params.organizationId)));
  app.get(`${base}/contestants`, (_request, response) => answer(response, contract.contestantPage, { items: people, nextCursor: null }));
  app.post(`${base}/contestants`, (request, response) => {
    const body = taken(contract.saveContestant, request.body);
    world.entries.push(body);
    people.push(contestant(people.length + 1, body.name));
    answer(response, contract.teamMoved, { version: 5 }, 201);
  });
  app.post(`${base}/contestants/import`, (request, response) => {
    world.entries.push(taken(contract.importContestants, request.body));
    answer(response, contract.contestantsImported, { version: 4, added: 2, changed: 1, unchanged: 0, removed: 0 });
  });
  app.post(`${base}/exception`, (request, response) => {
    const { contestantId, rule, reason } = taken(contract.onRule, request.body);
    const at = people.findIndex(({ id }) => id === contestantId);
    const one = people[at]!;
    const override = { reason, by: '测试甲', at: NOW };
    people[at] = { ...one, verdict: 'ELIGIBLE', results: one.results.map((each) => (each.rule === rule ? { ...each, override } : each)) };
    answer(response, contract.teamMoved, { version: 5 });
  });
  app.post(`${base}/check-in`, (request, response) => {
    const { contestantIds, present } = taken(contract.checkIn, request.body);
    for (const [at, one] of people.entries())
      if (contestantIds.includes(one.id)) people[at] = { ...one, checkedInAt: present ? NOW : null };
    answer(response, contract.teamMoved, { version: 4 });
  });
  const bodies = { filing: contract.teamVersion, acceptance: contract.acceptance, return: contract.teamReason, rejection: contract.onRule };
  for (const [act, schema] of Object.entries(bodies))
    app.post(`${base}/${act}`, (request, response) => {
      world.entries.push(taken(schema, request.body));
      answer(response, contract.teamMoved, { version: 5 });
    });
}
