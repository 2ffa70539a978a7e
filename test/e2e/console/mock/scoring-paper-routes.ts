import * as contract from '@jiangcheng/contracts/api/expert-scoring';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Express, Request } from 'express';
import { answer, problem, taken } from './answer.ts';
import { cookieLogin } from './gate.ts';
import { people, type Login } from './people.ts';

type Points = Record<string, string>;
type Paper = Output<typeof contract.paperEntryView>;

interface Entry {
  version: number;
  finished: boolean;
  points: Map<string, Points>;
}

/** What came on paper of one expert: his declaration, his envelope, and what each clerk read on his sheet. */
export interface PaperSheets {
  declared: Set<string>;
  envelopes: Output<typeof contract.envelope>[];
  /** By the clerk's sign-in name. */
  entries: Map<Login | null, Entry>;
  sealed: boolean;
}

export const paperSheets = (): PaperSheets => ({ declared: new Set(), envelopes: [], entries: new Map(), sealed: false });

interface Round extends Pick<Paper, 'items'> {
  candidates: readonly Omit<Paper['candidates'][number], 'points'>[];
  experts: readonly Paper['expert'][];
  scoring: () => Output<typeof contract.scoringView>;
}

/** Who has entered, as the page of the round lists them. */
export const clerksOf = ({ entries }: PaperSheets): Output<typeof contract.scoringView>['envelopes'][number]['entries'] =>
  [...entries].flatMap(([login, { finished: is }]) => (login === null ? [] : [{ name: people[login].name, finished: is, mine: false }]));

type AtExpert = Request<{ id: string; expertId: string }>;

/** The way of a sheet on paper, as the API has it: no entry without an envelope and a declaration, and two equal ones seal. */
export function scoringPaperRoutes(app: Express, papers: PaperSheets, { items, candidates, experts, scoring }: Round): void {
  const path = '/api/v1/scorings/:id/paper-entries/:expertId';
  const own = (request: AtExpert): Entry => {
    const entry = papers.entries.get(cookieLogin(request)) ?? { version: 0, finished: false, points: new Map<string, Points>() };
    papers.entries.set(cookieLogin(request), entry);
    return entry;
  };
  app.post('/api/v1/scorings/:id/envelopes', (request, response) => {
    papers.envelopes.push(taken(contract.envelope, request.body));
    answer(response, contract.scoringView, scoring());
  });
  app.get(path, (request: AtExpert, response) => {
    const { version, finished, points } = papers.entries.get(cookieLogin(request)) ?? { version: 0, finished: false, points: null };
    const expert = experts.find(({ id }) => id === request.params.expertId);
    if (expert === undefined || papers.envelopes.every(({ expertId }) => expertId !== expert.id))
      return problem(response, 404, 'NOT_FOUND', '没有找到。');
    const shown = candidates.map((one) => ({ ...one, points: points?.get(one.id) ?? {} }));
    answer(response, contract.paperEntryView, { expert, version, finished, items, candidates: shown });
  });
  app.put(path, (request: AtExpert, response) => {
    const { version, rows } = taken(contract.paperEntry, request.body);
    if (!papers.declared.has(request.params.expertId))
      return problem(response, 422, 'DECLARATION_MISSING', '请先申报利益关系，再查看材料和评分。');
    const entry = own(request);
    if (version !== entry.version) return problem(response, 409, 'CONFLICT_SHEET', '评分表已在别处保存。');
    entry.version += 1;
    for (const row of rows) entry.points.set(row.candidateId, row.points);
    answer(response, contract.sheetSaved, { version: entry.version });
  });
  app.post(`${path}/finish`, (request: AtExpert, response) => {
    const { version } = taken(contract.paperEntryEnd, request.body);
    const entry = own(request);
    if (version !== entry.version) return problem(response, 409, 'CONFLICT_SHEET', '评分表已在别处保存。');
    answer(response, contract.paperEntryFinished, finished(papers, entry));
  });
}

function finished(papers: PaperSheets, entry: Entry): Output<typeof contract.paperEntryFinished> {
  const other = [...papers.entries.values()].find((one) => one !== entry && one.finished);
  if (other === undefined) {
    entry.finished = true;
    return { state: 'WAITING', differences: [], opened: false };
  }
  const differences = [...entry.points].flatMap(([candidateId, points]) =>
    Object.keys(points)
      .filter((item) => points[item] !== other.points.get(candidateId)?.[item])
      .map((item) => ({ candidateId, item })),
  );
  if (differences.length > 0) {
    other.finished = false;
    return { state: 'DIFFERENT', differences, opened: false };
  }
  papers.sealed = true;
  return { state: 'SEALED', differences: [], opened: false };
}
