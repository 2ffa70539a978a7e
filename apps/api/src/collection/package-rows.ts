import type { packageView } from '@jiangcheng/contracts/api/collection';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { PackageItem } from '@jiangcheng/domain/collection/unit';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { EntityManager } from 'typeorm';
import { ms } from './window-sql.ts';

type HandIn = Output<typeof packageView>['handIns'][number];
export interface FileName {
  id: string;
  name: string;
  size: number;
}

/** Name and size of the files that are laid ready, by id. */
export async function fileNames(manager: EntityManager, items: readonly PackageItem[]): Promise<ReadonlyMap<string, FileName>> {
  const ids = items.flatMap(({ fileIds }) => fileIds);
  const rows: FileName[] =
    ids.length === 0 ? [] : await manager.query('select id, name, size::int as size from app.file where id = any ($1::uuid[])', [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Name of an organization, or of the person of an account. */
export async function nameOf(manager: EntityManager, id: string): Promise<string> {
  const [row] = await manager.query<{ name: string }[]>(
    'select name from app.organization where id = $1 union all select p.name from app.account a join app.person p on p.id = a.person_id where a.id = $1',
    [id],
  );
  return row?.name ?? '';
}

/** Every hand-in of a unit, the latest first. */
export async function handInsOf(manager: EntityManager, caseId: string, organizationId: string): Promise<HandIn[]> {
  const rows: (Omit<HandIn, 'effectiveAt'> & { effectiveAt: number })[] = await manager.query(
    `select h.no, ${ms('h.effective_at')} as "effectiveAt", h.late, h.reason, h.channel, h.received_on as "receivedOn", p.name as by,
       (select coalesce(sum(jsonb_array_length(i->'fileIds')), 0)::int from jsonb_array_elements(h.items) as i) as files
     from app.collection_hand_in h join app.account a on a.id = h.entered_by join app.person p on p.id = a.person_id
     where h.case_id = $1 and h.organization_id = $2 order by h.no desc`,
    [caseId, organizationId],
  );
  return rows.map((row) => ({ ...row, effectiveAt: toIsoLocal(row.effectiveAt) }));
}
