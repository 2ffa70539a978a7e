import type { EntityManager } from 'typeorm';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type {
  Employment,
  NewNotice,
  NewObjection,
  NoticeBooks,
  ObjectionRow,
  PageLook,
  StandingObjections,
} from '@jiangcheng/casework/ports/notice-books';
import type { Sighting } from '@jiangcheng/domain/notice/notice';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import type { ObjectionCaseState } from '@jiangcheng/domain/objection/state';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { readCase } from '../casework/locked-case.ts';
import { insertCase } from './insert-case.ts';
import { insertObjection, lockObjection, objectionsTo } from './objection-rows.ts';
import { ObjectionFields } from './objection-fields.ts';
import { employmentsOf } from './verifiers.ts';

/** Notices and objections beside their cases, over one open PostgreSQL transaction. */
export class SqlNoticeBooks implements NoticeBooks {
  private readonly fields: ObjectionFields;

  constructor(
    private readonly manager: EntityManager,
    keyring: Keyring,
  ) {
    this.fields = new ObjectionFields(keyring);
  }

  async notice(caseId: string): Promise<LockedCase<NoticeState> | null> {
    const found = await readCase(this.manager, caseId);
    return found?.kind === 'notice' ? (found as LockedCase<NoticeState>) : null;
  }

  async noticesOf(ownerId: string): Promise<LockedCase<NoticeState>[]> {
    const rows: { id: string }[] = await this.manager.query(
      `select id from app.work_case where kind = 'notice' and state->'owner'->>'id' = $1 order by id`,
      [ownerId],
    );
    const notices: LockedCase<NoticeState>[] = [];
    for (const { id } of rows) {
      const notice = await this.notice(id);
      if (notice !== null) notices.push(notice);
    }
    return notices;
  }

  openNotice({ id, number, title, campaignId, state }: NewNotice, event: NewAuditEvent): Promise<void> {
    return insertCase(this.manager, { id, kind: 'notice', number, title, campaignId, state }, { auditSeq: 0, auditHead: null }, event);
  }

  fetches(noticeId: string): Promise<Sighting[]> {
    return this.manager.query(
      `select 'SITE' as display, floor(extract(epoch from at) * 1000)::float8 as at, shown from app.notice_fetch where notice_id = $1 order by at`,
      [noticeId],
    );
  }

  async lastLook(noticeId: string): Promise<{ at: number | null; evidenceOn: string | null }> {
    const rows: { at: number | null; evidenceOn: string | null }[] = await this.manager.query(
      `select floor(extract(epoch from max(at)) * 1000)::float8 as at, to_char(max(evidence_on), 'YYYY-MM-DD') as "evidenceOn"
       from app.notice_fetch where notice_id = $1`,
      [noticeId],
    );
    return rows[0] ?? { at: null, evidenceOn: null };
  }

  async recordLook(noticeId: string, { at, shown, httpStatus, sha256, evidenceOn }: PageLook): Promise<void> {
    await this.manager.query(
      `insert into app.notice_fetch (notice_id, at, shown, http_status, sha256, evidence_on)
       values ($1, to_timestamp($2::float8 / 1000), $3, $4, $5, $6) on conflict do nothing`,
      [noticeId, at, shown, httpStatus, sha256, evidenceOn],
    );
  }

  objectionsTo(noticeId: string): Promise<StandingObjections> {
    return objectionsTo(this.manager, noticeId);
  }

  receive(objection: NewObjection, event: NewAuditEvent): Promise<ObjectionRow> {
    return insertObjection(this.manager, this.fields, objection, event);
  }

  lockObjection(id: string): Promise<ObjectionRow | null> {
    return lockObjection(this.manager, id);
  }

  openObjection(row: ObjectionRow, notice: LockedCase<NoticeState>, state: ObjectionCaseState, event: NewAuditEvent): Promise<void> {
    const { campaignId } = notice.scope;
    const named = { id: row.id, kind: 'objection', number: row.receiptNo, title: `${notice.title}异议`, campaignId, state };
    return insertCase(this.manager, named, row, event);
  }

  employments(personIds: readonly string[]): Promise<Employment[]> {
    return employmentsOf(this.manager, personIds);
  }

  async numberOfObjection(receiptNo: string, personId: string | null): Promise<string | null> {
    const sql = 'select receipt_no as "receiptNo" from app.objection where receipt_no = $1 and person_id = $2';
    const rows: { receiptNo: string }[] = await this.manager.query(sql, [receiptNo, personId]);
    return rows[0]?.receiptNo ?? null;
  }

  async isObjector(objectionId: string, name: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query('select 1 from app.objection where id = $1 and name_index = $2', [
      objectionId,
      this.fields.nameIndex(name),
    ]);
    return rows.length > 0;
  }

  async fileHash(caseId: string, fileId: string, purpose: string): Promise<string | null> {
    const rows: { sha256: string }[] = await this.manager.query(
      'select sha256 from app.file where id = $1 and case_id = $2 and purpose = $3',
      [fileId, caseId, purpose],
    );
    return rows[0]?.sha256 ?? null;
  }
}
