import type { ContestEvent } from '@jiangcheng/domain/contest/events';
import { isConfirmed, type ContestState } from '@jiangcheng/domain/contest/state';
import { currentStage } from '@jiangcheng/domain/process/story';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import type { CaseChanges, NewAuditEvent, NewMail } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import type { Desk } from '../process/act-context.ts';
import { ofKind } from '../process/process.ts';
import { asFound, closingChanges } from '../process/waking.ts';
import { dueJson } from '../reminder/due-json.ts';
import { mailToAll } from '../reminder/reminding.ts';
import { reportLink } from './act-mails.ts';
import { contestProcess } from './contest-process.ts';
import { organizersOf } from './organizers-told.ts';
import { cited, type ContestPack } from './rules.ts';

/** A confirmed report that goes back: of which contest, on what ground, and how many working days its correction has. */
export interface Reopening {
  contestId: string;
  reason: string;
  correctionDays: number;
}

/**
 * The confirmed report of a contest goes back to its organizer, as the review of the whole campaign asks: inside that act's transaction, under
 * the contest's own lock, which is taken after the campaign's. `basis` is who acted there. The poke that is owed is written with it.
 */
export async function reopenReport(
  tx: CaseTransaction,
  desk: Desk,
  { contestId, reason, correctionDays }: Reopening,
  basis: Partial<NewAuditEvent>,
): Promise<void> {
  const locked = ofKind(contestProcess, await tx.lock(contestId));
  if (locked === null || !isConfirmed(locked.state)) throw new Error(`contest ${contestId} is not confirmed`);
  const found = await asFound(contestProcess, desk, tx, locked);
  const event: ContestEvent = { type: 'REPORT_REOPENED', at: locked.now, reason, from: civilDateOf(locked.now), correctionDays };
  const pack = contestProcess.packOf(desk, locked);
  const said = { clause: pack.rules.scoreReport.clause, reason: { code: 'REOPENED', text: reason } };
  const changes = await closingChanges(contestProcess, found, event, { ...basis, ...said });
  const round = currentStage(locked.state)?.round ?? 1;
  await tx.save(locked, {
    ...changes,
    moved: true,
    review: { round, review: 'REOPENED', reason: said.reason },
    mails: await mailsOf({ tx, desk, locked, pack }, changes, reason),
  });
}

interface Telling {
  tx: CaseTransaction;
  desk: Desk;
  locked: LockedCase<ContestState>;
  pack: ContestPack;
}

/** The organizers hear of it as of a return: the reason, and until when the correction is due. */
async function mailsOf({ tx, desk, locked, pack }: Telling, { deadlines }: CaseChanges, text: string): Promise<NewMail[]> {
  const clock = deadlines.find(({ key, status }) => key === 'CORRECTION' && status === 'RUNNING');
  if (clock === undefined) return [];
  const variables = {
    ...{ contest: locked.title, organizer: locked.organizerName, clause: cited(pack, clock.rule.clause), round: clock.round },
    ...{ due: dueJson(clock), reason: '组委会审核要求更正', reasonText: text, link: reportLink(locked.id) },
  };
  return mailToAll(await organizersOf({ tx, locked }, locked.state), desk.newId, { kind: 'report-returned', variables });
}
