import type { Appeal } from '../appeal/appeal.ts';
import type { DayEvent, EntrantMark } from './day-events.ts';
import { dutiesOf, type Duty, type DutyKind, type SelectionReport } from './duties.ts';
import type { ContestState } from './state.ts';

const changed = ({ appeals = [] }: ContestState, id: string, change: Partial<Appeal>): Appeal[] =>
  appeals.map((appeal) => (appeal.id === id ? { ...appeal, ...change } : appeal));

function markedAs(
  { marks = [] }: ContestState,
  { contestantId, mark, reason }: Extract<DayEvent, { type: 'ENTRANT_MARKED' }>,
): EntrantMark[] {
  const others = marks.filter((one) => one.contestantId !== contestantId);
  return mark === 'PRESENT' ? others : [...others, { contestantId, mark, reason }];
}

const reported = ({ selections = [] }: ContestState, report: SelectionReport): SelectionReport[] => [
  ...selections.filter(({ level, unit }) => level !== report.level || unit !== report.unit),
  report,
];

const withDuty = (state: ContestState, kind: DutyKind, change: Partial<Duty>): Duty[] =>
  dutiesOf(state).map((one) => (one.duty === kind ? { ...one, ...change } : one));

/** The state after an event of the contest's day. Total: every event has its line. */
export function evolveDay(state: ContestState, event: DayEvent): ContestState {
  switch (event.type) {
    case 'RECHECK_DRAWN':
    case 'RECHECK_ENTERED':
      return { ...state, recheck: event.recheck };
    case 'SELECTION_REPORTED':
      return { ...state, selections: reported(state, event.report) };
    case 'DUTY_SET':
      return { ...state, duties: withDuty(state, event.duty, { dueOn: event.dueOn }) };
    case 'DUTY_FULFILLED':
      return { ...state, duties: withDuty(state, event.duty, { fulfilled: event.fulfilled, fulfilledAt: event.at }) };
    case 'LOTS_DRAWN':
      return { ...state, draw: event.draw };
    case 'ENTRANT_MARKED':
      return { ...state, marks: markedAs(state, event) };
    case 'SCORES_ANNOUNCED':
      return { ...state, announcedOn: event.on };
    case 'APPEAL_REGISTERED':
      return { ...state, appeals: [...(state.appeals ?? []), event.appeal] };
    case 'APPEAL_WITHDRAWN':
      return { ...state, appeals: changed(state, event.id, { withdrawn: event.reason }) };
    case 'APPEAL_DECIDED':
      return { ...state, appeals: changed(state, event.id, { decision: event.decision }) };
    case 'INCIDENT_RECORDED':
      return { ...state, incidents: [...(state.incidents ?? []), event.incident] };
  }
}
