import type { EntityManager } from 'typeorm';
import { newId } from '../ids.ts';
import type { TaskHolder } from './task-holders.ts';

export interface UrgeRow {
  readonly id: string;
  readonly taskId: string;
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
    `select u.id, u.task_id as "taskId", t.kind, t.round, b.name as "urgedBy", u.note, floor(extract(epoch from u.at) * 1000)::float8 as at,
       (select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'mailId', r.mail_id) order by p.name, p.id), '[]')
        from app.urged_person r join app.person p on p.id = r.person_id where r.urge_id = u.id) as "to"
     from app.urge u join app.task t on t.id = u.task_id join app.account a on a.id = u.urged_by join app.person b on b.id = a.person_id
     where u.case_id = $1 order by u.at desc, u.id desc`,
    [caseId],
  );

export interface NewUrge {
  readonly caseId: string;
  readonly taskId: string;
  readonly accountId: string;
  readonly note: string | null;
  readonly holders: readonly TaskHolder[];
  /** What the mail's template names, beside the recipient. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Keeps who urged whom and queues a mail for each who has an address. */
export async function insertUrge(manager: EntityManager, urge: NewUrge): Promise<void> {
  const id = newId();
  const { caseId, taskId, accountId, note } = urge;
  await manager.query('insert into app.urge (id, case_id, task_id, urged_by, note) values ($1,$2,$3,$4,$5)', [
    id,
    caseId,
    taskId,
    accountId,
    note,
  ]);
  for (const holder of urge.holders) await urgePerson(manager, id, urge, holder);
}

async function urgePerson(manager: EntityManager, urgeId: string, urge: NewUrge, { personId, name, email }: TaskHolder): Promise<void> {
  const mailId = email === null ? null : newId();
  if (mailId !== null)
    await manager.query(
      `insert into app.outgoing_mail (id, kind, case_id, task_id, person_id, to_name, to_address, variables, message_id)
       values ($1::uuid, 'urge', $2, $3, $4, $5, $6, $7, ($1::uuid)::text)`,
      [mailId, urge.caseId, urge.taskId, personId, name, email, JSON.stringify({ recipient: name, ...urge.variables })],
    );
  await manager.query('insert into app.urged_person (urge_id, person_id, mail_id) values ($1,$2,$3)', [urgeId, personId, mailId]);
}
