import { birthDateOf, sexOf } from '../identity-numbers/resident-id.ts';
import type { DraftEntry, HeldStatement } from '../score-report/records.ts';
import type { AwardEntry, AwardTrade, HeldCertificate } from './contest.ts';

/** What is known of a trade, by field, as awards see it. A table without a column for special abilities has no trade that is one. */
export function awardTradeOf(known: Readonly<Record<string, unknown>>): AwardTrade {
  const flag = (field: string): boolean | null => (typeof known[field] === 'boolean' ? known[field] : null);
  return {
    type: known['type'] === 'NON_SKILL' ? 'NON_SKILL' : 'SKILL',
    nationalStandard: flag('nationalStandard'),
    catalogued: flag('catalogued'),
    specialAbility: 'specialAbility' in known ? flag('specialAbility') : false,
    tier: typeof known['tier'] === 'string' ? known['tier'] : null,
  };
}

/** What an identity number says where the sheet is silent. */
export const personOf = ({ sex }: Pick<DraftEntry, 'sex'>, idNumber: string | undefined): Pick<AwardEntry, 'sex' | 'bornOn'> => ({
  sex: sex ?? (idNumber === undefined ? null : sexOf(idNumber)),
  bornOn: idNumber === undefined ? null : birthDateOf(idNumber),
});

/** Nothing stated counts as nothing held: a pack that gives more for what is held asks every winner. */
export const heldOf = (stated: HeldStatement | null | undefined): HeldCertificate | null =>
  stated?.level == null || stated.issuedOn === null ? null : { level: stated.level, issuedOn: stated.issuedOn };

/** A row of a confirmed sheet with what its winner handed in. */
export const awardEntryOf = (entry: DraftEntry, idNumber: string | undefined, held: HeldCertificate | null): AwardEntry => ({
  id: entry.key,
  status: entry.status,
  theory: entry.theory,
  practice: entry.practice,
  timeMs: entry.timeSeconds === null ? null : entry.timeSeconds * 1000,
  ...personOf(entry, idNumber),
  held,
  local: entry.local ?? true,
});
