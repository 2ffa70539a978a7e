import { banRefusals } from '../hosting/ban.ts';
import { refuse, refuseAll, ok, type Refusal, type Result } from '../shared/result.ts';
import { checkWeights } from '../ranking/check-input.ts';
import { CUTOFF_CLAUSE, UPPER_CLAUSE } from './acts.ts';
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

/**
 * What an upper contest's document says: who is ranked (000-57), and other weights than the usual ones (000-26). Refuses with
 * LOCAL_RANKING_UNKNOWN where the regulation ranks nobody separately, WEIGHTS_BY_PLAN where the contest's plan says them, WEIGHTS_INCOMPLETE, the codes of checkWeights.
 */
export function recordUpper(
  { coHosted, theory, practice, basis, fileId }: ContestInputs['recordUpper'],
  { plan }: ContestState,
  { localRanking }: ContestFacts,
  at: number,
): Events {
  const refusals: Refusal[] = coHosted && !localRanking ? [{ code: 'LOCAL_RANKING_UNKNOWN', field: 'coHosted', clause: UPPER_CLAUSE }] : [];
  const given = theory !== undefined || practice !== undefined;
  const weights = theory !== undefined && practice !== undefined ? { theory, practice } : null;
  if (given && plan !== undefined) refusals.push({ code: 'WEIGHTS_BY_PLAN', field: 'theory' });
  if (given && weights === null) refusals.push({ code: 'WEIGHTS_INCOMPLETE', field: theory === undefined ? 'theory' : 'practice' });
  const checked = weights === null ? ok(weights) : checkWeights(weights);
  if (!checked.ok) refusals.push(...checked.refusals.map((one) => ({ ...one, field: 'theory' })));
  return refusals.length > 0 ? refuseAll(refusals) : ok([{ type: 'UPPER_RECORDED', at, upper: { coHosted, weights, basis, fileId } }]);
}

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
