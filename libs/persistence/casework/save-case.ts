import type { EntityManager } from 'typeorm';
import type { ChainHead } from '@jiangcheng/audit/chain';
import type { CaseChanges, NewDeviation } from '@jiangcheng/casework/ports/case-changes';
import type { LockedCase, Saved } from '@jiangcheng/casework/ports/case-store';
import { storyOf } from '@jiangcheng/domain/process/stories';
import { currentStage, isOver } from '@jiangcheng/domain/process/story';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { saveApproval } from '../approval/save-approval.ts';
import { chainRows, INSERT_EVENTS } from './audit-chain.ts';
import { saveNumbers } from '../document/document-numbers.ts';
import { saveDeadline } from '../deadline/save-deadline.ts';
import { saveMails } from './save-mails.ts';
import { saveReport } from './save-report.ts';
import { saveTasks } from './save-tasks.ts';
import { newId } from '../ids.ts';

/** Writes one transaction's changes to a case whose row is locked: nothing here commits. */
export async function saveCase(manager: EntityManager, locked: LockedCase, changes: CaseChanges): Promise<Saved> {
  const version = locked.version + 1;
  const head = await writeCase(manager, locked, changes, version);
  for (const row of changes.deadlines) await saveDeadline(manager, locked.id, row);
  if (changes.approval !== null) await saveApproval(manager, locked.id, changes.approval, changes.closedBy);
  await saveTasks(manager, locked, changes);
  await saveMails(manager, locked.id, changes);
  await saveReport(manager, locked.id, changes);
  await saveNumbers(manager, locked.id, changes.documentNumbers);
  for (const deviation of changes.deviations) await insertDeviation(manager, locked.id, deviation);
  return { version, auditSeq: head.seq, auditHead: head.hash };
}

/**
 * The case's row, its audit events and the poke that is owed go in one statement: they are what every act writes. A case is found by its
 * organizers' names too.
 *
 * A contest that closes (or is opened again) owes a poke to the open case of its campaign as well: the gate on all contests is a count
 * made in that case's own waking, which nothing else would bring about. The same holds for the cases that a story names as moved by its own.
 */
const WRITE = `
  with events as (${INSERT_EVENTS}),
    moved as (insert into app.case_moved (case_id, version) select $1::uuid, $5::int where $11
      union select g.id, null from app.work_case g where $14 and g.kind = 'campaign' and g.status = 'OPEN' and g.campaign_id = $15
      union select g.id, null from app.work_case g where g.id = any ($16::uuid[]) and g.status = 'OPEN')
  update app.work_case set state = $3, stage = $4, version = $5, audit_seq = $6, audit_head = $7, organization_ids = $8,
    wake_at = to_timestamp($9::float8 / 1000), attended_at = clock_timestamp(), round = $12,
    search = case when organization_ids = $8::uuid[] then search else array(select unnest($13::text[]) union
      select unnest(o.search) from app.organization o where o.id = any ($8::uuid[])) end,
    status = case when $10 then 'CLOSED' else 'OPEN' end, closed_at = case when $10 then coalesce(closed_at, app.now()) end
  where id = $1`;

async function writeCase(manager: EntityManager, locked: LockedCase, changes: CaseChanges, version: number): Promise<ChainHead> {
  const { state, wakeAt, moved, events } = changes;
  const { json, head } = await chainRows(manager, locked, events);
  const stage = currentStage(state);
  const story = storyOf(locked.kind);
  const closed = isOver(story, state);
  await manager.query(WRITE, [
    locked.id,
    json,
    JSON.stringify(state),
    stage?.stage ?? 'NONE',
    version,
    head.seq,
    head.hash,
    story.organizations(state),
    closed && locked.status === 'OPEN' ? null : wakeAt,
    closed,
    moved,
    stage?.round ?? 0,
    searchPieces(`${locked.number} ${locked.title}`),
    locked.kind !== 'campaign' && closed !== (locked.status === 'CLOSED'),
    locked.scope.campaignId,
    moved || closed ? (story.moves?.(state) ?? []) : [],
  ]);
  return head;
}

export async function insertDeviation(manager: EntityManager, caseId: string, deviation: NewDeviation): Promise<void> {
  const { kind, round, clause, detail, reason } = deviation;
  await manager.query('insert into app.deviation (id, case_id, kind, round, clause, detail, reason) values ($1, $2, $3, $4, $5, $6, $7)', [
    newId(),
    caseId,
    kind,
    round,
    clause,
    JSON.stringify(detail),
    reason,
  ]);
}
