import { mayRead } from '@jiangcheng/domain/access/actor';
import { signerOf, type ApprovalCommand } from '@jiangcheng/domain/approval/commands';
import type { ClosedApproval, Signature } from '@jiangcheng/domain/approval/state';
import { verbRow } from '@jiangcheng/domain/approval/verbs';
import type { Deciding } from '@jiangcheng/domain/process/deciding';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { about, hashesIn, verbEvent } from '../approval/approval-audit.ts';
import { approvalFacts } from '../approval/approval-facts.ts';
import { isSigner, standsAs, type SignerRole } from '../approval/signers.ts';
import { applyVerb, type Applied } from '../approval/apply-verb.ts';
import { clockOfTurn } from '../approval/run-clocks.ts';
import { deadlineEvents } from '../deadline/deadline-events.ts';
import { mergeDeadlines } from '../deadline/reconcile-deadlines.ts';
import type { ApprovalRow } from '../ports/approval-row.ts';
import { noChanges, type CaseChanges } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import { notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { PaperBasis } from '../ports/paper-row.ts';
import type { ActAnswer, Desk } from './act-context.ts';
import { saveAndAnswer } from './answer.ts';
import { changesOf } from './changes.ts';
import { signatureIn } from './deputy.ts';
import { clauseOfAct } from './ground.ts';
import { ofKind, type Process } from './process.ts';
import type { ProcessTypes } from './process-types.ts';
import type { SignRequest } from './sign-request.ts';
import { stageOpened } from './stage-events.ts';
import { refusedOrTaken, seatTaken } from './taken.ts';
import { approvalSeats, ownSeat, runClockChanges, standingApproval } from './standing-approval.ts';
import { turnMails } from './turn-mails.ts';

interface Signing<T extends ProcessTypes> {
  desk: Desk;
  tx: CaseTransaction;
  locked: LockedCase<T['state']>;
  request: SignRequest;
  by: Signature;
  paper: PaperBasis | null;
}

/** A verb on the approval of a case's stage: one transaction under the case's lock. The verb that closes the approval gives the stage its outcome. */
export const signOnCase = <T extends ProcessTypes>(process: Process<T>, desk: Desk, request: SignRequest): Promise<Outcome<ActAnswer>> =>
  desk.store.once(request.key, async (tx) => {
    const locked = ofKind(process, await tx.lock(request.caseId));
    const { actor } = request.origin;
    if (locked === null || !mayRead(actor, locked.scope)) return notFound;
    const signers = signersIn(process, desk, locked);
    if (request.command.verb !== 'markRead' && !isSigner(signers, actor, locked.scope))
      return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: signers } }] };
    const { personId, name } = actor;
    const by: Signature = { kind: 'ACCOUNT', personId, name, onBehalfOf: request.onBehalfOf };
    const outcome = await signAndSave(process, { desk, tx, locked, request, by, paper: null });
    if (outcome.kind !== 'REFUSED') return outcome;
    const { command } = request;
    const taken = seatTaken(locked.approval?.state ?? null, signerOf(command), outcome.refusals);
    return taken ?? refusedOrTaken(process, process.actOfWord(command.verb, locked.state), tx, locked, outcome.refusals);
  });

/** Whose approval the case's stage has; after its end, the last one's. */
const signersIn = <T extends ProcessTypes>(process: Process<T>, desk: Desk, locked: LockedCase<T['state']>): SignerRole =>
  process.signers((process.approval(locked.state, process.packOf(desk, locked)) ?? locked.approval)?.stage ?? '');

/** Decides and writes. The case is locked, and the person may be here at all. */
export async function signAndSave<T extends ProcessTypes>(process: Process<T>, asked: Signing<T>): Promise<Outcome<ActAnswer>> {
  const { desk, tx, locked, request } = asked;
  const pack = process.packOf(desk, locked);
  const row = standingApproval(process, locked, pack, desk.newId)?.row ?? locked.approval;
  const refusals = await stageRefusals(process, asked, row, pack);
  if (refusals.length > 0 || row === null) return refused(refusals);
  const by = await asWhom(process, asked, row);
  const context = { ...asked, by };
  const command = await addressed(context, row);
  const dueOn = clockOfTurn(row, locked.deadlines)?.dueOn ?? null;
  const applied = await applyVerb(
    tx,
    row,
    { caseId: locked.id, command, by, actor: request.origin.actor, scope: locked.scope, dueOn },
    locked.now,
  );
  if (!applied.ok) return refused(applied.refusals);
  const signed = { ...context, request: { ...request, command } };
  const { state } = applied.value.change;
  return state.status === 'OPEN' || verbRow(command.verb).afterEnd
    ? saveAndAnswer(tx, locked, await verbChanges(process, signed, pack, applied.value))
    : conclude(process, signed, pack, applied.value, state);
}

/** Whoever is at the keyboard signs for himself or, where the seat is an absent person's, as his deputy; a paper names its signer. */
const asWhom = async <T extends ProcessTypes>(
  process: Process<T>,
  { tx, locked, request, by }: Signing<T>,
  { state, stage }: ApprovalRow,
): Promise<Signature> =>
  by.kind === 'PAPER' || by.onBehalfOf !== null
    ? by
    : signatureIn(tx, state, locked.scope, request.origin.actor, process.approvalTask(stage), signerOf(request.command) ?? '');

/** A word without a seat is given at the one that is his now. */
async function addressed<T extends ProcessTypes>(context: Signing<T>, row: ApprovalRow): Promise<ApprovalCommand> {
  const { command } = context.request;
  if (signerOf(command) !== '') return command;
  const { tx, locked, request, by } = context;
  const { pools } = await approvalFacts(tx, row.state, locked.scope, request.origin.actor, by);
  return { ...command, input: { ...command.input, signer: ownSeat(command.verb, row.state, by, pools) } } as ApprovalCommand;
}

/** A word counts in the round that the person saw, and nobody agrees to what the case's own rules still hold back. */
async function stageRefusals<T extends ProcessTypes>(
  process: Process<T>,
  { tx, locked, request }: Signing<T>,
  row: ApprovalRow | null,
  pack: T['pack'],
): Promise<Refusal[]> {
  const { round, command } = request;
  const act = process.actOfWord(command.verb, locked.state);
  const { facts } = await process.load(tx, locked, pack, act);
  const refusals = row !== null && verbRow(command.verb).afterEnd ? [] : process.refusals(act, locked.state, facts, locked.now);
  const movedOn = row !== null && round !== null && round !== row.round;
  return refusals.length === 0 && movedOn ? [{ code: 'ROUND_MOVED_ON', params: { round: row.round } }] : refusals;
}

/** The approval is over: what it came to is an act on the case, with all that follows from it. */
async function conclude<T extends ProcessTypes>(
  process: Process<T>,
  { desk, tx, locked, request, by, paper }: Signing<T>,
  pack: T['pack'],
  { events, change }: Applied,
  ended: ClosedApproval,
): Promise<Outcome<ActAnswer>> {
  const command = process.conclusion(request, ended, locked.state);
  const loaded = await process.load(tx, locked, pack, command.act, command.input);
  const deciding: Deciding = by.kind === 'ACCOUNT' ? { kind: 'ACCOUNT', personId: by.personId, name: by.name } : by;
  const decision = process.decide(command, locked.state, loaded.facts, deciding, locked.now);
  if (!decision.ok) return refused(decision.refusals);
  const { caseId, origin, key } = request;
  const said = { about: about(request.command, nodeOf(request.command)), documents: hashesIn(events) };
  const review = { change, ...said, onBehalfOf: behalfOf(by) };
  const acted = { desk, tx, locked, pack, request: { caseId, command, origin, key }, deciding, paper, events: decision.value, review };
  return saveAndAnswer(tx, locked, await changesOf(process, { ...acted, ...loaded }));
}

const behalfOf = (by: Signature): string | null => (by.kind === 'ACCOUNT' ? (by.onBehalfOf?.personId ?? null) : null);
const nodeOf = (command: ApprovalCommand): string | null => signerOf(command)?.split('/')[0] ?? null;

/** A verb after which the approval goes on, or that came after its end: the case stays where it stands. */
async function verbChanges<T extends ProcessTypes>(
  process: Process<T>,
  { desk, tx, locked, request, by, paper }: Signing<T>,
  pack: T['pack'],
  { events, change }: Applied,
): Promise<CaseChanges> {
  const { command } = request;
  const { actor, sessionId, address, requestId } = request.origin;
  const clause = clauseOfAct(process, pack, process.actOfWord(command.verb, locked.state));
  const basis = {
    ...{ actorAccountId: actor.accountId, actorPersonId: actor.personId, sessionId, address, requestId },
    actingRole: paper === null ? standsAs(signersIn(process, desk, locked), actor, locked.scope) : 'OFFICE',
    idempotencyKey: request.key.key,
    onBehalfOf: behalfOf(by),
    ...{ decidedBy: paper?.decider ?? null, decidedOn: paper?.decidedOn ?? null },
    ...{
      enteredBy: paper?.registeredBy ?? null,
      confirmedBy: paper?.confirmedBy ?? null,
      documents: [...(paper?.documents ?? []), ...hashesIn(events)],
    },
    clause,
  };
  const after = { row: change, written: change };
  const clocks = await runClockChanges(process, { desk, tx, locked }, pack, after);
  const deadlines = mergeDeadlines(locked.deadlines, clocks);
  const seats = approvalSeats(process, locked, after, deadlines, desk.newId);
  const told = {
    clause: process.cite(pack, clause ?? ''),
    link: process.link(locked),
    opened: seats.open,
    taskKind: process.approvalTask(change.stage),
  };
  return {
    ...noChanges(locked.state, locked.wakeAt),
    moved: true,
    closedBy: actor.accountId,
    events: [
      ...stageOpened(locked),
      verbEvent(command, events, nodeOf(command), basis),
      ...deadlineEvents(clocks, { requestId, idempotencyKey: request.key.key }),
    ],
    deadlines: clocks.map(({ after: row }) => row),
    openTasks: seats.open,
    closeTasks: seats.close,
    claimTasks: seats.claim,
    dueTasks: seats.due,
    approval: change,
    mails: await turnMails({ desk, tx, locked, command, by, actorId: actor.personId, change, ...told }),
  };
}
