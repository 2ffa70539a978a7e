import type { EntityManager } from 'typeorm';

export interface AddressTask {
  readonly taskId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly fault: 'REFUSED' | 'BOUNCED';
  readonly phoneCipher: string | null;
}

/** Addresses that the office has to correct, of one case. */
export const addressTasksOf = (sql: Pick<EntityManager, 'query'>, caseId: string): Promise<AddressTask[]> =>
  sql.query(
    `select t.id as "taskId", p.id as "personId", p.name, p.email, p.email_fault as fault, p.phone_cipher as "phoneCipher"
     from app.task t join app.person p on p.id = t.about_person_id
     where t.case_id = $1 and t.kind = 'MAIL_ADDRESS' and t.status = 'OPEN' and p.email_fault is not null order by t.id`,
    [caseId],
  );
