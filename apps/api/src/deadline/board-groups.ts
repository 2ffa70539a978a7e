import type { boardGroup, BoardGroupQuery } from '@jiangcheng/contracts/api/deadline';
import type { Output } from '@jiangcheng/contracts/api/output';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { found, foundParameters, PEOPLE, STANDING } from './board-sql.ts';
import type { BoardAround } from './board.view.ts';

type Group = Output<typeof boardGroup>;

/** By whom: the id and the name of each deadline's campaign, organization or each of its people. */
const measures = {
  CAMPAIGN: { id: 'p.id', name: 'p.title', people: false },
  ORGANIZATION: { id: 'o.id', name: 'o.name', people: false },
  PERSON: { id: 'w.id', name: 'w.name', people: true },
} as const;

/** Whom nothing names comes last: its id sorts after every other. */
const NOBODY = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

function sqlOf(by: BoardGroupQuery['by']): string {
  const { id, name, people } = measures[by];
  return `
    select id, name, count(*) filter (where standing = 'OVERDUE')::int as overdue, count(*) filter (where standing = 'SOON')::int as soon,
      count(*) filter (where standing = 'LATER')::int as later, count(*) filter (where standing = 'SUSPENDED')::int as suspended
    from (select ${id} as id, ${name} as name, ${STANDING} as standing ${found(people ? `left join lateral (${PEOPLE}) w on true` : '')}) of_each
    group by id, name having $8::uuid is null or coalesce(id, '${NOBODY}') > $8::uuid order by coalesce(id, '${NOBODY}') limit $9`;
}

/** How many deadlines stand how, by campaign, by organization or by person; a deadline of two people counts for each. */
export async function listGroups({ source, actor, soonUntil }: BoardAround, query: BoardGroupQuery) {
  const after = cursorOf(query.cursor, [UUID]);
  const rows: Group[] = await source.query(sqlOf(query.by), [
    ...foundParameters(actor, soonUntil, query),
    after?.[0] ?? null,
    query.limit + 1,
  ]);
  return pageOf(
    rows,
    query.limit,
    (row): Group => row,
    (row) => [row.id ?? NOBODY],
  );
}
