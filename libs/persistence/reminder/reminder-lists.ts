import type { Role } from '@jiangcheng/domain/access/actor';
import type { DueList } from '@jiangcheng/domain/reminder/lists-due';
import type { EntityManager } from 'typeorm';
import { newId } from '../ids.ts';
import { ADDRESS } from '../person/recipients.ts';

/** One process makes lists at a time. */
const LISTS_LOCK = 7_205_014;

export interface ListReader {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  /** Campaigns of his grants; null for all. */
  readonly seen: readonly string[] | null;
}

/** Takes the turn of making lists until the transaction ends; false when another process has it. */
export async function takeLists(manager: EntityManager): Promise<boolean> {
  const rows: { taken: boolean }[] = await manager.query('select pg_try_advisory_xact_lock($1) as taken', [LISTS_LOCK]);
  return rows[0]?.taken === true;
}

/** Who holds the role and has not got the list of this period yet. */
export const readersWithout = (manager: EntityManager, { kind, period, role }: DueList & { role: Role }): Promise<ListReader[]> =>
  manager.query(
    `select p.id as "personId", p.name, ${ADDRESS} as email, case when not bool_or(g.campaign_id is null) then array_agg(distinct g.campaign_id) end as seen
     from app.role_grant g join app.account a on a.id = g.account_id and a.status <> 'DISABLED' join app.person p on p.id = a.person_id
     where g.revoked_at is null and g.role = $1
       and not exists (select from app.reminder_list l where l.kind = $2 and l.period = $3::date and l.person_id = p.id)
     group by p.id order by p.id`,
    [role, kind, period],
  );

/** Keeps that the list was made, with its mail where there is something to say and an address. */
export async function keepList(
  manager: EntityManager,
  { kind, period }: DueList,
  { personId, name, email }: ListReader,
  lines: number,
  mail: { kind: string; variables: Readonly<Record<string, unknown>> },
): Promise<void> {
  const mailId = lines === 0 || email === null ? null : newId();
  if (mailId !== null)
    await manager.query(
      `insert into app.outgoing_mail (id, kind, person_id, to_name, to_address, variables, message_id) values ($1::uuid,$2,$3,$4,$5,$6,($1::uuid)::text)`,
      [mailId, mail.kind, personId, name, email, JSON.stringify({ recipient: name, ...mail.variables })],
    );
  await manager.query('insert into app.reminder_list (kind, period, person_id, lines, mail_id) values ($1,$2,$3,$4,$5)', [
    kind,
    period,
    personId,
    lines,
    mailId,
  ]);
}
