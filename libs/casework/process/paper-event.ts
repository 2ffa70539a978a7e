import { isDeadlineAct } from '../deadline/commands.ts';
import { isWordAct, verbOfWord } from '../approval/paper-word.ts';
import { auditEvent } from '../audit/audit-event.ts';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { CommandKey, CommandOrigin, LockedCase } from '../ports/case-store.ts';
import type { PaperRow } from '../ports/paper-row.ts';
import { processOf } from './processes.ts';

type Named = Pick<PaperRow, 'kind' | 'decider' | 'decidedOn' | 'fileSha256' | 'reason' | 'opinion'> & { registeredBy?: string };

/** That a paper was taken note of, or its entry rejected. */
export function paperEvent(
  type: 'PAPER_REGISTERED' | 'PAPER_REJECTED',
  locked: LockedCase,
  paper: Named,
  command: { act: PaperRow['act'] },
  { actor, sessionId, address, requestId }: CommandOrigin,
  key: CommandKey,
): NewAuditEvent {
  return auditEvent(type, {
    actorAccountId: actor.accountId,
    actorPersonId: actor.personId,
    actingRole: 'OFFICE',
    sessionId,
    address,
    requestId,
    idempotencyKey: key.key,
    decidedBy: paper.decider,
    decidedOn: paper.decidedOn,
    enteredBy: paper.registeredBy ?? actor.accountId,
    after: { act: command.act, kind: paper.kind },
    clause: clauseOf(locked, command.act),
    reason: { code: paper.kind === 'BACKFILL' ? 'BACKFILLED' : 'FROM_PAPER', text: paper.reason ?? paper.opinion },
    documents: [paper.fileSha256],
  });
}

/** A clock's clause is its rule's; the event of its change names it. */
function clauseOf({ kind, state }: LockedCase, act: string): string | null {
  if (isDeadlineAct(act)) return null;
  const process = processOf(kind);
  return process.rule(isWordAct(act) ? process.actOfWord(verbOfWord(act), state) : act).clause;
}
