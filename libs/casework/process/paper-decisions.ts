import { isOffice } from '@jiangcheng/domain/access/actor';
import { stageRefusal } from '@jiangcheng/domain/process/stage-refusal';
import { currentStage } from '@jiangcheng/domain/process/story';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { isWordCommand, type WordCommand } from '../approval/paper-word.ts';
import { enterInLedger } from '../deadline/act-on-deadline.ts';
import { isDeadlineCommand, type DeadlineCommand } from '../deadline/commands.ts';
import { noChanges, type NewAuditEvent } from '../ports/case-changes.ts';
import type { CaseTransaction, CommandKey, CommandOrigin, LockedCase } from '../ports/case-store.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { PaperBasis, PaperRow } from '../ports/paper-row.ts';
import type { ActAnswer, Desk } from './act-context.ts';
import { actFromPaper } from './act-on-case.ts';
import { codeRefusals } from './paper-code.ts';
import { paperEvent } from './paper-event.ts';
import { seated, signFromPaper, wordRefusals, type PaperWord } from './paper-words.ts';
import type { Command } from './process-types.ts';
import { processOf } from './processes.ts';
import { stageOpened } from './stage-events.ts';

/** A decision on paper as the first clerk enters it. */
export interface PaperDraft {
  caseId: string;
  kind: 'PAPER' | 'BACKFILL';
  command: Command | DeadlineCommand | WordCommand;
  decider: { name: string; post: string; body: string };
  decidedOn: string;
  opinion: string | null;
  reason: string | null;
  fileId: string;
  fileSha256: string;
  /** Printed on the 会签单 that was signed. */
  checkCode?: string | null | undefined;
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
    const refusals = await draftRefusals({ desk, tx, locked, origin, key }, draft);
    if (refusals.length > 0) return refused(refusals);
    const id = desk.newId();
    const { act, input } = isDeadlineCommand(draft.command)
      ? draft.command
      : seated({ desk, locked, caseId: draft.caseId, origin, key }, draft.command, draft.decider.name);
    const { checkCode = null } = draft;
    await tx.insertPaper({ ...draft, id, act, input, checkCode, registeredBy: origin.actor.accountId }, standingIn(locked));
    await note(tx, locked, paperEvent('PAPER_REGISTERED', { desk, locked }, draft, draft.command, { origin, key }));
    return done({ id });
  });

function standingIn({ state }: LockedCase): { stage: string; round: number } {
  const stage = currentStage(state);
  return { stage: stage?.stage ?? 'NONE', round: stage?.round ?? 0 };
}

/** What was signed for one round does not decide another: it is rejected and registered anew, if it still holds. */
const movedOn = (paper: PaperRow, locked: LockedCase): boolean => {
  const { stage, round } = standingIn(locked);
  return !isDeadlineCommand(paper) && (paper.stage !== stage || paper.round !== round);
};

const commandOf = ({ act, input }: PaperRow): PaperDraft['command'] => ({ act, input }) as PaperDraft['command'];

type AtDesk = Omit<PaperWord, 'caseId' | 'command'>;

async function draftRefusals(at: AtDesk, draft: PaperDraft): Promise<Refusal[]> {
  const { checkCode = null, command } = draft;
  const refusals = [...(await commandRefusals(at, draft)), ...codeRefusals(at.tx, at.locked, { act: command.act, checkCode })];
  if (draft.decidedOn > civilDateOf(at.locked.now)) refusals.push({ code: 'DECIDED_ON_IN_FUTURE', field: 'decidedOn' });
  if (draft.kind === 'BACKFILL' && draft.reason === null) refusals.push({ code: 'BACKFILL_NEEDS_REASON', field: 'reason' });
  return refusals;
}

async function commandRefusals(at: AtDesk, draft: PaperDraft): Promise<Refusal[]> {
  const { command, caseId, decider, kind } = draft;
  if (isDeadlineCommand(command)) return clockRefusals(draft, command, at.locked);
  if (!isWordCommand(command)) return actRefusals(command, at.locked);
  return kind === 'PAPER' ? [...(await wordRefusals({ ...at, caseId, command }, decider.name))] : [{ code: 'PAPER_NOT_POSSIBLE' }];
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
    if (settlement.verdict === 'REJECT') return reject({ desk, tx, locked, origin, key }, paper, settlement);
    const changed = codeRefusals(tx, locked, paper);
    if (changed.length > 0) return refused(changed);
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
  const outcome = await decidedBy({ desk, tx, locked, origin, key, caseId: paper.caseId }, commandOf(paper), basis);
  if (outcome.kind !== 'DONE') return outcome;
  await tx.settlePaper(paper.id, 'CONFIRMED', origin.actor.accountId);
  return done({ caseId: paper.caseId, version: outcome.value.version });
}

/** What the paper says, under the name of its signer: about a clock, at one seat of an approval, or as an act on the case. */
function decidedBy(at: AtDesk & { caseId: string }, command: PaperDraft['command'], basis: PaperBasis): Promise<Outcome<ActAnswer>> {
  const { desk, tx, locked, caseId, origin, key } = at;
  if (isDeadlineCommand(command))
    return enterInLedger(desk, tx, locked, { caseId, command, documents: basis.documents, origin, key }, basis);
  if (isWordCommand(command)) return signFromPaper({ ...at, command }, basis);
  return actFromPaper(processOf(locked.kind), { desk, tx, locked, request: { caseId, command, origin, key } }, basis);
}

async function reject({ desk, tx, locked, ...by }: AtDesk, paper: PaperRow, { reason }: Settlement): Promise<Outcome<Settled>> {
  await tx.settlePaper(paper.id, 'REJECTED', by.origin.actor.accountId);
  await note(tx, locked, {
    ...paperEvent('PAPER_REJECTED', { desk, locked }, paper, paper, by),
    reason: { code: 'REJECTED', text: reason ?? null },
  });
  return done({ caseId: paper.caseId, version: null });
}

const note = (tx: CaseTransaction, locked: LockedCase, event: NewAuditEvent) =>
  tx.save(locked, { ...noChanges(locked.state, locked.wakeAt), events: [...stageOpened(locked), event] });
