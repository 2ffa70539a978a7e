import type { Actor } from '../access/actor.ts';
import { isOffice, type CaseScope } from '../access/actor.ts';
import type { Deciding } from '../process/deciding.ts';
import { stageRefusal } from '../process/stage-refusal.ts';
import { currentStage, isOver } from '../process/story.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import {
  collectionStory,
  type CollectionEvent,
  type CollectionOutcome,
  type CollectionStage,
  type CollectionState,
  type UnitCounts,
} from './state.ts';

/** Input of each act on a window as a whole. */
export interface CollectionInputs {
  /** The window was opened in error, or is not needed: nobody owes anything. */
  withdraw: { reason: string };
  /** All that came is checked; what is missing stays missing. */
  conclude: { note?: string | undefined };
}
export type CollectionAct = keyof CollectionInputs;
export type CollectionCommand = { [A in CollectionAct]: { act: A; input: CollectionInputs[A] } }[CollectionAct];

interface ActRow {
  stages: readonly CollectionStage[];
  outcomes: readonly CollectionOutcome[];
  clause: string;
  paper: boolean;
}

/** The office's acts on the window; those on one unit's package are in unit-acts.ts. */
const collectionActTable: Readonly<Record<CollectionAct, ActRow>> = {
  withdraw: { stages: ['OPEN'], outcomes: ['WITHDRAWN'], clause: 'office §3', paper: true },
  conclude: { stages: ['CHECK'], outcomes: ['CONCLUDED'], clause: 'office §3', paper: true },
};

export const collectionActs = Object.keys(collectionActTable) as CollectionAct[];
export const actRow = (act: CollectionAct): ActRow => collectionActTable[act];

/** What `decide` must know beyond the state; counted under the case's lock. */
export interface CollectionFacts {
  counts: UnitCounts;
  /** Units whose time has not run out yet (an extension, a supplement). */
  stillDue: number;
}

/** Only the office acts on the window as a whole. */
export const whoRefusals = (actor: Actor, { campaignId }: CaseScope): Refusal[] =>
  isOffice(actor, campaignId) ? [] : [{ code: 'ROLE_MISSING', params: { who: 'OFFICE' } }];

/** What stands in the way of an act whatever its input. */
export function actRefusals(act: CollectionAct, state: CollectionState, facts: CollectionFacts): Refusal[] {
  const wrongStage = stageRefusal(actRow(act), state);
  if (wrongStage !== null) return [wrongStage];
  return act === 'conclude' ? unfinished(facts) : [];
}

/** Nothing that came stays unread, and nobody is cut off whose time still runs. */
const unfinished = ({ counts, stillDue }: CollectionFacts): Refusal[] =>
  [
    { code: 'PACKAGES_UNCHECKED', count: counts.handedIn },
    { code: 'RECEIPTS_PENDING', count: counts.receipts },
    { code: 'UNITS_STILL_DUE', count: stillDue },
  ].flatMap(({ code, count }) => (count > 0 ? [{ code, params: { count } }] : []));

/** The event an act makes, or why not. Pure: state, facts and time come in. */
export function decide(
  command: CollectionCommand,
  state: CollectionState,
  facts: CollectionFacts,
  _deciding: Deciding,
  at: number,
): Result<CollectionEvent[]> {
  const refusals = actRefusals(command.act, state, facts);
  if (refusals.length > 0) return refuseAll(refusals);
  return ok([{ type: command.act === 'withdraw' ? 'WINDOW_WITHDRAWN' : 'COLLECTION_CONCLUDED', at }]);
}

export interface AvailableAction {
  act: CollectionAct;
  allowed: boolean;
  refusals: readonly Refusal[];
}

/** What may this person do with the window now, and if not, why not. Others than the office get nothing. */
export function availableActions(state: CollectionState, facts: CollectionFacts, actor: Actor, scope: CaseScope): AvailableAction[] {
  const current = currentStage(state);
  if (current === null || isOver(collectionStory, state) || whoRefusals(actor, scope).length > 0) return [];
  return collectionActs
    .filter((act) => actRow(act).stages.includes(current.stage))
    .map((act) => ({ act, refusals: actRefusals(act, state, facts) }))
    .map(({ act, refusals }) => ({ act, refusals, allowed: refusals.length === 0 }));
}
