import { isOffice } from '@jiangcheng/domain/access/actor';
import { signerOf } from '@jiangcheng/domain/approval/commands';
import type { Signature } from '@jiangcheng/domain/approval/state';
import { stageRefusal } from '@jiangcheng/domain/process/stage-refusal';
import { currentStage } from '@jiangcheng/domain/process/story';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { enterInLedger } from '../deadline/act-on-deadline.ts';
import { isDeadlineAct, isDeadlineCommand, type DeadlineCommand } from '../deadline/commands.ts';
import { noChanges, type NewAuditEvent } from '../ports/case-changes.ts';
import type { CaseTransaction, CommandKey, CommandOrigin, LockedCase } from '../ports/case-store.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { PaperRow } from '../ports/paper-row.ts';
import type { Desk, PaperBasis } from './act-context.ts';
import type { Command } from './process-types.ts';
import { actFromPaper } from './act-on-case.ts';
import type { Process } from './process.ts';
import { processOf } from './processes.ts';
import { ownSeat, standingApproval } from './standing-approval.ts';
import { auditEvent } from '../audit/audit-event.ts';
import { stageOpened } from './stage-events.ts';

/** A decision on paper as the first clerk enters it. */
export interface PaperDraft {
  caseId: string;
  kind: 'PAPER' | 'BACKFILL';
  command: Command | DeadlineCommand;
  decider: { name: string; post: string; body: string };
  decidedOn: string;
  opinion: string | null;
  reason: string | null;
  fileId: string;
  fileSha256: string;
}

export interface Settlement {
  id: string;
  verdict: 'CONFIRM' | 'REJECT';
  reason?: string | undefined;
}

/** First clerk: takes note of the paper. Nothing takes effect yet. */
export const registerPaperDecision = (
  desk: Desk,
  draft: PaperDraft,
  origin: CommandOrigin,
  key: CommandKey,
): Promise<Outcome<{ id: string }>> =>
  desk.store.once(key, async (tx) => {
    const locked = await tx.lock(draft.caseId);
    if (locked === null || !isOffice(origin.actor, locked.scope.campaignId)) return notFound;
    const refusals = draftRefusals(draft, locked);
    if (refusals.length > 0) return refused(refusals);
    const id = desk.newId();
    const { act, input } = isDeadlineCommand(draft.command) ? draft.command : seated(desk, draft, locked, origin, key);
    await tx.insertPaper({ ...draft, id, act, input, registeredBy: origin.actor.accountId }, standingIn(locked));
    await note(tx, locked, paperEvent('PAPER_REGISTERED', processOf(locked.kind), draft, draft.command, origin, key));
    return done({ id });
  });

/** A word in an approval is one signer's: the seat is found now, while the paper is in hand, and is not carried over to another node. */
function seated(desk: Desk, { caseId, command, decider }: PaperDraft, locked: LockedCase, origin: CommandOrigin, key: CommandKey): Command {
  const process = processOf(locked.kind);
  const word = process.wordOf({ caseId, command, origin, key }, locked.state);
  const standing = word === null ? null : standingApproval(process, locked, process.packOf(desk, locked), () => '');
  if (standing === null || word === null || signerOf(word.command) !== '') return command;
  const by: Signature = { kind: 'PAPER', name: decider.name, registeredBy: '', confirmedBy: '' };
  return { ...command, input: { ...command.input, signer: ownSeat(standing.row.state, by, []) } };
}

function standingIn({ state }: LockedCase): { stage: string; round: number } {
  const stage = currentStage(state);
  return { stage: stage?.stage ?? 'NONE', round: stage?.round ?? 0 };
}

/** What was signed for one round does not decide another: it is rejected and registered anew, if it still holds. */
const movedOn = (paper: PaperRow, locked: LockedCase): boolean => {
  const { stage, round } = standingIn(locked);
  return !isDeadlineCommand(paper) && (paper.stage !== stage || paper.round !== round);
};

const commandOf = ({ act, input }: PaperRow): Command | DeadlineCommand => ({ act, input }) as Command | DeadlineCommand;

function draftRefusals(draft: PaperDraft, locked: LockedCase): Refusal[] {
  const refusals: Refusal[] = isDeadlineCommand(draft.command)
    ? clockRefusals(draft, draft.command, locked)
    : actRefusals(draft.command, locked);
  if (draft.decidedOn > civilDateOf(locked.now)) refusals.push({ code: 'DECIDED_ON_IN_FUTURE', field: 'decidedOn' });
  if (draft.kind === 'BACKFILL' && draft.reason === null) refusals.push({ code: 'BACKFILL_NEEDS_REASON', field: 'reason' });
  return refusals;
}

function actRefusals({ act }: Command, { kind, state }: LockedCase): Refusal[] {
  const rule = processOf(kind).rule(act);
  const wrongStage = stageRefusal(rule, state);
  return [...(rule.paper ? [] : [{ code: 'PAPER_NOT_POSSIBLE' }]), ...(wrongStage === null ? [] : [wrongStage])];
}

/** What was decided about a clock is entered with its own days: nothing of it happened beside the system. */
function clockRefusals({ kind }: PaperDraft, { input }: DeadlineCommand, locked: LockedCase): Refusal[] {
  const known = locked.deadlines.some(({ id }) => id === input.deadlineId);
  return [...(kind === 'PAPER' ? [] : [{ code: 'PAPER_NOT_POSSIBLE' }]), ...(known ? [] : [{ code: 'DEADLINE_UNKNOWN' }])];
}

export interface Settled {
  caseId: string;
  /** The case's version after the decision took effect; null when the entry was rejected. */
  version: number | null;
}

/** Second clerk: confirms, and the signer's decision takes effect; or rejects the entry. Who registered it may do neither. */
export const settlePaperDecision = (
  desk: Desk,
  settlement: Settlement,
  origin: CommandOrigin,
  key: CommandKey,
): Promise<Outcome<Settled>> =>
  desk.store.once(key, async (tx) => {
    const paper = await tx.lockPaper(settlement.id);
    const locked = paper === null ? null : await tx.lock(paper.caseId);
    if (paper === null || locked === null || !isOffice(origin.actor, locked.scope.campaignId)) return notFound;
    if (paper.status !== 'PENDING') return refused([{ code: 'ALREADY_SETTLED' }]);
    if (settlement.verdict === 'CONFIRM' && movedOn(paper, locked)) return refused([{ code: 'PAPER_STAGE_MOVED' }]);
    if (paper.registeredBy === origin.actor.accountId) return refused([{ code: 'SECOND_CLERK' }]);
    if (settlement.verdict === 'REJECT') return reject(tx, locked, paper, settlement, origin, key);
    return takeEffect(desk, tx, locked, paper, origin, key);
  });

async function takeEffect(
  desk: Desk,
  tx: CaseTransaction,
  locked: LockedCase,
  paper: PaperRow,
  origin: CommandOrigin,
  key: CommandKey,
): Promise<Outcome<Settled>> {
  const basis: PaperBasis = { ...paper, documents: [paper.fileSha256], confirmedBy: origin.actor.accountId };
  const [command, caseId] = [commandOf(paper), paper.caseId];
  const outcome = isDeadlineCommand(command)
    ? await enterInLedger(desk, tx, locked, { caseId, command, documents: basis.documents, origin, key }, basis)
    : await actFromPaper(processOf(locked.kind), { desk, tx, locked, request: { caseId, command, origin, key } }, basis);
  if (outcome.kind !== 'DONE') return outcome;
  await tx.settlePaper(paper.id, 'CONFIRMED', origin.actor.accountId);
  return done({ caseId: paper.caseId, version: outcome.value.version });
}

async function reject(
  tx: CaseTransaction,
  locked: LockedCase,
  paper: PaperRow,
  { reason }: Settlement,
  origin: CommandOrigin,
  key: CommandKey,
): Promise<Outcome<Settled>> {
  await tx.settlePaper(paper.id, 'REJECTED', origin.actor.accountId);
  await note(tx, locked, {
    ...paperEvent('PAPER_REJECTED', processOf(locked.kind), paper, paper, origin, key),
    reason: { code: 'REJECTED', text: reason ?? null },
  });
  return done({ caseId: paper.caseId, version: null });
}

const note = (tx: CaseTransaction, locked: LockedCase, event: NewAuditEvent) =>
  tx.save(locked, { ...noChanges(locked.state, locked.wakeAt), events: [...stageOpened(locked), event] });

type Named = Pick<PaperDraft, 'kind' | 'decider' | 'decidedOn' | 'fileSha256' | 'reason' | 'opinion'> & { registeredBy?: string };

function paperEvent(
  type: string,
  process: Process,
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
    clause: clauseOf(process, command.act),
    reason: { code: paper.kind === 'BACKFILL' ? 'BACKFILLED' : 'FROM_PAPER', text: paper.reason ?? paper.opinion },
    documents: [paper.fileSha256],
  });
}

/** A clock's clause is its rule's; the event of its change names it. */
const clauseOf = (process: Process, act: string): string | null => (isDeadlineAct(act) ? null : process.rule(act).clause);
