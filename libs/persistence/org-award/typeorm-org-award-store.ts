import type { EntityManager } from 'typeorm';
import type { OrgAwardStore, OrgAwardTransaction } from '@jiangcheng/casework/ports/org-award-store';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { appendToCase } from '../casework/append-to-case.ts';
import { CommandStore } from '../casework/command-store.ts';
import { lockCase } from '../casework/locked-case.ts';
import { handedBy, reviewOf } from './assessment-rows.ts';

type Port = OrgAwardTransaction;

/** The office's columns of 自评表 over one open PostgreSQL transaction. */
class SqlOrgAward implements Port {
  constructor(private readonly manager: EntityManager) {}

  lock = (caseId: string): Promise<LockedCase | null> => lockCase(this.manager, caseId);
  handed: Port['handed'] = (collectionId, organizationId) => handedBy(this.manager, collectionId, organizationId);
  review: Port['review'] = (caseId, organizationId) => reviewOf(this.manager, caseId, organizationId);

  saveReview: Port['saveReview'] = async (caseId, organizationId, { answers, reasons, version }, accountId) => {
    await this.manager.query(
      `insert into app.reviewed_assessment (case_id, organization_id, version, answers, reasons, reviewed_by) values ($1, $2, $3, $4, $5, $6)
       on conflict (case_id, organization_id) do update set version = excluded.version, answers = excluded.answers, reasons = excluded.reasons,
         reviewed_by = excluded.reviewed_by, reviewed_at = app.now()`,
      [caseId, organizationId, version, JSON.stringify(answers), JSON.stringify(reasons), accountId],
    );
  };

  appendEvents: Port['appendEvents'] = (locked, events) => appendToCase(this.manager, locked, events);
}

/** Reviews of 自评表 in PostgreSQL. */
export class TypeormOrgAwardStore extends CommandStore<SqlOrgAward> implements OrgAwardStore {
  protected on(manager: EntityManager): SqlOrgAward {
    return new SqlOrgAward(manager);
  }
}
