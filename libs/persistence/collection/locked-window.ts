import type { EntityManager } from 'typeorm';
import type { LockedWindow } from '@jiangcheng/casework/ports/collection-store';
import { collectionStory } from '@jiangcheng/domain/collection/state';
import { withNextStageOpen } from '@jiangcheng/domain/process/story';
import { holdCase } from '../casework/hold-case.ts';

const WINDOW = `
  select c.id, c.kind, c.number, c.title, c.campaign_id as "campaignId", c.version, c.audit_seq as "auditSeq", c.audit_head as "auditHead", c.state,
    floor(extract(epoch from app.now()) * 1000)::float8 as now, p.regulation, p.edition, p.settings,
    case when d.id is not null then
      jsonb_build_object('dueAt', extract(epoch from d.due_at) * 1000, 'status', d.status, 'provisional', d.provisional) end as clock
  from app.work_case c join app.campaign p on p.id = c.campaign_id left join app.deadline d on d.case_id = c.id and d.round = 1
  where c.id = $1 and c.kind = 'collection'`;

type WindowRow = Omit<LockedWindow, 'scope'> & { campaignId: string };

/**
 * Locks the case's row, then reads what an act on one of its units needs: the row is held for as short as can be, as every other unit of the
 * window waits for it. Null where there is no such window.
 */
export async function lockWindow(manager: EntityManager, caseId: string): Promise<LockedWindow | null> {
  return (await holdCase(manager, caseId)) === null ? null : readWindow(manager, caseId);
}

/** The same without a lock: for pages, never for decisions. */
export async function readWindow(manager: EntityManager, caseId: string): Promise<LockedWindow | null> {
  const [row] = await manager.query<WindowRow[]>(WINDOW, [caseId]);
  if (row === undefined) return null;
  const { campaignId, state, ...window } = row;
  return {
    ...window,
    state: withNextStageOpen(collectionStory, state, window.now),
    scope: { campaignId, organizationIds: [] },
  };
}
