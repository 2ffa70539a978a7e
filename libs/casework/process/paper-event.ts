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

type PaperEventType = 'PAPER_REGISTERED' | 'PAPER_REJECTED';
type By = { origin: CommandOrigin; key: CommandKey };
type Named = Pick<PaperRow, 'kind' | 'decider' | 'decidedOn' | 'fileSha256' | 'reason' | 'opinion'> &
  Partial<Pick<PaperRow, 'registeredBy'>> & { checkCode?: string | null | undefined };

/** That a paper about an act on the case was taken note of, or its entry rejected. */
export const paperEvent = (type: PaperEventType, about: About, paper: Named, command: { act: PaperRow['act'] }, by: By): NewAuditEvent =>
  paperNoted(type, { ...paper, act: command.act }, clauseOf(about, command.act), by);

/** The same of any decision, with the clause that it rests on. */
export function paperNoted(type: PaperEventType, paper: Named & { act: string }, clause: string | null, by: By): NewAuditEvent {
  return auditEvent(type, {
    ...actedAs(by, 'OFFICE'),
    decidedBy: paper.decider,
    decidedOn: paper.decidedOn,
    enteredBy: paper.registeredBy ?? by.origin.actor.accountId,
    after: { act: paper.act, kind: paper.kind, ...(paper.checkCode == null ? {} : { checkCode: paper.checkCode }) },
    clause,
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
