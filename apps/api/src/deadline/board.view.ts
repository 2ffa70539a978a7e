import type { CaseKind } from '@jiangcheng/contracts/ids';
import { caseLink } from '@jiangcheng/contracts/case-link';
import type { BoardItem, BoardQuery, BoardStanding } from '@jiangcheng/contracts/api/deadline';
import type { Actor } from '@jiangcheng/domain/access/actor';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import { workingDaysLeft } from '@jiangcheng/domain/deadline/compute-deadline';
import { formatLocal, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { DataSource } from 'typeorm';
import { cursorOf, INSTANT, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { found, foundParameters, PEOPLE, STANDING } from './board-sql.ts';
import { deadlineName, runViewOf } from './run.view.ts';

type Row = Omit<BoardItem, 'dueAt' | 'dueText' | 'workingDaysLeft' | 'keyLabel' | 'run' | 'href'> & {
  run: string | null;
  dueAt: number;
  sortAt: string;
  caseKind: CaseKind;
  /** Of a unit that owes a package in a window. */
  owes: boolean;
};

/** What the rows are seen with. */
export interface BoardAround {
  source: DataSource;
  actor: Actor;
  locale: Locale;
  calendar: Calendar;
  now: number;
  soonUntil: number;
}

const SELECT = `
  select d.line as id, d.owes, d.case_id as "caseId", c.kind as "caseKind", c.number, c.title, jsonb_build_object('id', p.id, 'name', p.title) as campaign, d.key, d.round, d.run, d.clause,
    d.rule->>'unit' as unit, case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as participant,
    (select coalesce(jsonb_agg(jsonb_build_object('id', pe.id, 'name', pe.name) order by pe.name, pe.id), '[]') from (${PEOPLE}) pe) as people,
    d.start_on as "startOn", d.due_on as "dueOn", (extract(epoch from d.due_at) * 1000)::float8 as "dueAt", d.provisional,
    d.gross_days as "grossDays", d.net_days as "netDays", ${STANDING} as standing,
    case d.status when 'SUSPENDED' then
      (select e.on_day from app.deadline_entry e where e.deadline_id = d.id and e.kind = 'SUSPEND' order by e.seq desc limit 1) end as "suspendedSince",
    to_char(d.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortAt"
  ${found()}`;

const page = `${SELECT} and ($8::text is null or ${STANDING} = $8) and ($9::timestamptz is null or (d.due_at, d.line) > ($9, $10::uuid))
  order by d.due_at, d.line limit $11`;

/** Open deadlines, and units that owe a package, by their due time, the longest overdue first. */
export async function listBoard(around: BoardAround, query: BoardQuery) {
  const after = cursorOf(query.cursor, [INSTANT, UUID]);
  const rows: Row[] = await around.source.query(page, [
    ...foundParameters(around.actor, around.soonUntil, query),
    ...[query.standing ?? null, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
  ]);
  return pageOf(
    rows,
    query.limit,
    (row) => itemOf(row, around),
    (row) => [row.sortAt, row.id],
  );
}

export async function countBoard({ source, actor, soonUntil }: BoardAround, query: BoardQuery) {
  const rows: { standing: BoardStanding; n: number }[] = await source.query(
    `select ${STANDING} as standing, count(*)::int as n ${found()} group by 1`,
    foundParameters(actor, soonUntil, query),
  );
  const of = (standing: BoardStanding): number => rows.find((row) => row.standing === standing)?.n ?? 0;
  return { overdue: of('OVERDUE'), soon: of('SOON'), later: of('LATER'), suspended: of('SUSPENDED') };
}

function itemOf({ sortAt: _, caseKind, owes, ...row }: Row, { calendar, now, locale }: BoardAround): BoardItem {
  const stands = row.standing === 'SUSPENDED';
  return {
    ...row,
    keyLabel: deadlineName(row, locale),
    run: runViewOf(row.run, locale),
    dueAt: stands ? null : toIsoLocal(row.dueAt),
    dueText: stands ? null : formatLocal(row.dueAt),
    workingDaysLeft: stands ? null : workingDaysLeft(calendar, now, row),
    href: `${caseLink(caseKind, row.caseId, row.campaign.id)}${owes ? `/units/${row.participant?.id ?? ''}` : ''}`,
  };
}
