import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { earlierWinnerView } from '@jiangcheng/contracts/api/earlier-winner';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { DataSource } from 'typeorm';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';

const LIST = `
  select w.id, w.level, w.year, w.trade, w.rank, w.name, w.employer, w.id_number_mask as "idNumberMask" from app.earlier_winner w
  where ($1 = '' or strpos(w.name, $1) > 0 or strpos(w.trade, $1) > 0) and ($2::int is null or (w.year, w.id) < ($2::int, $3::uuid))
  order by w.year desc, w.id desc limit $4`;

/** The roll, the latest year first; `q` finds pieces of names and trades. */
export async function listEarlierWinners(source: DataSource, { q, cursor, limit }: ListQuery) {
  const after = cursorOf(cursor, [/^\d{4}$/, UUID]);
  const rows: Output<typeof earlierWinnerView>[] = await source.query(LIST, [q ?? '', after?.[0] ?? null, after?.[1] ?? null, limit + 1]);
  return pageOf(
    rows,
    limit,
    (row) => row,
    ({ year, id }) => [year, id],
  );
}
