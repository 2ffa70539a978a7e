import type { EntityManager } from 'typeorm';
import type { ExtraAwardTransaction } from '@jiangcheng/casework/ports/extra-awards';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { appendToCase } from '../casework/append-to-case.ts';
import { CommandStore } from '../casework/command-store.ts';
import { lockCase, readCase } from '../casework/locked-case.ts';
import { findFile } from '../file/files.ts';
import { millis } from '../payment/account-fields.ts';

type Port = ExtraAwardTransaction;

/** Awards that the industry gives at a contest, over one open PostgreSQL transaction. */
export class SqlExtraAwards implements Port {
  constructor(readonly manager: EntityManager) {}

  lock: Port['lock'] = (caseId) => lockCase(this.manager, caseId);
  find = (caseId: string): Promise<LockedCase | null> => readCase(this.manager, caseId);

  read: Port['read'] = (caseId) =>
    this.manager.query(
      `select e.id, e.kind, e.name, e.winner, e.awarded_by as "awardedBy", e.document, e.awarded_on::text as "awardedOn", e.file_id as "fileId",
         p.name as "enteredBy", ${millis('e.entered_at')} as "enteredAt"
       from app.extra_award e join app.account a on a.id = e.entered_by join app.person p on p.id = a.person_id
       where e.case_id = $1 and e.withdrawn_for is null order by e.awarded_on, e.entered_at, e.id`,
      [caseId],
    );

  fileHash: Port['fileHash'] = async (caseId, fileId, purpose) => {
    const file = await findFile(this.manager, fileId);
    return file !== null && file.caseId === caseId && file.purpose === purpose ? file.sha256 : null;
  };

  insert: Port['insert'] = async (caseId, { id, kind, name, winner, awardedBy, document, awardedOn, fileId }, accountId) => {
    await this.manager.query(
      `insert into app.extra_award (id, case_id, kind, name, winner, awarded_by, document, awarded_on, file_id, entered_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, caseId, kind, name, winner, awardedBy, document, awardedOn, fileId, accountId],
    );
  };

  withdraw: Port['withdraw'] = async (id, reason, accountId) => {
    await this.manager.query('update app.extra_award set withdrawn_for = $2, withdrawn_by = $3 where id = $1', [id, reason, accountId]);
  };

  appendEvents: Port['appendEvents'] = (locked, events) => appendToCase(this.manager, locked, events);
}

/** The register in PostgreSQL. */
export class ExtraAwardStore extends CommandStore<SqlExtraAwards> {
  protected on(manager: EntityManager): SqlExtraAwards {
    return new SqlExtraAwards(manager);
  }
}
