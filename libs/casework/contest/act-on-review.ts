import { isOffice, mayRead } from '@jiangcheng/domain/access/actor';
import { signerOf, textOf, type ApprovalCommand } from '@jiangcheng/domain/approval/commands';
import type { Person } from '@jiangcheng/domain/approval/plan';
import type { Signature } from '@jiangcheng/domain/approval/state';
import { verbRow } from '@jiangcheng/domain/approval/verbs';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import { actRefusals, decide } from '@jiangcheng/domain/contest/decide';
import type { Deciding } from '@jiangcheng/domain/contest/facts';
import { currentStage } from '@jiangcheng/domain/contest/state';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { about, verbEvent } from '../approval/approval-audit.ts';
import { approvalFacts } from '../approval/approval-facts.ts';
import { applyVerb, type Applied } from '../approval/apply-verb.ts';
import type { ApprovalRow } from '../ports/approval-row.ts';
import { noChanges, type CaseChanges } from '../ports/case-changes.ts';
import type { CaseTransaction, CommandKey, CommandOrigin, LockedCase } from '../ports/case-store.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { ActAnswer, Desk, PaperBasis } from './act-context.ts';
import { stageOpened } from './audit-events.ts';
import { changesOf } from './contest-changes.ts';
import { contestFacts, needsOf } from './contest-facts.ts';
import { signatureIn } from './deputy.ts';
import { ownSeat, reviewSeats, standingReview } from './review.ts';
import type { ContestPack } from './rules.ts';

/** What a return to before the review says beside its reason: a code of the regulation's list, and the time for the correction. */
export interface CodedReturn {
  reasonCode: string;
  correctionDays?: number | undefined;
}

export interface ReviewRequest {
  caseId: string;
  command: ApprovalCommand;
  coded: CodedReturn | null;
  /** Round of the report that the person saw; null where he was not asked. */
  round: number | null;
  /** For whom he acts as deputy (代). */
  onBehalfOf: Person | null;
  origin: CommandOrigin;
  key: CommandKey;
}

export interface ReviewContext {
  desk: Desk;
  tx: CaseTransaction;
  locked: LockedCase;
  request: ReviewRequest;
  by: Signature;
  paper: PaperBasis | null;
}

/** A verb on the review of a score report: one transaction under the case's lock. The verb that closes the approval gives the stage its outcome. */
export const actOnReview = (desk: Desk, request: ReviewRequest): Promise<Outcome<ActAnswer>> =>
  desk.store.once(request.key, async (tx) => {
    const locked = await tx.lock(request.caseId);
    const { actor } = request.origin;
    if (locked === null || !mayRead(actor, locked.scope)) return notFound;
    if (request.command.verb !== 'markRead' && !isOffice(actor, locked.scope.campaignId))
      return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: 'OFFICE' } }] };
    const { personId, name } = actor;
    const by: Signature = { kind: 'ACCOUNT', personId, name, onBehalfOf: request.onBehalfOf };
    return signAndSave({ desk, tx, locked, request, by, paper: null });
  });

/** Decides and writes. The case is locked, and the person may be here at all. */
export async function signAndSave(asked: ReviewContext): Promise<Outcome<ActAnswer>> {
  const { desk, tx, locked, request } = asked;
  const pack = desk.packOf(locked.regulation, locked.edition, locked.settings);
  const row = standingReview(locked, pack, desk.newId)?.row ?? locked.approval;
  const refusals = await stageRefusals(asked, row, pack);
  if (refusals.length > 0 || row === null) return refused(refusals);
  const by = await asWhom(asked, row);
  const context = { ...asked, by };
  const command = await addressed(context, row);
  const applied = await applyVerb(tx, row, { command, by, actor: request.origin.actor, scope: locked.scope }, locked.now);
  if (!applied.ok) return refused(applied.refusals);
  const signed = { ...context, request: { ...request, command } };
  return applied.value.change.state.status === 'OPEN' || verbRow(command.verb).afterEnd
    ? save(tx, locked, verbChanges(signed, pack, applied.value))
    : conclude(signed, pack, applied.value);
}

/** Whoever is at the keyboard signs for himself or, where the seat is an absent person's, as his deputy; a paper names its signer. */
const asWhom = async ({ tx, locked, request, by }: ReviewContext, { state }: ApprovalRow): Promise<Signature> =>
  by.kind === 'PAPER' || by.onBehalfOf !== null
    ? by
    : signatureIn(tx, state, locked.scope, request.origin.actor, signerOf(request.command) ?? '');

/** A word without a seat is given at the one that is his now. */
async function addressed(context: ReviewContext, row: ApprovalRow): Promise<ApprovalCommand> {
  const { command } = context.request;
  if (signerOf(command) !== '') return command;
  const { tx, locked, request, by } = context;
  const { pools } = await approvalFacts(tx, row.state, locked.scope, request.origin.actor, by);
  return { ...command, input: { ...command.input, signer: ownSeat(row.state, by, pools) } } as ApprovalCommand;
}

/** A word counts in the round that the person saw, and nobody agrees to what the contest's own rules still hold back. */
async function stageRefusals({ tx, locked, request }: ReviewContext, row: ApprovalRow | null, pack: ContestPack): Promise<Refusal[]> {
  const { round, command } = request;
  const act = command.verb === 'agree' ? 'confirm' : 'return';
  const { facts } = await contestFacts(tx, locked, pack, needsOf(act));
  const refusals = row !== null && verbRow(command.verb).afterEnd ? [] : actRefusals(act, locked.state, facts, locked.now);
  const movedOn = row !== null && round !== null && round !== row.round;
  return refusals.length === 0 && movedOn ? [{ code: 'ROUND_MOVED_ON', params: { round: row.round } }] : refusals;
}

/** The approval is over: what it came to is an act on the contest, with all that follows from it. */
async function conclude(context: ReviewContext, pack: ContestPack, { change }: Applied): Promise<Outcome<ActAnswer>> {
  const { desk, tx, locked, request, by, paper } = context;
  const command = contestCommand(request, change.state.status);
  const { facts, readiness } = await contestFacts(tx, locked, pack, needsOf(command.act));
  const deciding: Deciding = by.kind === 'ACCOUNT' ? { kind: 'ACCOUNT', personId: by.personId, name: by.name } : by;
  const decision = decide(command, locked.state, facts, deciding, locked.now);
  if (!decision.ok) return refused(decision.refusals);
  const { caseId, origin, key } = request;
  const review = { change, about: about(request.command, nodeOf(request.command)), onBehalfOf: behalfOf(by) };
  const acted = {
    desk,
    tx,
    locked,
    pack,
    request: { caseId, command, origin, key },
    deciding,
    paper,
    events: decision.value,
    readiness,
    facts,
    review,
  };
  return save(tx, locked, await changesOf(acted));
}

function contestCommand({ command, coded }: ReviewRequest, status: string): ContestCommand {
  const text = textOf(command) ?? undefined;
  if (status === 'APPROVED') return { act: 'confirm', input: { opinion: text } };
  if (status === 'RETURNED')
    return { act: 'return', input: { reasonCode: coded?.reasonCode ?? '', text: text ?? '', correctionDays: coded?.correctionDays } };
  throw new Error(`a score report cannot end ${status}`);
}

const behalfOf = (by: Signature): string | null => (by.kind === 'ACCOUNT' ? (by.onBehalfOf?.personId ?? null) : null);
const nodeOf = (command: ApprovalCommand): string | null => signerOf(command)?.split('/')[0] ?? null;

/** A verb after which the approval goes on, or that came after its end: the case stays where it stands. */
function verbChanges(context: ReviewContext, pack: ContestPack, { events, change }: Applied): CaseChanges {
  const { desk, locked, request, by, paper } = context;
  const { actor, sessionId, address, requestId } = request.origin;
  const basis = {
    ...{ actorAccountId: actor.accountId, actorPersonId: actor.personId, sessionId, address, requestId },
    actingRole: isOffice(actor, locked.scope.campaignId) ? 'OFFICE' : 'ORGANIZER',
    idempotencyKey: request.key.key,
    onBehalfOf: behalfOf(by),
    ...{ decidedBy: paper?.decider ?? null, decidedOn: paper?.decidedOn ?? null },
    ...{ enteredBy: paper?.registeredBy ?? null, confirmedBy: paper?.confirmedBy ?? null, documents: paper?.documents ?? [] },
    clause: '000/附1/六.3',
  };
  const seats = reviewSeats(locked, pack, change, desk.newId);
  return {
    ...noChanges(locked.state, locked.wakeAt),
    moved: true,
    closedBy: actor.accountId,
    events: [...stageOpened(locked), verbEvent(request.command, events, nodeOf(request.command), basis)],
    openTasks: seats.open,
    closeTasks: seats.close,
    claimTasks: seats.claim,
    approval: seats.approval,
  };
}

async function save(tx: CaseTransaction, locked: LockedCase, changes: CaseChanges): Promise<Outcome<ActAnswer>> {
  const { version, auditSeq } = await tx.save(locked, changes);
  const stage = currentStage(changes.state);
  return done({ caseId: locked.id, version, stage: stage?.stage ?? 'NONE', round: stage?.round ?? 0, auditSeq });
}
