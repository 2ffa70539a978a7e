import type { ChainedAuditEvent } from './audit-event.ts';
import { NotCanonicalError } from './canonical.ts';
import { EMPTY_CHAIN, hashEvent, type ChainHead } from './chain.ts';

/**
 * GAP: the event `at` is not there · DUPLICATE_SEQ: `at` is there again, or after a later one ·
 * WRONG_PREVIOUS: `at` does not follow the event before it · HASH_MISMATCH: the contents of `at` were changed ·
 * FOREIGN_CASE: `at` belongs to another case · TRUNCATED: the chain ends before the witnessed head, `at` is the first missing ·
 * HEAD_MISMATCH: event `at` is not the one that was witnessed, the chain was rewritten.
 */
export type ChainFault = 'GAP' | 'HASH_MISMATCH' | 'WRONG_PREVIOUS' | 'DUPLICATE_SEQ' | 'FOREIGN_CASE' | 'TRUNCATED' | 'HEAD_MISMATCH';

export type ChainVerdict =
  { readonly ok: true; readonly head: ChainHead } | { readonly ok: false; readonly at: number; readonly reason: ChainFault };

/**
 * Walks one case's events in the order given and names the first that cannot be true.
 * A chain alone cannot show that its end was cut off or that it was rewritten whole: `witnessed` are heads kept
 * elsewhere (the workflow's history, a checkpoint), which the chain must still pass through.
 */
export function verifyChain(events: readonly ChainedAuditEvent[], witnessed: readonly ChainHead[] = []): ChainVerdict {
  let head = EMPTY_CHAIN;
  const caseId = events[0]?.caseId;
  const hashes = [EMPTY_CHAIN.hash];
  for (const event of events) {
    const reason = faultOf(event, head, caseId);
    if (reason !== null) return { ok: false, at: reason === 'GAP' ? head.seq + 1 : event.seq, reason };
    head = { seq: event.seq, hash: event.hash };
    hashes.push(event.hash);
  }
  return meetWitnesses(head, hashes, witnessed);
}

function faultOf(event: ChainedAuditEvent, head: ChainHead, caseId: string | undefined): ChainFault | null {
  if (!Number.isSafeInteger(event.seq) || event.seq > head.seq + 1) return 'GAP';
  if (event.seq <= head.seq) return 'DUPLICATE_SEQ';
  if (event.caseId !== caseId) return 'FOREIGN_CASE';
  if (event.previousHash !== head.hash) return 'WRONG_PREVIOUS';
  return rehash(event, head) === event.hash ? null : 'HASH_MISMATCH';
}

/** Contents that no longer have a canonical form were changed too; a verifier names them and does not fall over. */
function rehash(event: ChainedAuditEvent, head: ChainHead): string | null {
  try {
    return hashEvent(head.hash, event);
  } catch (error) {
    if (error instanceof NotCanonicalError) return null;
    throw error;
  }
}

function meetWitnesses(head: ChainHead, hashes: readonly string[], witnessed: readonly ChainHead[]): ChainVerdict {
  for (const witness of [...witnessed].sort((a, b) => a.seq - b.seq)) {
    if (witness.seq > head.seq) return { ok: false, at: head.seq + 1, reason: 'TRUNCATED' };
    if (hashes[witness.seq] !== witness.hash) return { ok: false, at: witness.seq, reason: 'HEAD_MISMATCH' };
  }
  return { ok: true, head };
}
