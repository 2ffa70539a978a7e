import type { CivilDate } from '../shared/civil-date.ts';
import type { Refusal } from '../shared/result.ts';

/** 技能展示交流活动 alongside a contest of the region (002/四), as its organizer held it or will. */
export interface ExchangeEvent {
  name: string;
  place: string;
  organizer: string;
  from: CivilDate;
  to: CivilDate;
  note: string | null;
}

/**
 * Why it is none of this campaign: EXCHANGE_ENDS_BEFORE, EXCHANGE_OUTSIDE_YEAR (year), EXCHANGE_TWICE where one of this name stands already.
 * `year` is the campaign's, `standing` the names of those that were not taken out.
 */
export function exchangeRefusals(
  { name, from, to }: ExchangeEvent,
  { year, standing, clause }: { year: number; standing: readonly string[]; clause: string },
): Refusal[] {
  return [
    ...(to < from ? [{ code: 'EXCHANGE_ENDS_BEFORE', field: 'to' }] : []),
    ...(from.startsWith(`${year}-`) ? [] : [{ code: 'EXCHANGE_OUTSIDE_YEAR', field: 'from', clause, params: { year } }]),
    ...(standing.includes(name) ? [{ code: 'EXCHANGE_TWICE', field: 'name' }] : []),
  ];
}
