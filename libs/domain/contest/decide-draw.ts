import { ok, refuse, type Refusal, type Result } from '../shared/result.ts';
import type { DayAct } from './acts.ts';
import type { ContestInputs } from './commands.ts';
import type { ContestEvent } from './events.ts';
import { drawLots as draw, readLots, type Draw, type Entrant } from './draw.ts';
import type { ContestFacts, EntrantFacts } from './facts.ts';
import type { ContestState } from './state.ts';

type Events = Result<ContestEvent[]>;
const clause = 'office §6';

/** Lots are drawn where the campaign asks for it: a draw for numbers, or for codes under which marks are given. */
export const drawRefusals = (act: DayAct, { day }: ContestFacts): Refusal[] =>
  (act === 'drawLots' || act === 'recordDraw') && !day.lots && !day.codes ? [{ code: 'DRAW_NOT_ASKED', clause }] : [];

/** They are loaded for the acts that ask them. */
function entrantsOf({ entrants }: ContestFacts): EntrantFacts {
  if (entrants === null) throw new Error('an act on entrants without them');
  return entrants;
}

const marked = ({ marks = [] }: ContestState, id: string): boolean => marks.some(({ contestantId }) => contestantId === id);

/** Those who take part: accepted, and neither absent nor withdrawn nor disqualified. */
const present = (state: ContestState, facts: ContestFacts): Entrant[] => entrantsOf(facts).all.filter(({ id }) => !marked(state, id));

/** A draw that is there is done again with a reason only; the one before stays in the history. */
function againRefusal({ draw: before }: ContestState, reason: string | undefined): Refusal[] {
  return before !== undefined && reason === undefined ? [{ code: 'DRAWN_ALREADY', field: 'reason', clause }] : [];
}

export function drawLots({ reason }: ContestInputs['drawLots'], state: ContestState, facts: ContestFacts, at: number): Events {
  const again = againRefusal(state, reason);
  if (again.length > 0) return { ok: false, refusals: again };
  const entrants = present(state, facts);
  if (entrants.length === 0) return refuse('DRAW_NOBODY', { clause });
  const { seed, lots } = entrantsOf(facts);
  return drawn({ seed, fileId: null, lots: draw(entrants, lots, facts.day.codes) }, at);
}

export function recordDraw(
  { lines, fileId, reason }: ContestInputs['recordDraw'],
  state: ContestState,
  facts: ContestFacts,
  at: number,
): Events {
  const again = againRefusal(state, reason);
  if (again.length > 0) return { ok: false, refusals: again };
  const lots = readLots(lines, present(state, facts), facts.day.codes);
  return lots.ok ? drawn({ seed: null, fileId, lots: lots.value }, at) : lots;
}

const drawn = (draw: Draw, at: number): Events => ok([{ type: 'LOTS_DRAWN', at, draw }]);

/** 缺赛、退赛、取消资格 of one entrant, with its reason; PRESENT takes an earlier mark back. */
export function markEntrant(
  { contestantId, mark, reason }: ContestInputs['markEntrant'],
  state: ContestState,
  facts: ContestFacts,
  at: number,
): Events {
  if (!entrantsOf(facts).all.some(({ id }) => id === contestantId)) return refuse('ENTRANT_UNKNOWN', { field: 'contestantId' });
  if (mark === 'PRESENT' && !marked(state, contestantId)) return refuse('ENTRANT_NOT_MARKED', { field: 'contestantId' });
  return ok([{ type: 'ENTRANT_MARKED', at, contestantId, mark, reason }]);
}
