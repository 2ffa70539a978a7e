import type { delegationView } from '@jiangcheng/contracts/api/delegation';
import type { Output } from '@jiangcheng/contracts/api/output';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { DelegationRow } from '@jiangcheng/persistence/delegation/delegations';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

export type DelegationView = Output<typeof delegationView>;

/** @param arrange whoever reads it may arrange the absent person's absences */
export function delegationViewOf(row: DelegationRow, locale: Locale, arrange: boolean): DelegationView {
  const status = statusOf(row);
  return {
    id: row.id,
    absentId: row.absentId,
    absent: row.absentName,
    deputyId: row.deputyId,
    deputy: row.deputyName,
    fromOn: row.fromOn,
    toOn: row.toOn,
    kinds: row.kinds === null ? null : row.kinds.map((kind) => ({ kind, label: sentenceOf(`task.${kind}`, locale) })),
    reason: row.reason,
    enteredBy: row.enteredBy,
    enteredAt: toIsoLocal(row.enteredAt.getTime()),
    revokedBy: row.revokedBy,
    revokedAt: row.revokedAt === null ? null : toIsoLocal(row.revokedAt.getTime()),
    revokeReason: row.revokeReason,
    status,
    revocable: arrange && (status === 'COMING' || status === 'RUNNING'),
  };
}

/** It begins and ends by itself, with the day. */
function statusOf({ revokedAt, today, fromOn, toOn }: DelegationRow): DelegationView['status'] {
  if (revokedAt !== null) return 'REVOKED';
  if (today < fromOn) return 'COMING';
  return today <= toOn ? 'RUNNING' : 'ENDED';
}
