import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { CalendarYear } from '@jiangcheng/domain/calendar/calendar';
import type { EntityManager } from 'typeorm';
import { appendAuditEvents } from '../casework/audit-chain.ts';

/** A year locked until the transaction ends: its rows change and its own chain of audit events goes on under this lock. */
export interface LockedYear {
  readonly id: string;
  readonly year: number;
  readonly status: CalendarYear['status'];
  readonly sourceDocNo: string | null;
  readonly sourceUrl: string | null;
  readonly version: string;
  readonly auditSeq: number;
  readonly auditHead: string | null;
}

/** Locks a year's row; null where nobody has entered the year. */
export async function lockYear(manager: EntityManager, year: number): Promise<LockedYear | null> {
  const rows: LockedYear[] = await manager.query(
    `select id, year, status, source_doc_no as "sourceDocNo", source_url as "sourceUrl", version, audit_seq as "auditSeq", audit_head as "auditHead"
     from app.calendar_year where year = $1 for update`,
    [year],
  );
  return rows[0] ?? null;
}

/** The same, and a year that is not there begins as a provisional one without days. */
export async function openYear(manager: EntityManager, year: number): Promise<LockedYear> {
  await manager.query(
    `insert into app.calendar_year (year, status, version) values ($1, 'PROVISIONAL', '') on conflict (year) do nothing`,
    [year],
  );
  const locked = await lockYear(manager, year);
  if (locked === null) throw new Error(`the calendar year ${year} could not be opened`);
  return locked;
}

/** Appends to the year's chain, whose events carry the year's id in the place of a case's. */
export async function appendCalendarEvents(manager: EntityManager, locked: LockedYear, events: readonly NewAuditEvent[]): Promise<void> {
  const owner = { ...locked, regulation: 'calendar', edition: String(locked.year) };
  const head = await appendAuditEvents(manager, owner, events);
  await manager.query('update app.calendar_year set audit_seq = $2, audit_head = $3 where year = $1', [locked.year, head.seq, head.hash]);
}
