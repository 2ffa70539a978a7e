import { refuse, ok, type Refusal, type Result } from '../shared/result.ts';
import { CUTOFF_CLAUSE } from './acts.ts';
import type { ContestInputs } from './commands.ts';
import type { ContestEvent } from './events.ts';
import type { ContestFacts } from './facts.ts';
import type { ContestState } from './state.ts';

type Events = Result<ContestEvent[]>;

export function nameOrganizers(input: ContestInputs['nameOrganizers'], at: number): Events {
  const ids = input.organizers.map((o) => o.organizationId);
  if (new Set(ids).size !== ids.length) return refuse('ORGANIZER_TWICE', { field: 'organizers' });
  if (input.organizers.filter((o) => o.lead).length !== 1) return refuse('ONE_LEAD_ORGANIZER', { field: 'organizers' });
  const sealsForAll = input.sealsForAll ?? null;
  if (sealsForAll !== null && !ids.includes(sealsForAll)) return refuse('SEALER_NOT_ORGANIZER', { field: 'sealsForAll' });
  return ok([{ type: 'ORGANIZERS_NAMED', at, organizers: input.organizers, sealsForAll }]);
}

export const nameChiefJudge = (input: ContestInputs['nameChiefJudge'], at: number): Events =>
  ok([
    {
      type: 'CHIEF_JUDGE_NAMED',
      at,
      chiefJudge: { name: input.name, organization: input.organization, post: input.post ?? null },
    },
  ]);

/** A last day after the regulation's cut-off needs a reason: "原则上" (000-40). */
export function setDates(input: ContestInputs['setDates'], facts: ContestFacts, at: number): Events {
  if (input.lastDay < input.firstDay) return refuse('LAST_DAY_BEFORE_FIRST', { field: 'lastDay' });
  if (input.lastDay > facts.cutoffOn && input.reason === undefined)
    return refuse('AFTER_CUTOFF_NEEDS_REASON', { field: 'reason', clause: CUTOFF_CLAUSE, params: { cutoff: facts.cutoffOn } });
  return ok([{ type: 'DATES_SET', at, firstDay: input.firstDay, lastDay: input.lastDay }]);
}

export const unconfirmed = (blocking: ContestFacts['blocking']): Refusal[] =>
  blocking.map(({ field, clause }) => ({ code: 'VALUE_UNCONFIRMED', clause, params: { field } }));

/**
 * What must be there before a contest is handed to its organizer; an unconfirmed value blocks only what depends on it. Where the organizer
 * writes a plan first, that says the rest, and what is unconfirmed holds the notice instead (C5).
 */
export function releaseRefusals(state: ContestState, facts: ContestFacts): Refusal[] {
  const planned = facts.front?.asked === true;
  const missing: Refusal[] = planned ? [] : unconfirmed(facts.blocking);
  if (state.organizers.length === 0) missing.push({ code: 'ORGANIZERS_MISSING', clause: '000/附1/六.1' });
  if (planned) return missing;
  if (state.chiefJudge === null) missing.push({ code: 'CHIEF_JUDGE_MISSING', clause: '000/附1/九' });
  if (state.firstDay === null) missing.push({ code: 'DATES_MISSING', clause: '000/附1/六.1' });
  return missing;
}
