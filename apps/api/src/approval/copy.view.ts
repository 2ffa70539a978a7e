import type { ApprovalView } from '@jiangcheng/contracts/api/approval';
import type { Copy } from '@jiangcheng/domain/approval/state';
import { mayUrgeCopy, type Urging } from '@jiangcheng/domain/approval/urge-copy';
import { urgeableFrom } from '@jiangcheng/domain/reminder/urge';
import { toIsoLocal, type EpochMs } from '@jiangcheng/domain/shared/instant';

const local = (at: EpochMs | null): string | null => (at === null ? null : toIsoLocal(at));

/** A copy as its page shows it, and what its reader may do about it. */
export function copyViewOf(copy: Copy, lastUrgedAt: EpochMs | null, urging: Urging): ApprovalView['copies'][number] {
  const { to, by, at, text, readAt } = copy;
  return {
    ...{ personId: to.personId, to: to.name, by: by.name, at: toIsoLocal(at), text, readAt: local(readAt) },
    urgedAt: local(lastUrgedAt),
    mayUrge: readAt === null && mayUrgeCopy(copy, urging),
    urgeableFrom: readAt === null ? local(urgeableFrom(lastUrgedAt, urging.now)) : null,
  };
}
