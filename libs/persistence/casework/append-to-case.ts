import { createHmac } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import { digestPersonalFields, type PersonalDigests } from '@jiangcheng/protection/digest';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { chainRows, INSERT_EVENTS, type ChainOwner } from './audit-chain.ts';

/** One statement: everybody who acts on the case waits for it. */
const APPEND = `
  with events as (${INSERT_EVENTS})
  update app.work_case set audit_seq = $3, audit_head = $4 where id = $1`;

/** Appends to the case's chain without moving the case: its version stays, nothing is poked. Once in a transaction. */
export async function appendToCase(manager: EntityManager, locked: ChainOwner, events: readonly NewAuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const { json, head } = await chainRows(manager, locked, events);
  await manager.query(APPEND, [locked.id, json, head.seq, head.hash]);
}

/**
 * Digests for the history under a salt of their own for each `event`. The salt is made of the key and needs no place to be kept:
 * who holds the key file can still check a value, and without that file the digests mean nothing.
 */
export function personalDigests(keyring: Keyring, fields: Readonly<Record<string, string>>, event: string): PersonalDigests {
  const salt = createHmac('sha256', keyring.blindIndex).update(`digest.salt\0${event}`).digest();
  return digestPersonalFields(fields, salt);
}
