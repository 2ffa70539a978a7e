import type { Related } from '../conflict/conflicts.ts';
import type { Deciding } from '../process/deciding.ts';
import { stageRefusal } from '../process/stage-refusal.ts';
import { civilDateOf } from '../shared/instant.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { actRow, type ObjectionAct } from './acts.ts';
import { admissibility, type Admissibility } from './admissibility.ts';
import type { ObjectionCommand, ObjectionInputs } from './commands.ts';
import type { ObjectionEvent } from './events.ts';
import type { ObjectionFacts } from './facts.ts';
import { admit, decideObjection, registerOnly, reply, report } from './handle.ts';
import type { Objection, ObjectionState } from './objection.ts';
import { objectionOf, type ObjectionCaseState } from './state.ts';

type Events = Result<ObjectionEvent[]>;
type Inputs = ObjectionInputs;

/** One act on one objection: how it stands, what is known around it, and when. */
interface At {
  state: ObjectionCaseState;
  facts: ObjectionFacts;
  at: number;
}

/** What stands in the way of an act whatever its input. */
export function actRefusals(act: ObjectionAct, state: ObjectionCaseState): Refusal[] {
  const wrongStage = stageRefusal(actRow(act), state);
  return wrongStage === null ? [] : [wrongStage];
}

/** What may become of the objection as it stands. */
export const admissibilityOf = (state: ObjectionCaseState, facts: ObjectionFacts): Admissibility =>
  admissibility(objectionOf(facts.id, state), facts.notice, facts.window, facts.anonymous);

/** The state of handling that a rule came to; the rules know which one. */
function handlingOf<S extends ObjectionState['stage']>(objection: Objection, stage: S): Extract<ObjectionState, { stage: S }> {
  if (objection.state.stage !== stage) throw new Error(`an objection is ${objection.state.stage}, not ${stage}`);
  return objection.state as Extract<ObjectionState, { stage: S }>;
}

function takeIn({ verifiers, related }: Inputs['admitObjection'], { state, facts, at }: At): Events {
  const known = facts.verifiers.map((one): Related => ({ ...one, declared: related.includes(one.personId) ? [state.personId] : [] }));
  const unknown = verifiers.filter((personId) => !known.some((one) => one.personId === personId));
  if (unknown.length > 0) return refuse('PERSON_UNKNOWN', { field: 'verifiers' });
  const objection = objectionOf(facts.id, state, facts.verifierObjects);
  const result = admit(objection, admissibilityOf(state, facts), known, facts.concerned, at);
  return result.ok ? ok([{ type: 'OBJECTION_ADMITTED', at, handling: handlingOf(result.value, 'ADMITTED') }]) : result;
}

function onlyRegister({ reason }: Inputs['registerObjection'], { state, facts, at }: At): Events {
  const result = registerOnly(objectionOf(facts.id, state), admissibilityOf(state, facts), reason, at);
  return result.ok ? ok([{ type: 'OBJECTION_NOT_ADMITTED', at, handling: handlingOf(result.value, 'NOT_ADMITTED') }]) : result;
}

function handIn({ finding, signedBy }: Inputs['reportFinding'], { state, facts, at }: At): Events {
  if (facts.fileHash === null) return refuse('FILE_NOT_OF_CASE', { field: 'fileId' });
  const result = report(objectionOf(facts.id, state), { finding, fileHash: facts.fileHash, signedBy, at });
  return result.ok ? ok([{ type: 'OBJECTION_REPORTED', at, handling: handlingOf(result.value, 'REPORTED') }]) : result;
}

function judge({ effect, on, reference }: Inputs['decideObjection'], { state, facts, at }: At, deciding: Deciding): Events {
  if (on > civilDateOf(at)) return refuse('DECIDED_ON_IN_FUTURE', { field: 'on' });
  const body = deciding.kind === 'PAPER' ? facts.upheldBy : 'OFFICE';
  const result = decideObjection(objectionOf(facts.id, state), { body, on, reference, effect }, facts.upheldBy);
  return result.ok ? ok([{ type: 'OBJECTION_DECIDED', at, handling: handlingOf(result.value, 'DECIDED') }]) : result;
}

function answer({ on, text }: Inputs['replyToObjection'], { state, facts, at }: At): Events {
  if (on > civilDateOf(at)) return refuse('REPLIED_IN_FUTURE', { field: 'on' });
  const result = reply(objectionOf(facts.id, state), at);
  return result.ok
    ? ok([{ type: 'OBJECTION_REPLIED', at, handling: handlingOf(result.value, 'DECIDED'), reply: { on, text, at } }])
    : result;
}

/** The events an act makes, or why not. Pure: state, facts and time come in; who may ask is permissions.ts. */
export function decide(
  command: ObjectionCommand,
  state: ObjectionCaseState,
  facts: ObjectionFacts,
  deciding: Deciding,
  now: number,
): Events {
  const refusals = actRefusals(command.act, state);
  return refusals.length > 0 ? refuseAll(refusals) : eventsOf(command, { state, facts, at: now }, deciding);
}

function eventsOf(command: ObjectionCommand, at: At, deciding: Deciding): Events {
  switch (command.act) {
    case 'assessObjection':
      return ok([{ type: 'OBJECTION_ASSESSED', at: at.at, ...command.input }]);
    case 'admitObjection':
      return takeIn(command.input, at);
    case 'registerObjection':
      return onlyRegister(command.input, at);
    case 'reportFinding':
      return handIn(command.input, at);
    case 'decideObjection':
      return judge(command.input, at, deciding);
    case 'replyToObjection':
      return answer(command.input, at);
  }
}
