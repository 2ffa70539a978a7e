import { createHash } from 'node:crypto';
import { AUDIT_FIELDS, type AuditEvent, type ChainedAuditEvent } from './audit-event.ts';
import { canonicalJson } from './canonical.ts';

/** What stands before a case's first event: 32 zero bytes. */
export const EMPTY_CHAIN_HASH = '0'.repeat(64);

/** 0x00 and 0x01 are leaves and nodes of the Merkle tree over all cases (RFC 6962): no value may count as both. */
const CHAIN_PREFIX = Buffer.from([0x02]);
const SHA256_HEX = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/** `SHA-256(0x02 ‖ previous hash ‖ RFC 8785 JSON of the event)` in lower-case hex (hardening.md §6.3). */
export function hashEvent(previousHash: string, event: AuditEvent): string {
  if (!SHA256_HEX.test(previousHash)) throw new TypeError('a previous hash is 64 lower-case hex digits');
  const hashed = Object.fromEntries(AUDIT_FIELDS.map((field) => [field, event[field]]));
  return createHash('sha256').update(CHAIN_PREFIX).update(previousHash, 'hex').update(canonicalJson(hashed), 'utf8').digest('hex');
}

/** The head of a chain: the last event's number and hash, 0 and zeros for none. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_CHAIN: ChainHead = { seq: 0, hash: EMPTY_CHAIN_HASH };

/** Numbers and chains the next event of a case whose head is `head`; called under the lock of the case's row. */
export function chainEvent(head: ChainHead, event: Omit<AuditEvent, 'seq'>): ChainedAuditEvent {
  if (!INSTANT.test(event.at)) throw new TypeError('an audit event carries database time in UTC with six decimals');
  const numbered: AuditEvent = { ...event, seq: head.seq + 1 };
  return { ...numbered, previousHash: head.hash, hash: hashEvent(head.hash, numbered) };
}
