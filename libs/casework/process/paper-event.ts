import { actedAs } from '../audit/acted-as.ts';
import { isDeadlineAct } from '../deadline/commands.ts';
import { isWordAct, verbOfWord } from '../approval/paper-word.ts';
import { auditEvent } from '../audit/audit-event.ts';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { CommandKey, CommandOrigin, LockedCase } from '../ports/case-store.ts';
import type { PaperRow } from '../ports/paper-row.ts';
import type { Desk } from './act-context.ts';
import { clauseOfAct } from './ground.ts';
import { processOf } from './processes.ts';

interface About {
  desk: Desk;
  locked: LockedCase;
}

type Named = Pick<PaperRow, 'kind' | 'decider' | 'decidedOn' | 'fileSha256' | 'reason' | 'opinion'> & { registeredBy?: string };

/** That a paper was taken note of, or its entry rejected. */
export function paperEvent(
  type: 'PAPER_REGISTERED' | 'PAPER_REJECTED',
  about: About,
  paper: Named,
  command: { act: PaperRow['act'] },
  by: { origin: CommandOrigin; key: CommandKey },
): NewAuditEvent {
  return auditEvent(type, {
    ...actedAs(by, 'OFFICE'),
    decidedBy: paper.decider,
    decidedOn: paper.decidedOn,
    enteredBy: paper.registeredBy ?? by.origin.actor.accountId,
    after: { act: command.act, kind: paper.kind },
    clause: clauseOf(about, command.act),
    reason: { code: paper.kind === 'BACKFILL' ? 'BACKFILLED' : 'FROM_PAPER', text: paper.reason ?? paper.opinion },
    documents: [paper.fileSha256],
  });
}

/** A clock's clause is its rule's; the event of its change names it. */
function clauseOf({ desk, locked }: About, act: string): string | null {
  if (isDeadlineAct(act)) return null;
  const process = processOf(locked.kind);
  const named = isWordAct(act) ? process.actOfWord(verbOfWord(act), locked.state) : act;
  return clauseOfAct(process, process.packOf(desk, locked), named);
}
