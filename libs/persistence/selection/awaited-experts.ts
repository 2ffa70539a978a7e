import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { AwaitedExperts } from '@jiangcheng/casework/ports/case-store';
import { ADDRESS } from '../person/recipients.ts';

const ms = (column: string): string => `floor(extract(epoch from ${column}) * 1000)::float8`;

const ROUND = `
  select ${ms('started_at')} as "startedAt", ${ms('due_at')} as "dueAt" from app.scoring_round
  where case_id = $1 and started_at is not null and opened_at is null`;

/** Who sits in a panel and has neither sealed a sheet nor handed in an envelope; whether he declared his relations. */
const EXPERTS = `
  select p.id as "personId", p.name, ${ADDRESS} as email, d.case_id is not null as declared
  from (select distinct unnest(members) as id from app.scoring_panel where case_id = $1) seat
    join app.expert e on e.id = seat.id join app.person p on p.id = e.person_id
    left join app.scoring_declaration d on d.case_id = $1 and d.expert_id = e.id
  where not exists (select 1 from app.scoring_sheet s where s.case_id = $1 and s.expert_id = e.id and s.sealed_at is not null)
    and not exists (select 1 from app.scoring_envelope v where v.case_id = $1 and v.expert_id = e.id)
  order by p.id`;

/** Experts of a scoring under way whose sheets are awaited; null before it starts and once it is open. */
export async function awaitedExperts(sql: SqlRunner, caseId: string): Promise<AwaitedExperts | null> {
  const [round] = (await sql.query(ROUND, [caseId])) as Omit<AwaitedExperts, 'experts'>[];
  if (round === undefined) return null;
  return { ...round, experts: (await sql.query(EXPERTS, [caseId])) as AwaitedExperts['experts'] };
}
