import { mayRead, standInsFor } from '@jiangcheng/domain/access/actor';
import type { Signature } from '@jiangcheng/domain/approval/state';
import type { Deciding } from '@jiangcheng/domain/process/deciding';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import { notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { PaperBasis } from '../ports/paper-row.ts';
import type { ActAnswer, ActRequest, Desk } from './act-context.ts';
import { saveAndAnswer } from './answer.ts';
import { changesOf } from './changes.ts';
import { grounded, groundIn } from './ground.ts';
import { ofKind, type Process } from './process.ts';
import type { ProcessTypes } from './process-types.ts';
import { signAndSave } from './sign.ts';
import { refusedOrTaken } from './taken.ts';

/**
 * An act from click to answer: one transaction under the case's lock (design.md §3.2). The same key returns the stored answer.
 * Poking the workflow is the caller's, after the commit.
 */
export const actOnCase = <T extends ProcessTypes>(process: Process<T>, desk: Desk, request: ActRequest<T>): Promise<Outcome<ActAnswer>> =>
  desk.store.once(request.key, async (tx) => {
    const locked = ofKind(process, await tx.lock(request.caseId));
    const { actor } = request.origin;
    if (locked === null) return notFound;
    if (!mayRead(actor, locked.scope) && process.takesPart?.(locked.state, actor) !== true) return notFound;
    const who = process.whoRefusals(request.command.act, locked, actor, request.command.input);
    if (who.some((refusal) => refusal.code === 'ROLE_MISSING')) return { kind: 'FORBIDDEN', refusals: who };
    if (who.length > 0) return refused(who);
    const absent = standInsFor(actor).map(({ personId, name }) => ({ personId, name }));
    const deciding: Deciding = { kind: 'ACCOUNT', personId: actor.personId, name: actor.name, standsInFor: absent };
    return decideAndSave(process, { desk, tx, locked, request, deciding, paper: null });
  });

/** The same for a decision from paper: the signer decides, two clerks entered it (office.md §1). Runs inside the confirming clerk's transaction. */
export async function actFromPaper<T extends ProcessTypes>(
  process: Process<T>,
  { desk, tx, locked, request }: Omit<Acting<T>, 'deciding' | 'paper'>,
  basis: PaperBasis,
): Promise<Outcome<ActAnswer>> {
  const refusals = process.signerRefusals(request.command.act, locked.state, basis.decider.name);
  if (refusals.length > 0) return refused(refusals);
  const deciding: Deciding = { kind: 'PAPER', name: basis.decider.name, registeredBy: basis.registeredBy, confirmedBy: basis.confirmedBy };
  return decideAndSave(process, { desk, tx, locked, request, deciding, paper: basis });
}

interface Acting<T extends ProcessTypes> {
  desk: Desk;
  tx: CaseTransaction;
  locked: LockedCase<T['state']>;
  request: ActRequest<T>;
  deciding: Deciding;
  paper: PaperBasis | null;
}

async function decideAndSave<T extends ProcessTypes>(process: Process<T>, acting: Acting<T>): Promise<Outcome<ActAnswer>> {
  const { desk, tx, locked, request, deciding, paper } = acting;
  const { command } = request;
  const pack = process.packOf(desk, locked);
  const ground = groundIn(process, pack);
  const word = process.wordOf(request, locked.state);
  if (word !== null) {
    const outcome = await signAndSave(process, { desk, tx, locked, request: word, by: signatureOf(deciding), paper });
    return outcome.kind === 'REFUSED' ? refusedOrTaken(process, command.act, tx, locked, grounded(ground, outcome.refusals)) : outcome;
  }
  const loaded = await process.load(tx, locked, pack, command.act, command.input);
  const decision = process.decide(command, locked.state, loaded.facts, deciding, locked.now);
  if (!decision.ok) return refusedOrTaken(process, command.act, tx, locked, grounded(ground, decision.refusals));
  const changes = await changesOf(process, { ...acting, ...loaded, pack, events: decision.value, review: null });
  return saveAndAnswer(tx, locked, changes);
}

const signatureOf = (deciding: Deciding): Signature =>
  deciding.kind === 'PAPER' ? deciding : { kind: 'ACCOUNT', personId: deciding.personId, name: deciding.name, onBehalfOf: null };
