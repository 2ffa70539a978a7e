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

export interface ListedAddress extends Omit<AddressTask, 'taskId'> {
  readonly organizationName: string | null;
}

/** As many as a sheet of calls can hold in a day. */
const MOST = 500;

/** Every address that is to be corrected, whatever the mail was about: an invitation or a digest is about no case, and so opens no task. */
export const wrongAddresses = (sql: Pick<EntityManager, 'query'>): Promise<ListedAddress[]> =>
  sql.query(
    `select p.id as "personId", p.name, p.email, p.email_fault as fault, p.phone_cipher as "phoneCipher", o.name as "organizationName"
     from app.person p left join app.organization o on o.id = p.organization_id
     where p.email_fault is not null order by p.email_fault_at, p.id limit $1`,
    [MOST],
  );
