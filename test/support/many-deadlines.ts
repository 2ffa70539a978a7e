/** Runs a statement as the owner of the record. */
export type Sql = <Row extends object>(text: string, parameters?: unknown[]) => Promise<Row[]>;

/** So many open cases like one that is there: its state, campaign, organizers and the rule of its running deadline. */
export interface Crowd {
  readonly like: string;
  readonly count: number;
  /** Their clock's start; the day its ten working days end, by which calendar. */
  readonly startOn: string;
  readonly dueOn: string;
  readonly versions: string;
  /** True: each is owed a poke, so that its workflow starts. False: nobody attends them. */
  readonly running: boolean;
}

const CASES = `
  insert into app.work_case (id, kind, number, title, campaign_id, stage, round, version, state, organization_ids, attended_at, search)
  select gen_random_uuid(), kind, number || '-' || $2 || '-' || n, title || ' ' || $2 || '-' || n, campaign_id, stage, round, 1, state, organization_ids,
    -- The worker looks after cases that nobody has attended for a while; these are not to be looked after.
    case when $3 then clock_timestamp() else clock_timestamp() + interval '1 day' end, '{}'
  from app.work_case, generate_series(1, $4::int) n where id = $1 returning id`;

const DEADLINES = `
  insert into app.deadline (id, case_id, key, round, rule, clause, hard, start_on, due_on, due_at, provisional, calendar_version, participant, gross_days, net_days)
  select gen_random_uuid(), c.id, d.key, d.round, d.rule, d.clause, d.hard, $3, $4::date, ($4::date + 1)::timestamp at time zone 'Asia/Shanghai', false, $5,
    d.participant, d.gross_days, d.net_days
  from app.deadline d, unnest($2::uuid[]) as c (id) where d.case_id = $1 and d.status = 'RUNNING'`;

const TASKS = `
  insert into app.task (id, case_id, campaign_id, kind, stage, round, role, organization_id, deadline_id, due_at)
  select gen_random_uuid(), d.case_id, t.campaign_id, t.kind, t.stage, t.round, t.role, t.organization_id, d.id, d.due_at
  from app.deadline d, app.task t where d.case_id = any ($2) and t.case_id = $1 and t.status = 'OPEN' and t.deadline_id is not null`;

/** Adds them in a few statements: to bring ten thousand contests so far by people's acts would take the morning. Their ids. */
export async function addCrowd(sql: Sql, { like, count, startOn, dueOn, versions, running }: Crowd): Promise<string[]> {
  const ids = (await sql<{ id: string }>(CASES, [like, startOn, running, count])).map(({ id }) => id);
  await sql(DEADLINES, [like, ids, startOn, dueOn, versions]);
  await sql(TASKS, [like, ids]);
  if (running) await sql('insert into app.case_moved (case_id, version) select id, 1 from unnest($1::uuid[]) as id', [ids]);
  return ids;
}
