import type { EntityManager } from 'typeorm';
import type { NewAuditEvent, NewMail } from '@jiangcheng/casework/ports/case-changes';
import type { Recipient } from '@jiangcheng/casework/ports/case-store';
import type { CollectionTransaction, FoundUnit, KeptHandIn, LockedWindow } from '@jiangcheng/casework/ports/collection-store';
import type { Actor } from '@jiangcheng/domain/access/actor';
import type { LastSave } from '@jiangcheng/domain/draft/hold';
import type { Assessment } from '@jiangcheng/domain/org-award/assessment';
import type { PackageItem, UnitRecord } from '@jiangcheng/domain/collection/unit';
import { appendToCase } from '../casework/append-to-case.ts';
import { insertMails } from '../casework/save-mails.ts';
import { ADDRESS } from '../person/recipients.ts';
import { lockUnit, saveUnit } from './unit-rows.ts';
import { lockWindow } from './locked-window.ts';

/** Units' packages over one open PostgreSQL transaction: the port of casework's collection. */
export class SqlCollection implements CollectionTransaction {
  constructor(readonly manager: EntityManager) {}

  async arrivedAt(): Promise<number> {
    const [row] = await this.manager.query<{ now: number }[]>('select floor(extract(epoch from app.now()) * 1000)::float8 as now');
    if (row === undefined) throw new Error('the database told no time');
    return row.now;
  }

  lock(caseId: string): Promise<LockedWindow | null> {
    return lockWindow(this.manager, caseId);
  }

  async holdOpening(caseId: string): Promise<void> {
    await this.manager.query(`select 1 from app.collection_notice where case_id = $1 and rung = 'OPENED' order by due_on for update`, [
      caseId,
    ]);
  }

  unit(caseId: string, organizationId: string): Promise<FoundUnit | null> {
    return lockUnit(this.manager, caseId, organizationId);
  }

  async fileHashes(caseId: string, fileIds: readonly string[], purpose: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.manager.query<{ id: string; sha256: string }[]>(
      'select id, sha256 from app.file where id = any ($2::uuid[]) and case_id = $1 and purpose = $3',
      [caseId, fileIds, purpose],
    );
    return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  }

  saveUnit(caseId: string, unit: UnitRecord): Promise<void> {
    return saveUnit(this.manager, caseId, unit);
  }

  async saveItem(caseId: string, organizationId: string, { kind, fileIds, none }: PackageItem, accountId: string): Promise<void> {
    await this.manager.query(
      `insert into app.collection_item (case_id, organization_id, kind, file_ids, none, saved_by) values ($1, $2, $3, $4, $5, $6)
       on conflict (case_id, organization_id, kind) do update set file_ids = excluded.file_ids, none = excluded.none, saved_by = excluded.saved_by,
         saved_at = app.now()`,
      [caseId, organizationId, kind, fileIds, none, accountId],
    );
  }

  async saveAssessment(
    caseId: string,
    organizationId: string,
    { answers, evidence }: Assessment,
    { by, at }: LastSave<Actor>,
  ): Promise<void> {
    await this.manager.query(
      `insert into app.self_assessment (case_id, organization_id, answers, evidence, saved_by, saved_at) values ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000))
       on conflict (case_id, organization_id) do update set answers = excluded.answers, evidence = excluded.evidence,
         saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
      [caseId, organizationId, JSON.stringify(answers), JSON.stringify(evidence), by.accountId, at],
    );
  }

  async handInAssessment(caseId: string, organizationId: string, complete: boolean): Promise<void> {
    await this.manager.query(
      `update app.self_assessment set handed = case when $3 then jsonb_build_object('answers', answers, 'evidence', evidence) end
       where case_id = $1 and organization_id = $2`,
      [caseId, organizationId, complete],
    );
  }

  async keepHandIn(caseId: string, organizationId: string, { handIn, enteredBy, confirmedBy }: KeptHandIn): Promise<void> {
    const { no, at, effectiveAt, late, reason, channel, receivedOn, items, onPaper } = handIn;
    await this.manager.query(
      `insert into app.collection_hand_in (case_id, organization_id, no, at, effective_at, late, reason, channel, received_on, items, on_paper,
         entered_by, confirmed_by)
       values ($1, $2, $3, to_timestamp($4::float8 / 1000), to_timestamp($5::float8 / 1000), $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[caseId, organizationId, no, at, effectiveAt, late, reason, channel, receivedOn],
        ...[JSON.stringify(items), onPaper, enteredBy, confirmedBy],
      ],
    );
  }

  /** The notice of the opening is begun anew: it tells who has not been told of this due day. */
  async listUnits(caseId: string, organizationIds: readonly string[]): Promise<number> {
    const listed = await listUnits(this.manager, caseId, organizationIds);
    await this.manager.query('update app.work_case set version = version + 1 where id = $1', [caseId]);
    await this.manager.query(`update app.collection_notice set done = false, last_unit = null where case_id = $1 and rung = 'OPENED'`, [
      caseId,
    ]);
    return listed;
  }

  peopleOf(campaignId: string, organizationId: string): Promise<Recipient[]> {
    return this.manager.query(
      `select distinct p.id as "personId", p.name, ${ADDRESS} as email
       from app.role_grant g join app.account a on a.id = g.account_id and a.status <> 'DISABLED' join app.person p on p.id = a.person_id
       where g.revoked_at is null and g.role in ('TEAM_UNIT','ORGANIZER') and g.organization_id = $2 and (g.campaign_id is null or g.campaign_id = $1)
       order by p.id`,
      [campaignId, organizationId],
    );
  }

  queueMails(caseId: string, mails: readonly NewMail[]): Promise<void> {
    return insertMails(this.manager, caseId, mails);
  }

  async owePoke({ id }: LockedWindow): Promise<void> {
    await this.manager.query('insert into app.case_moved (case_id) values ($1)', [id]);
  }

  appendEvents(window: LockedWindow, events: readonly NewAuditEvent[]): Promise<void> {
    return appendToCase(this.manager, window, events);
  }
}

/** Lists those of these organizations that exist and are not listed yet. How many. */
export async function listUnits(manager: EntityManager, caseId: string, organizationIds: readonly string[]): Promise<number> {
  const rows: unknown[] = await manager.query(
    `insert into app.collection_unit (case_id, organization_id) select $1, o.id from app.organization o where o.id = any ($2::uuid[])
     on conflict do nothing returning 1`,
    [caseId, organizationIds],
  );
  return rows.length;
}
