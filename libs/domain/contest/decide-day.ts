import { isOpen } from '../appeal/appeal.ts';
import { appealWindow } from '../appeal/appeal-window.ts';
import * as appeal from '../appeal/decide-appeal.ts';
import type { Deciding } from '../process/deciding.ts';
import { startOfDay, type EpochMs } from '../shared/instant.ts';
import { parseInstant } from '../shared/parse-instant.ts';
import { ok, refuse, type Refusal, type Result } from '../shared/result.ts';
import type { DayAct } from './acts.ts';
import { appealFactsOf } from './appeal-facts.ts';
import type { ContestCommand, ContestInputs } from './commands.ts';
import * as draw from './decide-draw.ts';
import * as duty from './decide-duty.ts';
import * as recheck from './decide-recheck.ts';
import type { ContestEvent } from './events.ts';
import type { ContestFacts } from './facts.ts';
import type { ContestState } from './state.ts';

type Events = Result<ContestEvent[]>;
export type DayCommand = Extract<ContestCommand, { act: DayAct }>;

const appealsOf = ({ appeals = [] }: ContestState) => appeals;

/** What stands in the way whatever the input. */
export const dayRefusals = (act: DayAct, state: ContestState, facts: ContestFacts): Refusal[] => [
  ...draw.drawRefusals(act, facts),
  ...recheck.recheckRefusals(act, state, facts),
  ...((act === 'withdrawAppeal' || act === 'decideAppeal') && !appealsOf(state).some(isOpen) ? [{ code: 'NO_OPEN_APPEAL' }] : []),
];

export function dayEvents({ act, input }: DayCommand, state: ContestState, facts: ContestFacts, deciding: Deciding, now: number): Events {
  switch (act) {
    case 'reportSelection':
      return duty.reportSelection(input, facts, now);
    case 'setDuty':
      return duty.setDuty(input, state, now);
    case 'fulfilDuty':
      return duty.fulfilDuty(input, facts, deciding, now);
    case 'drawRecheck':
      return recheck.drawRecheck(state, facts, now);
    case 'enterRecheck':
      return recheck.enterRecheck(input, state, facts, deciding, now);
    case 'drawLots':
      return draw.drawLots(input, state, facts, now);
    case 'recordDraw':
      return draw.recordDraw(input, state, facts, now);
    case 'markEntrant':
      return draw.markEntrant(input, state, facts, now);
    case 'announceScores':
      return announceScores(input, state, facts, now);
    case 'registerAppeal':
      return registerAppeal(input, state, facts, deciding, now);
    case 'withdrawAppeal':
      return withdrawAppeal(input, state, now);
    case 'decideAppeal':
      return decideAppeal(input, state, deciding, now);
    case 'recordIncident':
      return recordIncident(input, state, deciding, now);
  }
}

/** 成绩现场公布: reviews of a score are asked within so many working days of it. */
function announceScores(
  { announcedOn: on }: ContestInputs['announceScores'],
  state: ContestState,
  facts: ContestFacts,
  at: number,
): Events {
  if (on > facts.today) return refuse('ANNOUNCED_IN_FUTURE', { field: 'announcedOn' });
  if (state.firstDay !== null && on < state.firstDay)
    return refuse('ANNOUNCED_BEFORE_START', { field: 'announcedOn', params: { firstDay: state.firstDay } });
  return ok([{ type: 'SCORES_ANNOUNCED', at, on }]);
}

function registerAppeal(
  input: ContestInputs['registerAppeal'],
  state: ContestState,
  facts: ContestFacts,
  deciding: Deciding,
  now: number,
): Events {
  const { appealKind: kind, receivedAt, endedAt, ...rest } = input;
  const received = parseInstant(receivedAt);
  const ended = endedAt === undefined ? null : parseInstant(endedAt);
  if (!received.ok) return received;
  if (ended?.ok === false) return ended;
  const request = { ...rest, kind, receivedAt: received.value, endedAt: ended?.value, announcedOn: state.announcedOn };
  const { lengths, calendar } = appealFactsOf(facts);
  const window = appealWindow(request, lengths, calendar);
  const id = String(appealsOf(state).length + 1);
  const registered = appeal.registerAppeal(request, { window, id, registering: deciding, now });
  return registered.ok ? ok([{ type: 'APPEAL_REGISTERED', at: now, appeal: registered.value }]) : registered;
}

function withdrawAppeal({ appealId: id, reason }: ContestInputs['withdrawAppeal'], state: ContestState, at: number): Events {
  const found = appeal.openAppeal(appealsOf(state), id);
  return found.ok ? ok([{ type: 'APPEAL_WITHDRAWN', at, id, reason }]) : found;
}

function decideAppeal(
  { appealId: id, verdict, reason }: ContestInputs['decideAppeal'],
  state: ContestState,
  deciding: Deciding,
  at: EpochMs,
): Events {
  const decided = appeal.decideAppeal(appealsOf(state), { id, upheld: verdict === 'UPHELD', reason }, deciding, at);
  return decided.ok ? ok([{ type: 'APPEAL_DECIDED', at, id, decision: decided.value }]) : decided;
}

function recordIncident(
  { happenedAt, incident, measures, fileId }: ContestInputs['recordIncident'],
  { firstDay }: ContestState,
  { name: byName }: Deciding,
  at: EpochMs,
): Events {
  const happened = parseInstant(happenedAt);
  if (!happened.ok) return happened;
  if (happened.value > at) return refuse('INCIDENT_IN_FUTURE', { field: 'happenedAt' });
  if (firstDay !== null && happened.value < startOfDay(firstDay))
    return refuse('INCIDENT_BEFORE_START', { field: 'happenedAt', params: { firstDay } });
  return ok([
    { type: 'INCIDENT_RECORDED', at, incident: { happenedAt: happened.value, incident, measures, fileId: fileId ?? null, byName } },
  ]);
}
