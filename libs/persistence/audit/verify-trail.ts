import { verifyChain } from '@jiangcheng/audit/verify-chain';
import { chainOf, type AuditTrail, type TrailRow } from './audit-trail.ts';

/** Where a record stops being true. Beside the chain's own faults: COLUMN_MISMATCH, a column says other than the hashed event; BEYOND_HEAD, an event that the subject's row knows nothing of. */
export interface TrailFault {
  readonly seq: number;
  readonly reason: string;
}

/** Null for a record that is whole: every event hashes, follows the one before, and the last is the head of the subject's row. */
export function verifyTrail(trail: AuditTrail): TrailFault | null {
  const { auditSeq, auditHead, id } = trail.subject;
  const verdict = verifyChain(chainOf(trail), auditHead === null ? [] : [{ seq: auditSeq, hash: auditHead }]);
  if (!verdict.ok) return { seq: verdict.at, reason: verdict.reason };
  if (verdict.head.seq > auditSeq) return { seq: auditSeq + 1, reason: 'BEYOND_HEAD' };
  const differing = trail.rows.find((row) => !columnsAgree(row, id));
  return differing === undefined ? null : { seq: differing.seq, reason: 'COLUMN_MISMATCH' };
}

const columnsAgree = ({ seq, type, at, event }: TrailRow, caseId: string): boolean =>
  event.seq === seq && event.type === type && event.at === at && event.caseId === caseId;
