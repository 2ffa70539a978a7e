import { birthDateOf, sexOf } from '../identity-numbers/resident-id.ts';
import type { DraftEntry } from '../score-report/records.ts';
import type { AwardEntry, AwardTrade } from './contest.ts';

/** What is known of a trade, by field, as awards see it. */
export function awardTradeOf(known: Readonly<Record<string, unknown>>): AwardTrade {
  const flag = (field: string): boolean | null => (typeof known[field] === 'boolean' ? known[field] : null);
  return {
    type: known['type'] === 'NON_SKILL' ? 'NON_SKILL' : 'SKILL',
    nationalStandard: flag('nationalStandard'),
    catalogued: flag('catalogued'),
    specialAbility: flag('specialAbility') ?? false,
  };
}

/** What an identity number says where the sheet is silent. */
export const personOf = ({ sex }: Pick<DraftEntry, 'sex'>, idNumber: string | undefined): Pick<AwardEntry, 'sex' | 'bornOn'> => ({
  sex: sex ?? (idNumber === undefined ? null : sexOf(idNumber)),
  bornOn: idNumber === undefined ? null : birthDateOf(idNumber),
});

/** A row of a confirmed sheet with what its winner handed in. Certificates held before are nowhere on record. */
export const awardEntryOf = (entry: DraftEntry, idNumber: string | undefined): AwardEntry => ({
  id: entry.key,
  status: entry.status,
  theory: entry.theory,
  practice: entry.practice,
  timeMs: entry.timeSeconds === null ? null : entry.timeSeconds * 1000,
  ...personOf(entry, idNumber),
  held: null,
  local: true,
});
