import type { CivilDate } from '../shared/civil-date.ts';
import type { Refusal } from '../shared/result.ts';
import type { ShowcaseRule } from './rule.ts';

/** A unit's recommendation of somebody with a special skill, as its paper says. */
export interface Nomination {
  organizationId: string;
  name: string;
  bornOn: CivilDate;
  form: string;
  recommendedOn: CivilDate;
}

export const showcaseVerdicts = ['TAKEN', 'NOT_TAKEN'] as const;
export type ShowcaseVerdict = (typeof showcaseVerdicts)[number];

interface Around {
  rule: ShowcaseRule;
  /** Of the campaign: the activity goes on all through it. */
  year: number;
  today: CivilDate;
  /** Those of this campaign that are not turned down. */
  earlier: readonly Pick<Nomination, 'organizationId' | 'name'>[];
}

/**
 * Why this is no recommendation: SHOWCASE_BORN_BEFORE, SHOWCASE_FORM_UNKNOWN, SHOWCASE_IN_FUTURE, SHOWCASE_OUTSIDE_YEAR,
 * SHOWCASE_TWICE for one that the same unit has recommended already.
 */
export function nominationRefusals(given: Nomination, { rule: { born, forms, clauses }, year, today, earlier }: Around): Refusal[] {
  const refusals: Refusal[] = [];
  const { bornOn, recommendedOn } = given;
  if (bornOn < born.onOrAfter)
    refusals.push({ code: 'SHOWCASE_BORN_BEFORE', field: 'bornOn', clause: born.clause, params: { onOrAfter: born.onOrAfter } });
  if (!forms.includes(given.form)) refusals.push({ code: 'SHOWCASE_FORM_UNKNOWN', field: 'form', clause: clauses.forms });
  if (recommendedOn > today) refusals.push({ code: 'SHOWCASE_IN_FUTURE', field: 'recommendedOn' });
  if (!recommendedOn.startsWith(`${year}-`))
    refusals.push({ code: 'SHOWCASE_OUTSIDE_YEAR', field: 'recommendedOn', clause: clauses.wholeYear, params: { year } });
  if (earlier.some(({ organizationId, name }) => organizationId === given.organizationId && name === given.name))
    refusals.push({ code: 'SHOWCASE_TWICE', field: 'name' });
  return refusals;
}

/** 优中选优: the office takes one for the whole region's publicity, or does not and says why. Refuses with SHOWCASE_DECIDED, REASON_MISSING. */
export function verdictRefusals(
  standing: ShowcaseVerdict | null,
  verdict: ShowcaseVerdict,
  reason: string | null,
  { clauses }: ShowcaseRule,
): Refusal[] {
  if (standing !== null) return [{ code: 'SHOWCASE_DECIDED', clause: clauses.recommended }];
  return verdict === 'NOT_TAKEN' && reason === null ? [{ code: 'REASON_MISSING', field: 'reason' }] : [];
}
