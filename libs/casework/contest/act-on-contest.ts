import { mayRead } from '@jiangcheng/domain/access/actor';
import { actRow, type ContestAct } from '@jiangcheng/domain/contest/acts';
import type { Signature } from '@jiangcheng/domain/approval/state';
import { decide } from '@jiangcheng/domain/contest/decide';
import type { Deciding } from '@jiangcheng/domain/contest/facts';
import { handRefusals } from '@jiangcheng/domain/contest/task-acts';
import { signerRefusals, whoRefusals } from '@jiangcheng/domain/contest/permissions';
import { currentStage } from '@jiangcheng/domain/contest/state';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import { contestFacts, needsOf } from './contest-facts.ts';
import type { ActAnswer, ContestActRequest, Desk, PaperBasis } from './act-context.ts';
import { signAndSave, type ReviewRequest } from './act-on-review.ts';
import { changesOf } from './contest-changes.ts';

/**
 * An act from click to answer: one transaction under the case's lock (design.md §3.2). The same key returns the stored answer.
 * Poking the workflow is the caller's, after the commit.
 */
export const actOnContest = (desk: Desk, request: ContestActRequest): Promise<Outcome<ActAnswer>> =>
  desk.store.once(request.key, async (tx) => {
    const locked = await tx.lock(request.caseId);
    const { actor } = request.origin;
    if (locked === null || !mayRead(actor, locked.scope)) return notFound;
    const row = actRow(request.command.act);
    const who = [
      ...whoRefusals(row, locked.state, actor, locked.scope),
      ...handRefusals(request.command.act, locked.holds, actor, locked.scope),
    ];
    if (who.some((refusal) => refusal.code === 'ROLE_MISSING')) return { kind: 'FORBIDDEN', refusals: who };
    if (who.length > 0) return refused(who);
    return decideAndSave(desk, tx, locked, request, { kind: 'ACCOUNT', personId: actor.personId, name: actor.name }, null);
  });

/** The same for a decision from paper: the signer decides, two clerks entered it (office.md §1). Runs inside the confirming clerk's transaction. */
export async function actFromPaper(
  desk: Desk,
  tx: CaseTransaction,
  locked: LockedCase,
  request: ContestActRequest,
  basis: PaperBasis,
): Promise<Outcome<ActAnswer>> {
  const refusals = signerRefusals(actRow(request.command.act), locked.state, basis.decider.name);
  if (refusals.length > 0) return refused(refusals);
  const deciding: Deciding = { kind: 'PAPER', name: basis.decider.name, registeredBy: basis.registeredBy, confirmedBy: basis.confirmedBy };
  return decideAndSave(desk, tx, locked, request, deciding, basis);
}

async function decideAndSave(
  desk: Desk,
  tx: CaseTransaction,
  locked: LockedCase,
  request: ContestActRequest,
  deciding: Deciding,
  paper: PaperBasis | null,
): Promise<Outcome<ActAnswer>> {
  const review = reviewRequest(request);
  if (review !== null) {
    const outcome = await signAndSave({ desk, tx, locked, request: review, by: signatureOf(deciding), paper });
    return outcome.kind === 'REFUSED' ? refusedOrTaken(tx, locked, request.command.act, outcome.refusals) : outcome;
  }
  const pack = desk.packOf(locked.regulation, locked.edition, locked.settings);
  const { facts, readiness } = await contestFacts(tx, locked, pack, needsOf(request.command.act));
  const decision = decide(request.command, locked.state, facts, deciding, locked.now);
  if (!decision.ok) return refusedOrTaken(tx, locked, request.command.act, decision.refusals);
  const changes = await changesOf({
    desk,
    tx,
    locked,
    pack,
    request,
    deciding,
    paper,
    events: decision.value,
    readiness,
    facts,
    review: null,
  });
  const saved = await tx.save(locked, changes);
  const stage = currentStage(changes.state);
  return done({
    caseId: locked.id,
    version: saved.version,
    stage: stage?.stage ?? 'NONE',
    round: stage?.round ?? 0,
    auditSeq: saved.auditSeq,
  });
}

/** The two acts of the review are words on its approval: the seat that was seen, or the one that is his. */
function reviewRequest({ caseId, command, origin, key }: ContestActRequest): ReviewRequest | null {
  const common = { caseId, origin, key, onBehalfOf: null };
  if (command.act === 'confirm') {
    const { signer = '', opinion, round = null } = command.input;
    return { ...common, round, coded: null, command: { verb: 'agree', input: { signer, text: opinion } } };
  }
  if (command.act !== 'return') return null;
  const { signer = '', text, round = null, reasonCode, correctionDays } = command.input;
  return { ...common, round, coded: { reasonCode, correctionDays }, command: { verb: 'return', input: { signer, to: null, text } } };
}

const signatureOf = (deciding: Deciding): Signature => (deciding.kind === 'ACCOUNT' ? { ...deciding, onBehalfOf: null } : deciding);

/** Two people deciding at once: the one who comes second reads who and when, not just "no". */
async function refusedOrTaken(
  tx: CaseTransaction,
  { id, state }: LockedCase,
  act: ContestAct,
  refusals: readonly Refusal[],
): Promise<Outcome<never>> {
  const over = state.stages.some(({ stage, outcome }) => outcome !== null && actRow(act).stages.includes(stage));
  const taken = over && refusals.some((refusal) => refusal.code === 'STAGE_NOT_OPEN') ? await tx.lastDecision(id) : null;
  if (taken === null) return refused(refusals);
  return { kind: 'CONFLICT', code: 'ALREADY_DECIDED', params: { by: taken.by, at: taken.at, what: taken.type } };
}
