import type { Deciding } from '../process/deciding.ts';
import { stageRefusal } from '../process/stage-refusal.ts';
import { currentStage } from '../process/story.ts';
import { civilDateOf, instantOf } from '../shared/instant.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { actRow, type CultivationAct } from './acts.ts';
import { endCultivation, issueCertificate } from './certificate.ts';
import type { CultivationCommand, CultivationInputs, FilingInput } from './commands.ts';
import type { CultivationEvent } from './events.ts';
import type { CultivationFacts } from './facts.ts';
import { cultivationOf, type CultivationState, type Filing } from './state.ts';

type Events = Result<CultivationEvent[]>;
type Inputs = CultivationInputs;

/** One act on one cultivation: how it stands, what is known around it, who decides and when. */
interface At {
  state: CultivationState;
  facts: CultivationFacts;
  by: string;
  at: number;
  clause: string;
}

const roundOf = (state: CultivationState): number => currentStage(state)?.round ?? 1;
const isUnconfirmed = ({ entry }: CultivationState): boolean => entry !== null && entry.confirmedBy === null;
const ofEntry = (act: CultivationAct): boolean => act === 'confirmEntry' || act === 'dismissEntry';

/** What stands in the way of an act whatever its input. */
export function actRefusals(act: CultivationAct, state: CultivationState): Refusal[] {
  const { clause } = actRow(act);
  const wrongStage = stageRefusal(actRow(act), state);
  if (wrongStage !== null) return [wrongStage];
  if (ofEntry(act)) return isUnconfirmed(state) ? [] : [{ code: 'ENTRY_NOT_PENDING', clause }];
  return isUnconfirmed(state) ? [{ code: 'ENTRY_UNCONFIRMED', clause }] : evaluationRefusals(act, state, clause);
}

/** A round is judged once; what follows from a failed evaluation waits for it. */
function evaluationRefusals(act: CultivationAct, state: CultivationState, clause: string): Refusal[] {
  const judged = state.evaluations.some(({ round }) => round === roundOf(state));
  if (act === 'evaluate') return judged ? [{ code: 'EVALUATED', clause }] : [];
  return (act === 'orderRemedy' || act === 'extendPeriod') && !judged ? [{ code: 'NOT_EVALUATED', clause }] : [];
}

/** A file as it was handed in. Paper that came earlier counts from noon of the day on which it came. */
function filingOf({ fileId, receivedOn, note }: FilingInput, { state, facts, by, at }: At): Result<Filing> {
  const today = civilDateOf(at);
  const on = receivedOn ?? today;
  if (facts.fileHash === null) return refuse('FILE_NOT_OF_CASE', { field: 'fileId' });
  if (on > today) return refuse('RECEIPT_IN_FUTURE', { field: 'receivedOn' });
  if (on < state.announcedOn) return refuse('RECEIPT_BEFORE_ANNOUNCEMENT', { field: 'receivedOn' });
  return ok({ fileId, note: note ?? null, on, by, fileHash: facts.fileHash, at: receivedOn === undefined ? at : instantOf(on, '12:00') });
}

function file(type: 'PLAN_FILED' | 'PROGRESS_REPORTED' | 'REMEDY_REPORTED', input: FilingInput, at: At): Events {
  const filing = filingOf(input, at);
  return filing.ok ? ok([{ type, at: at.at, filing: filing.value }]) : filing;
}

function evaluate({ note, ...judged }: Inputs['evaluate'], { state, by, at, clause }: At): Events {
  if (judged.on > civilDateOf(at)) return refuse('EVALUATION_IN_FUTURE', { field: 'on', clause });
  return ok([{ type: 'CULTIVATION_EVALUATED', at, evaluation: { ...judged, note, by, round: roundOf(state) } }]);
}

/** A day by which something has to be done lies ahead. */
function ahead(until: string, { at, clause }: At): Refusal | null {
  return until <= civilDateOf(at) ? { code: 'UNTIL_NOT_AHEAD', field: 'until', clause } : null;
}

function orderRemedy({ tasks, until }: Inputs['orderRemedy'], at: At): Events {
  const refusal = ahead(until, at);
  if (refusal !== null) return refuseAll([refusal]);
  const remedy = { round: roundOf(at.state) + 1, tasks, from: civilDateOf(at.at), until, filed: null };
  return ok([{ type: 'REMEDY_ORDERED', at: at.at, remedy }]);
}

function extendPeriod({ until, reason }: Inputs['extendPeriod'], at: At): Events {
  const refusal = ahead(until, at);
  if (refusal !== null) return refuseAll([refusal]);
  return ok([{ type: 'PERIOD_EXTENDED', at: at.at, period: { round: roundOf(at.state) + 1, until, reason, lastInstant: null } }]);
}

function certify({ on }: Inputs['issueCertificate'], { state, facts, at, clause }: At): Events {
  if (on > civilDateOf(at)) return refuse('ISSUED_IN_FUTURE', { field: 'on', clause });
  const result = issueCertificate(cultivationOf(facts.id, state), facts.certificateRule, facts.issued, on);
  if (!result.ok) return result;
  const { certificate } = result.value;
  return certificate === null ? ok([]) : ok([{ type: 'CRAFTSMAN_CERTIFIED', at, certificate }]);
}

function end({ reason, note, on, reference, objection }: Inputs['endCultivation'], { state, facts, at, clause }: At): Events {
  if (on > civilDateOf(at)) return refuse('DECIDED_ON_IN_FUTURE', { field: 'on', clause });
  if (on < state.announcedOn) return refuse('END_BEFORE_ANNOUNCEMENT', { field: 'on', clause });
  if (objection !== undefined && facts.objection === null) return refuse('OBJECTION_NOT_OF_PERSON', { field: 'objection', clause });
  const decision = { body: facts.endDecidedBy, on, reference };
  const led = facts.objection === null ? {} : { objection: facts.objection };
  const result = endCultivation(cultivationOf(facts.id, state), { reason, note, decision, ...led }, facts.endReasons, clause);
  if (!result.ok) return result;
  const { end: ended, certificate } = result.value;
  return ended === null ? ok([]) : ok([{ type: 'CULTIVATION_ENDED', at, end: ended, certificate }]);
}

/** The events an act makes, or why not. Pure: state, facts and time come in; who may ask is permissions.ts. */
export function decide(
  command: CultivationCommand,
  state: CultivationState,
  facts: CultivationFacts,
  deciding: Deciding,
  now: number,
): Events {
  const refusals = actRefusals(command.act, state);
  const by = deciding.kind === 'ACCOUNT' ? deciding.personId : deciding.name;
  return refusals.length > 0 ? refuseAll(refusals) : eventsOf(command, { state, facts, by, at: now, clause: actRow(command.act).clause });
}

function eventsOf(command: CultivationCommand, at: At): Events {
  switch (command.act) {
    case 'confirmEntry':
      return ok([{ type: 'ENTRY_CONFIRMED', at: at.at, by: at.by }]);
    case 'dismissEntry':
      return ok([{ type: 'ENTRY_DISMISSED', at: at.at }]);
    case 'filePlan':
      return file('PLAN_FILED', command.input, at);
    case 'fileReport':
      return file('PROGRESS_REPORTED', command.input, at);
    case 'reportRemedy':
      return file('REMEDY_REPORTED', command.input, at);
    case 'evaluate':
      return evaluate(command.input, at);
    case 'orderRemedy':
      return orderRemedy(command.input, at);
    case 'extendPeriod':
      return extendPeriod(command.input, at);
    case 'issueCertificate':
      return certify(command.input, at);
    case 'endCultivation':
      return end(command.input, at);
  }
}
