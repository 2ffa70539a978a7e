import { banRefusals } from '../hosting/ban.ts';
import { refuse, refuseAll, ok, type Refusal, type Result } from '../shared/result.ts';
import { CUTOFF_CLAUSE } from './acts.ts';
import type { ContestInputs } from './commands.ts';
import type { ContestEvent } from './events.ts';
import type { ContestFacts } from './facts.ts';
import type { ContestState } from './state.ts';

type Events = Result<ContestEvent[]>;

/** One leads, none is named twice, and who seals for all is one of them. */
export function checkOrganizers({ organizers, sealsForAll }: ContestInputs['nameOrganizers']): Refusal[] {
  const ids = organizers.map((o) => o.organizationId);
  if (new Set(ids).size !== ids.length) return [{ code: 'ORGANIZER_TWICE', field: 'organizers' }];
  if (organizers.filter((o) => o.lead).length !== 1) return [{ code: 'ONE_LEAD_ORGANIZER', field: 'organizers' }];
  return sealsForAll === undefined || ids.includes(sealsForAll) ? [] : [{ code: 'SEALER_NOT_ORGANIZER', field: 'sealsForAll' }];
}

/** Who stands under 停办 is not named (000-62); who was named before it was pronounced stays. */
export function nameOrganizers(input: ContestInputs['nameOrganizers'], { bans, today }: ContestFacts, at: number): Events {
  const banned = banRefusals(bans, today).map((refusal) => ({ ...refusal, field: 'organizers' }));
  const refusals = [...checkOrganizers(input), ...banned];
  if (refusals.length > 0) return refuseAll(refusals);
  return ok([{ type: 'ORGANIZERS_NAMED', at, organizers: input.organizers, sealsForAll: input.sealsForAll ?? null }]);
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
