import type { Deciding } from '../process/deciding.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { ContestInputs } from './commands.ts';
import type { ContestEvent } from './events.ts';
import type { ContestFacts } from './facts.ts';
import type { ContestState } from './state.ts';

type Events = Result<ContestEvent[]>;

/** A unit's selection is reported once for each level; reported again, it replaces what stood there. */
export function reportSelection(input: ContestInputs['reportSelection'], { today }: ContestFacts, at: number): Events {
  if (input.heldOn > today) return refuse('SELECTION_IN_FUTURE', { field: 'heldOn' });
  if (input.advancing.length > input.entrants)
    return refuse('MORE_ADVANCE_THAN_ENTERED', { field: 'advancing', params: { entrants: input.entrants } });
  return ok([{ type: 'SELECTION_REPORTED', at, report: { ...input } }]);
}

/** Neither is due before the contest: they look back at it. */
export function setDuty({ duty, dueOn }: ContestInputs['setDuty'], { firstDay }: ContestState, at: number): Events {
  if (firstDay !== null && dueOn < firstDay) return refuse('DUTY_BEFORE_START', { field: 'dueOn', params: { firstDay } });
  return ok([{ type: 'DUTY_SET', at, duty, dueOn }]);
}

export const fulfilDuty = (
  { duty, text, fileId }: ContestInputs['fulfilDuty'],
  { today: on }: ContestFacts,
  { name: byName }: Deciding,
  at: number,
): Events => ok([{ type: 'DUTY_FULFILLED', at, duty, fulfilled: { on, text, fileId, byName } }]);
