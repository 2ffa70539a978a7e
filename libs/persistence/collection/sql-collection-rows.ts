import type { EntityManager } from 'typeorm';
import type { ClosedUnit, CollectionRows, MassNotice, NoticeProgress } from '@jiangcheng/casework/ports/collection-rows';
import type { UnitCounts } from '@jiangcheng/domain/collection/state';
import { CLOSE_ALL, CLOSE_REST, END, TELL } from './mass-sql.ts';

const COUNTS = `
  select count(*)::int as units, count(*) filter (where status = 'AWAITED')::int as awaited, count(*) filter (where status = 'HANDED_IN')::int as "handedIn",
    count(*) filter (where status = 'RETURNED')::int as returned, count(*) filter (where status = 'ACCEPTED')::int as accepted,
    count(*) filter (where status = 'EXCUSED')::int as excused, count(*) filter (where late)::int as late,
    count(*) filter (where receipt is not null)::int as receipts, (extract(epoch from max(first_at)) * 1000)::float8 as "lastAt"
  from app.collection_unit where case_id = $1`;

/** Units of windows, in sets, over one open PostgreSQL transaction. */
export class SqlCollectionRows implements CollectionRows {
  constructor(private readonly manager: EntityManager) {}

  async counts(caseId: string): Promise<{ counts: UnitCounts; lastAt: number | null }> {
    const { lastAt, ...counts } = await this.one<UnitCounts & { lastAt: number | null }>(COUNTS, [caseId]);
    return { counts, lastAt };
  }

  async stillDue(caseId: string, windowDueAt: number | null, now: number): Promise<number> {
    const { due } = await this.one<{ due: number }>(
      `select count(*)::int as due from app.collection_unit where case_id = $1 and status in ('AWAITED','RETURNED')
         and ($2::float8 is null or ${END} > to_timestamp($3::float8 / 1000))`,
      [caseId, windowDueAt, now],
    );
    return due;
  }

  async nextEnd(caseId: string, windowDueAt: number): Promise<number | null> {
    const { at } = await this.one<{ at: number | null }>(
      `select (extract(epoch from min(${END})) * 1000)::float8 as at from app.collection_unit where case_id = $1 and closed_at is null and status <> 'EXCUSED'`,
      [caseId, windowDueAt],
    );
    return at;
  }

  async noticesDone(caseId: string): Promise<ReadonlySet<string>> {
    const rows: { name: string }[] = await this.manager.query(
      `select due_on || ' ' || rung as name from app.collection_notice where case_id = $1 and done`,
      [caseId],
    );
    return new Set(rows.map(({ name }) => name));
  }

  tell(notice: MassNotice, limit: number): Promise<NoticeProgress> {
    return this.one<NoticeProgress>(TELL, [...parametersOf(notice, limit), notice.dueOn]);
  }

  async skip(caseId: string, dueOn: string, rung: string): Promise<void> {
    await this.manager.query(
      `insert into app.collection_notice (case_id, due_on, rung, done) values ($1, $2, $3, true)
       on conflict (case_id, due_on, rung) do update set done = true`,
      [caseId, dueOn, rung],
    );
  }

  close(notice: MassNotice, overAt: number, limit: number): Promise<ClosedUnit[]> {
    return this.manager.query(CLOSE_ALL, [...parametersOf(notice, limit), notice.dueOn, overAt]);
  }

  closeRest(notice: MassNotice, overAt: number, limit: number): Promise<ClosedUnit[]> {
    return this.manager.query(CLOSE_REST, [...parametersOf(notice, limit), overAt]);
  }

  private async one<R extends object>(sql: string, parameters: unknown[]): Promise<R> {
    const rows: R[] = await this.manager.query(sql, parameters);
    const row = rows[0];
    if (row === undefined) throw new Error('a statement over units gave no row');
    return row;
  }
}

const parametersOf = ({ caseId, campaignId, mail, rung, windowDueAt }: MassNotice, limit: number): unknown[] => [
  caseId,
  campaignId,
  JSON.stringify(mail),
  rung,
  windowDueAt,
  limit,
];
