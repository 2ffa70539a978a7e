// A selection that has come to its experts, written set by set: the scoring is measured, not the way to it.
import { initialSelection, type SelectionState } from '@jiangcheng/domain/selection/state';
import type { Meter } from './meter.ts';

const stages: SelectionState['stages'] = [
  { stage: 'EXPERT_SCORING', round: 1, openedAt: Date.UTC(2026, 4, 21), closedAt: null, outcome: null },
];

const CASE_ROW = `
  with round as (
    insert into app.campaign (id, kind, year, title, regulation, edition, pack_hash, settings)
    values (uuidv7(), 'SELECTION', 2026, '示例遴选', '004', '2026', 'bench', $1) returning id)
  insert into app.work_case (id, kind, number, title, campaign_id, stage, round, version, state, search)
  select uuidv7(), 'selection', 'SELECTION-BENCH', '示例遴选', id, 'EXPERT_SCORING', 1, 1, $2, '{}' from round returning id`;

/** Every candidate of an employer of his own: nobody is in conflict. */
const CANDIDATE_ROWS = `
  with unit as (
    insert into app.organization (id, name, kind, search) values (uuidv7(), '示例推荐总工会', 'OTHER', '{}') returning id)
  insert into app.candidate (id, case_id, organization_id, position, version, status, name, sex, birth_date_cipher, person_index, employer, post,
    industry, region, key_industry, review, counted, updated_by)
  select uuidv7(), $1, unit.id, n, 1, 'FILED', '示例人选' || n, 'F', 'x', 'person' || n, '示例企业' || n, '示例岗位', '示例行业', '示例区', true,
    'PASSED', true, (select id from app.account limit 1)
  from unit, generate_series(1, $2) n`;

/** Answers the case. */
export async function fillSelection(meter: Meter, experts: number, candidates: number): Promise<string> {
  const settings = JSON.stringify({ PANEL_SIZE: experts });
  const state = JSON.stringify({ ...initialSelection, stages });
  const [row] = await meter.query<{ id: string }>(CASE_ROW, 'jiangcheng', [settings, state]);
  if (row === undefined) throw new Error('the selection was not written');
  await meter.query(CANDIDATE_ROWS, 'jiangcheng', [row.id, candidates]);
  await meter.query('analyze', 'jiangcheng');
  return row.id;
}
