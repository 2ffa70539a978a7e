import type { Deciding } from '../process/deciding.ts';
import { currentStage } from '../process/story.ts';
import { ok, refuse, refuseAll, valueOf, type Refusal, type Result } from '../shared/result.ts';
import { ORG_AWARD_CLAUSE as clause, wrongStage, type OrgAwardAct, type OrgAwardCommand } from './acts.ts';
import type { Answers } from './answers.ts';
import { assess } from './assess.ts';
import { rankUnits, type UnitScores } from './rank-units.ts';
import type { Rubric } from './rubric.ts';
import { lastProposal, type OrgAwardEvent, type OrgAwardState, type ProposedUnit } from './state.ts';

/** The two columns of a unit's 自评表 as they are on record; the office has not filled in its own while `reviewed` is null. */
export interface UnitColumns {
  organizationId: string;
  name: string;
  self: Answers;
  reviewed: Answers | null;
}

/** What `decide` must know beside the state. */
export interface OrgAwardFacts {
  rubric: Rubric;
  units: readonly UnitColumns[];
}

export const scoresOf = ({ organizationId: id, self, reviewed }: UnitColumns, rubric: Rubric): UnitScores => ({
  id,
  self: valueOf(assess(self, rubric)),
  reviewed: reviewed === null ? null : valueOf(assess(reviewed, rubric)),
});

/** What stands in the way of an act whatever its input. */
export function actRefusals(act: OrgAwardAct, state: OrgAwardState, facts: OrgAwardFacts): Refusal[] {
  const closed = wrongStage(act, state);
  return closed.length > 0 || act !== 'proposeAwards' ? closed : unfinished(facts);
}

/** Every unit is reviewed, and nothing in a reviewed column is left open. */
function unfinished({ rubric, units }: OrgAwardFacts): Refusal[] {
  if (units.length === 0) return [{ code: 'NOTHING_HANDED_IN', clause }];
  const unreviewed = units.filter(({ reviewed }) => reviewed === null).length;
  const open = units.flatMap((unit) => scoresOf(unit, rubric).reviewed?.items.filter((item) => item.open !== null) ?? []);
  const codes = new Map(open.map((item) => [item.open ?? '', item.clause]));
  return [
    ...(unreviewed === 0 ? [] : [{ code: 'UNITS_UNREVIEWED', clause, params: { count: unreviewed } }]),
    ...[...codes].map(([code, on]) => ({ code, clause: on, params: { count: open.filter((item) => item.open === code).length } })),
  ];
}

/** The list by rank; null where the number would cut through units of one rank. */
function proposed({ rubric, units }: OrgAwardFacts, count: number): ProposedUnit[] | null {
  const scores = units.map((unit) => scoresOf(unit, rubric));
  const list = rankUnits(scores).map(({ id, rank, outside, total, difference }) => ({
    ...{ organizationId: id, rank, outside, total, difference },
    name: units.find(({ organizationId }) => organizationId === id)?.name ?? '',
    self: scores.find((one) => one.id === id)?.self.total ?? null,
    awarded: rank !== null && rank <= count,
  }));
  return list.filter(({ awarded }) => awarded).length === count ? list : null;
}

/**
 * The event an act makes, or why not. Pure: state, facts and time come in. Refuses with NOTHING_HANDED_IN, UNITS_UNREVIEWED,
 * RUBRIC_GAP_NOT_RULED, GROWTH_WITHOUT_BASE, AWARD_COUNT_CUTS (too many, or joint ranks at the border), FOUR_EYES.
 */
export function decide(
  { act, input }: OrgAwardCommand,
  state: OrgAwardState,
  facts: OrgAwardFacts,
  deciding: Deciding,
  at: number,
): Result<OrgAwardEvent[]> {
  const refusals = actRefusals(act, state, facts);
  if (refusals.length > 0) return refuseAll(refusals);
  switch (act) {
    case 'proposeAwards': {
      const units = proposed(facts, input.count);
      if (units === null) return refuse('AWARD_COUNT_CUTS', { field: 'count', clause });
      const by = { personId: deciding.kind === 'ACCOUNT' ? deciding.personId : '', name: deciding.name };
      return ok([{ type: 'ORG_AWARD_PROPOSED', at, proposal: { round: currentStage(state)?.round ?? 1, units, by, at } }]);
    }
    case 'withdrawAwards':
      return ok([{ type: 'ORG_AWARD_WITHDRAWN', at }]);
    case 'approveAwards':
      return proposedHimself(state, deciding)
        ? refuse('FOUR_EYES', { clause })
        : ok([{ type: 'ORG_AWARD_APPROVED', at, by: deciding.name }]);
    case 'returnProposal':
      return ok([{ type: 'ORG_AWARD_RETURNED', at }]);
  }
}

/** Also in the place of somebody who did. */
function proposedHimself(state: OrgAwardState, deciding: Deciding): boolean {
  if (deciding.kind !== 'ACCOUNT') return false;
  const selves = [deciding.personId, ...(deciding.standsInFor ?? []).map(({ personId }) => personId)];
  return selves.includes(lastProposal(state)?.by.personId ?? '');
}

/** A paper is not signed by the one who proposed. */
export const signerRefusals = (act: OrgAwardAct, state: OrgAwardState, signer: string): Refusal[] =>
  act === 'approveAwards' && lastProposal(state)?.by.name === signer ? [{ code: 'FOUR_EYES', clause }] : [];
