import type { UnitQuery, UnitExportQuery, unitRow } from '@jiangcheng/contracts/api/collection';
import type { Output } from '@jiangcheng/contracts/api/output';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import type { DataSource } from 'typeorm';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { dueView } from './collection.view.ts';
import { ms, OVERDUE, OWING, UNIT_DUE, UNREACHABLE, WINDOW } from './window-sql.ts';

type Row = Omit<Output<typeof unitRow>, 'dueAt' | 'dueText' | 'firstAt'> & { dueAt: number | null; firstAt: number | null };

const filters: Readonly<Record<UnitQuery['filter'], string>> = {
  ALL: 'true',
  OWING,
  OVERDUE,
  HANDED_IN: `u.status = 'HANDED_IN'`,
  LATE: 'u.late',
  RETURNED: `u.status = 'RETURNED'`,
  ACCEPTED: `u.status = 'ACCEPTED'`,
  EXCUSED: `u.status = 'EXCUSED'`,
  RECEIPTS: 'u.receipt is not null',
  UNREACHABLE,
};

const select = (filter: UnitQuery['filter']): string => `
  select u.organization_id as "organizationId", o.name, u.status, ${ms(`(${UNIT_DUE})`)} as "dueAt", ${OVERDUE} as overdue, u.late,
    ${ms('u.first_at')} as "firstAt", u.receipt is not null as "receiptPending", u.hand_ins as "handIns", u.reached
  from ${WINDOW} join app.collection_unit u on u.case_id = c.id join app.organization o on o.id = u.organization_id
  where c.id = $1 and ($2::uuid is null or u.organization_id > $2) and o.search @> $3::text[] and ${filters[filter]}
  order by u.organization_id limit $4`;

const viewOf = ({ dueAt, firstAt, ...row }: Row): Output<typeof unitRow> => ({
  ...row,
  ...dueView(dueAt),
  firstAt: firstAt === null ? null : toIsoLocal(firstAt),
});

/** Units of a window, in the order of their ids. */
export async function listUnits(source: DataSource, caseId: string, { cursor, limit, q = '', filter }: UnitQuery) {
  const after = cursorOf(cursor, [UUID]);
  const rows: Row[] = await source.query(select(filter), [caseId, after?.[0] ?? null, searchPieces(q), limit + 1]);
  return pageOf(rows, limit, viewOf, ({ organizationId }) => [organizationId]);
}

const STEP = 2000;

/** All of them, a step at a time: a list of tens of thousands is never held as a whole by the database's driver. */
export async function* everyUnit(source: DataSource, caseId: string, { q = '', filter }: UnitExportQuery) {
  for (let after: string | null = null; ;) {
    const rows: Row[] = await source.query(select(filter), [caseId, after, searchPieces(q), STEP]);
    yield rows.map(viewOf);
    after = rows.at(-1)?.organizationId ?? null;
    if (rows.length < STEP || after === null) return;
  }
}
