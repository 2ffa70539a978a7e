import type { EntityManager } from 'typeorm';
import { newId } from '../ids.ts';
import type { TaskHolder } from './task-holders.ts';

export interface UrgeRow {
  readonly id: string;
  /** The task's; NOTE_COPY of a copy that is to be noted. */
  readonly kind: string;
  readonly round: number;
  readonly urgedBy: string;
  readonly note: string | null;
  readonly at: number;
  readonly to: readonly { name: string; mailId: string | null }[];
}

/** Newest first. */
export const urgesOfCase = (sql: Pick<EntityManager, 'query'>, caseId: string): Promise<UrgeRow[]> =>
  sql.query(
    `select u.id, coalesce(t.kind, 'NOTE_COPY') as kind, coalesce(t.round, v.round) as round, b.name as "urgedBy", u.note, floor(extract(epoch from u.at) * 1000)::float8 as at,
       (select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'mailId', r.mail_id) order by p.name, p.id), '[]')
        from app.urged_person r join app.person p on p.id = r.person_id where r.urge_id = u.id) as "to"
     from app.urge u left join app.task t on t.id = u.task_id left join app.approval v on v.id = u.approval_id
       join app.account a on a.id = u.urged_by join app.person b on b.id = a.person_id
     where u.case_id = $1 order by u.at desc, u.id desc`,
    [caseId],
  );

export type UrgedPerson = Pick<TaskHolder, 'personId' | 'name' | 'email'>;

/** About a task, or about the copies of an approval. */
export interface NewUrge {
  /** Its kind. */
  readonly mail: 'urge' | 'urge-copy';
  readonly caseId: string;
  readonly taskId: string | null;
  readonly approvalId: string | null;
  readonly accountId: string;
  readonly note: string | null;
  readonly people: readonly UrgedPerson[];
  /** What the mail's template names, beside the recipient. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Keeps who urged whom and queues a mail for each who has an address. */
export async function insertUrge(manager: EntityManager, urge: NewUrge): Promise<void> {
  const id = newId();
  const { caseId, taskId, approvalId, accountId, note } = urge;
  await manager.query('insert into app.urge (id, case_id, task_id, approval_id, urged_by, note) values ($1,$2,$3,$4,$5,$6)', [
    id,
    caseId,
    taskId,
    approvalId,
    accountId,
    note,
  ]);
  for (const person of urge.people) await urgePerson(manager, id, urge, person);
}

async function urgePerson(manager: EntityManager, urgeId: string, urge: NewUrge, { personId, name, email }: UrgedPerson): Promise<void> {
  const mailId = email === null ? null : newId();
  if (mailId !== null)
    await manager.query(
      `insert into app.outgoing_mail (id, kind, case_id, task_id, person_id, to_name, to_address, variables, message_id)
       values ($1::uuid, $2, $3, $4, $5, $6, $7, $8, ($1::uuid)::text)`,
      [mailId, urge.mail, urge.caseId, urge.taskId, personId, name, email, JSON.stringify({ recipient: name, ...urge.variables })],
    );
  await manager.query('insert into app.urged_person (urge_id, person_id, mail_id) values ($1,$2,$3)', [urgeId, personId, mailId]);
}
