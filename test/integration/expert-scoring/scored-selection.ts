import { initialSelection, type SelectionState } from '@jiangcheng/domain/selection/state';
import { newId } from '@jiangcheng/persistence/ids';
import type { TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';

/** An expert of the pool with his own session. */
export interface Seated {
  id: string;
  client: Client;
}

/** A selection that has come to its experts, the people around it, and a pool of experts of whom nobody sits yet. */
export interface ScoredSelection {
  caseId: string;
  /** `/scorings/…` */
  path: string;
  candidates: string[];
  experts: Seated[];
  reserve: Seated;
  office: Client;
  second: Client;
  auditor: Client;
}

export const ITEMS = Array.from({ length: 15 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`);
/** The same point on every item, as a row of a sheet. */
export const evenly = (candidateId: string, point: string) => ({
  candidateId,
  points: Object.fromEntries(ITEMS.map((code) => [code, point])),
});

/** The day the scoring is to end, far after any test. */
export const DUE_AT = '2090-01-01T00:00:00+08:00';
const AT = Date.UTC(2026, 4, 21);
let made = 0;

/** With a round of its own, three experts by default (the round says that three are enough) and a reserve behind them. */
export async function scoredSelection(api: TestApi, { size = 3, candidates = 2 } = {}): Promise<ScoredSelection> {
  made += 1;
  const office = await api.as(await api.person({ role: 'OFFICE', name: '示例办公室甲' }));
  const caseId = await openCase(api, { PANEL_SIZE: size });
  const unit = await organization(api, `示例推荐总工会${made}`);
  const ids: string[] = [];
  for (let index = 0; index < candidates; index += 1) ids.push(await candidate(api, caseId, unit, index, office));
  const experts: Seated[] = [];
  for (let index = 0; index <= size; index += 1) experts.push(await expert(api, office, index));
  const reserve = experts.pop();
  if (reserve === undefined) throw new Error('a pool without a reserve');
  return {
    ...{ caseId, experts, reserve, office },
    path: `/scorings/${caseId}`,
    candidates: ids,
    second: await api.as(await api.person({ role: 'OFFICE', name: '示例办公室乙' })),
    auditor: await api.as(await api.person({ role: 'AUDITOR', name: '示例审计员' })),
  };
}

async function openCase(api: TestApi, settings: object): Promise<string> {
  const [campaignId, caseId] = [newId(), newId()];
  await api.source.query(
    `insert into app.campaign (id, kind, year, title, regulation, edition, pack_hash, settings) values ($1, 'SELECTION', $2, '示例遴选', '004', '2026', 'x', $3)`,
    [campaignId, 2100 - made, JSON.stringify(settings)],
  );
  const stages: SelectionState['stages'] = [{ stage: 'EXPERT_SCORING', round: 1, openedAt: AT, closedAt: null, outcome: null }];
  await api.source.query(
    `insert into app.work_case (id, kind, number, title, campaign_id, stage, round, version, state, search)
     values ($1, 'selection', $2, '示例遴选', $3, 'EXPERT_SCORING', 1, 1, $4, '{}')`,
    [caseId, `SELECTION-${made}`, campaignId, JSON.stringify({ ...initialSelection, stages })],
  );
  return caseId;
}

async function organization(api: TestApi, name: string): Promise<string> {
  const id = newId();
  await api.source.query(`insert into app.organization (id, name, kind, search) values ($1, $2, 'OTHER', '{}')`, [id, name]);
  return id;
}

async function candidate(api: TestApi, caseId: string, unit: string, index: number, by: Client): Promise<string> {
  const id = newId();
  await api.source.query(
    `insert into app.candidate (id, case_id, organization_id, position, version, status, name, sex, birth_date_cipher, person_index, employer, post,
       industry, region, key_industry, review, counted, updated_by)
     values ($1, $2, $3, $4, 1, 'FILED', $5, 'F', 'x', 'person', $6, '示例岗位', '示例行业', '示例区', true, 'PASSED', true, $7)`,
    [id, caseId, unit, index + 1, `测试人选${index + 1}`, `示例企业${index + 1}`, by.person?.accountId],
  );
  return id;
}

/** Experts by turns of the field and of a department, each of an employer of his own; added by the office. */
export async function expert(api: TestApi, office: Client, index: number, employer?: string): Promise<Seated> {
  const person = await api.person({ role: 'EXPERT', name: `测试专家${index + 1}` });
  const employerId = employer ?? (await organization(api, `示例单位${made}-${index}-${person.accountId}`));
  const kind = index % 2 === 0 ? 'FIELD_EXPERT' : 'DEPARTMENT_HEAD';
  const body = { personId: person.personId, kind, fields: ['示例领域'], employerId };
  const added = await office.post('/experts', body);
  if (added.status !== 201) throw new Error(`expert: ${added.text}`);
  return { id: added.body.id as string, client: await api.as(person) };
}

/** Planned under the first expert as chair, with all of them on one panel and the reserve behind, and begun. */
export async function begun(selection: ScoredSelection, dueAt = DUE_AT): Promise<void> {
  const { office, path, experts, reserve } = selection;
  await expectOk(office.post(`${path}/plan`, { chairId: experts[0]?.id, dueAt }));
  await expectOk(office.post(`${path}/panels`, { name: '示例评审组', members: experts.map(({ id }) => id), reserves: [reserve.id] }));
  await expectOk(office.post(`${path}/start`));
}

/** The expert has declared that he is related to nobody. */
export const declared = (selection: ScoredSelection, { client }: Seated): Promise<unknown> =>
  expectOk(client.post(`${selection.path}/declaration`, { relations: [] }));

/** The expert has drafted this point everywhere, without sealing; answers the sheet's version. */
export async function drafted(selection: ScoredSelection, seated: Seated, point: string): Promise<number> {
  await declared(selection, seated);
  const { version } = (await expectOk(seated.client.get(`${selection.path}/desk`))) as { version: number };
  const rows = selection.candidates.map((id) => evenly(id, point));
  return ((await expectOk(seated.client.put(`${selection.path}/desk/sheet`, { version, rows }))) as { version: number }).version;
}

/** The same, sealed; whether that opened all sheets. */
export async function sealed(selection: ScoredSelection, seated: Seated, point: string): Promise<boolean> {
  const version = await drafted(selection, seated, point);
  return ((await expectOk(seated.client.post(`${selection.path}/desk/sheet/seal`, { version }))) as { opened: boolean }).opened;
}

export async function expectOk(test: PromiseLike<{ status: number; text: string; body: unknown }>): Promise<unknown> {
  const { status, text, body } = await test;
  if (status >= 300) throw new Error(`${status}: ${text}`);
  return body;
}

export const codesOf = ({
  status,
  body,
}: {
  status: number;
  body: { code?: string; errors?: { code: string; field?: string | null }[] };
}): string[] => [String(status), ...(body.errors ?? [{ code: body.code ?? '' }]).map(({ code }) => code)];
