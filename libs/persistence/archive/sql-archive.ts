import type { EntityManager } from 'typeorm';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { SettledItem } from '@jiangcheng/domain/archive/checklist';
import { appendToCase } from '../casework/append-to-case.ts';
import { lockCase, readCase } from '../casework/locked-case.ts';
import { DELETED_JSON } from '../file/deleted-files.ts';
import { findFile } from '../file/files.ts';
import { FOUND } from './found-sql.ts';

/** When, by whom and why a case was archived. */
export interface Archived {
  decision: string;
  by: string;
  at: number;
}

/** A paper whose bytes are gone, for the list of the file. */
export interface DeletedFile {
  fileId: string;
  name: string;
  purpose: string;
  sha256: string;
  deleted: { on: string; by: string; ground: string };
}

/** What still waited for somebody in a case that is archived waits no more. */
const CALL_OFF_TASKS = `
  update app.task set status = 'CANCELLED', closed_at = app.now(), closed_by = $2 where case_id = $1 and status = 'OPEN'`;

/** A case's file over one open PostgreSQL transaction. */
export class SqlArchive {
  constructor(readonly manager: EntityManager) {}

  lock(caseId: string): Promise<LockedCase | null> {
    return lockCase(this.manager, caseId);
  }

  find(caseId: string): Promise<LockedCase | null> {
    return readCase(this.manager, caseId);
  }

  async found(caseId: string): Promise<Readonly<Record<string, number>>> {
    const [row] = await this.manager.query<{ found: Record<string, number> }[]>(FOUND, [caseId]);
    return row?.found ?? {};
  }

  settled(caseId: string): Promise<SettledItem[]> {
    return this.manager.query(
      `select i.item, i.file_id as "fileId", i.reason, p.name as by, floor(extract(epoch from i.settled_at) * 1000)::float8 as at
       from app.archive_item i join app.account a on a.id = i.settled_by join app.person p on p.id = a.person_id where i.case_id = $1`,
      [caseId],
    );
  }

  async archived(caseId: string): Promise<Archived | null> {
    const [row] = await this.manager.query<Archived[]>(
      `select z.decision, p.name as by, floor(extract(epoch from c.archived_at) * 1000)::float8 as at
       from app.archived_case z join app.work_case c on c.id = z.case_id join app.account a on a.id = z.archived_by
       join app.person p on p.id = a.person_id where z.case_id = $1`,
      [caseId],
    );
    return row ?? null;
  }

  /** Of a campaign's own case, those of its contests too. */
  deletedFiles(caseId: string): Promise<DeletedFile[]> {
    return this.manager.query(
      `select f.id as "fileId", f.name, f.purpose, f.sha256, ${DELETED_JSON} as deleted
       from app.work_case c join app.work_case k on k.id = c.id or (c.kind = 'campaign' and k.kind = 'contest' and k.campaign_id = c.campaign_id)
         join app.file f on f.case_id = k.id
       where c.id = $1 and f.deleted_at is not null order by f.uploaded_at, f.id`,
      [caseId],
    );
  }

  async fileHash(caseId: string, fileId: string, purpose: string): Promise<string | null> {
    const file = await findFile(this.manager, fileId);
    return file !== null && file.caseId === caseId && file.purpose === purpose ? file.sha256 : null;
  }

  async settle(
    caseId: string,
    { item, fileId, reason }: Pick<SettledItem, 'item' | 'fileId' | 'reason'>,
    accountId: string,
  ): Promise<void> {
    await this.manager.query(
      `insert into app.archive_item (case_id, item, file_id, reason, settled_by) values ($1, $2, $3, $4, $5)
       on conflict (case_id, item) do update set file_id = excluded.file_id, reason = excluded.reason, settled_by = excluded.settled_by, settled_at = app.now()`,
      [caseId, item, fileId, reason, accountId],
    );
  }

  async archive(caseId: string, decision: string, accountId: string): Promise<void> {
    await this.manager.query('update app.work_case set archived_at = app.now(), wake_at = null where id = $1', [caseId]);
    await this.manager.query('insert into app.archived_case (case_id, decision, archived_by) values ($1, $2, $3)', [
      caseId,
      decision,
      accountId,
    ]);
    await this.manager.query(CALL_OFF_TASKS, [caseId, accountId]);
    await this.manager.query("update app.deadline set status = 'CANCELLED' where case_id = $1 and status in ('RUNNING', 'SUSPENDED')", [
      caseId,
    ]);
  }

  appendEvents(locked: LockedCase, events: readonly NewAuditEvent[]): Promise<void> {
    return appendToCase(this.manager, locked, events);
  }
}
