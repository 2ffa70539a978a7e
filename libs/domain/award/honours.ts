import type { AwardContest, AwardEntry } from './contest.ts';
import type { HonourEntitlement, Placed, Verdict, Withheld } from './entitlement.ts';
import type { HonourRule } from './rules.ts';

type Contest = Pick<AwardContest, 'trade' | 'group'>;

/**
 * The list of one honour, in order of rank. Who does not compete for it (a man for the women's, a trade of another 级别) is not mentioned;
 * who is within its ranks and misses a condition is withheld with HONOUR_GROUP_EXCLUDED, HONOUR_NO_NATIONAL_STANDARD,
 * HONOUR_STANDARD_UNCONFIRMED, HONOUR_SEX_UNKNOWN, HONOUR_BIRTH_UNKNOWN, HONOUR_BORN_BEFORE (params bornOn, bornOnOrAfter), and a woman whom
 * the other reading of 前三名女选手 (C10) would list with HONOUR_BY_OTHER_READING (param place).
 */
export function honourOf(placed: readonly Placed<AwardEntry>[], contest: Contest, rule: HonourRule): Verdict<HonourEntitlement> {
  if (rule.tier !== null && rule.tier !== contest.trade.tier) return { given: [], withheld: [] };
  const field = fieldOf(placed, rule).filter(({ rankInField }) => rankInField <= rule.toRank);
  const judged = field.map((one) => ({ ...one, why: whyNot(one.person, contest, rule) }));
  return {
    given: judged.filter(({ why }) => why === null).map((one) => honour(one, rule)),
    withheld: [
      ...judged.flatMap(({ person, rank, why }) => (why === null ? [] : [{ entry: person.id, rank, honour: rule.key, ...why }])),
      ...(rule.field === 'WOMEN_OVERALL' ? amongWomenAlone(placed, contest, rule) : []),
    ],
  };
}

/** The first women who are not within the overall ranks; whoever is within them is among the first women, too. */
const amongWomenAlone = (placed: readonly Placed<AwardEntry>[], contest: Contest, rule: HonourRule): Withheld[] =>
  fieldOf(placed, { field: 'AMONG_WOMEN' })
    .filter(({ person, rank, rankInField }) => person.sex === 'F' && rank > rule.toRank && rankInField <= rule.toRank)
    .filter(({ person }) => whyNot(person, contest, rule) === null)
    .map(({ person, rank, rankInField: place }) => ({
      ...{ entry: person.id, rank, honour: rule.key },
      ...{ code: 'HONOUR_BY_OTHER_READING', clause: rule.clause, params: { place } },
    }));

type InField = Placed<AwardEntry> & { rankInField: number };

/** Who competes, with the rank that counts. Whose sex nobody gave stays in the women's field with the place a woman would have. */
function fieldOf(placed: readonly Placed<AwardEntry>[], { field }: Pick<HonourRule, 'field'>): InField[] {
  const people = field === 'ALL' ? placed : placed.filter(({ person }) => person.sex !== 'M');
  const women = people.filter(({ person }) => person.sex === 'F');
  return people.map((one) => ({
    ...one,
    rankInField: field === 'AMONG_WOMEN' ? 1 + women.filter(({ rank }) => rank < one.rank).length : one.rank,
  }));
}

type Why = Pick<Withheld, 'code' | 'clause' | 'params'>;

function whyNot({ sex, bornOn }: AwardEntry, { trade, group }: Contest, rule: HonourRule): Why | null {
  const { clause, bornOnOrAfter } = rule;
  if (!rule.groups.includes(group)) return { code: 'HONOUR_GROUP_EXCLUDED', clause };
  if (rule.needsNationalStandard && trade.type === 'NON_SKILL') return { code: 'HONOUR_NO_NATIONAL_STANDARD', clause };
  if (rule.needsNationalStandard && trade.nationalStandard !== true)
    return { code: trade.nationalStandard === null ? 'HONOUR_STANDARD_UNCONFIRMED' : 'HONOUR_NO_NATIONAL_STANDARD', clause };
  if (rule.field !== 'ALL' && sex === null) return { code: 'HONOUR_SEX_UNKNOWN', clause };
  if (bornOnOrAfter === null) return null;
  if (bornOn === null) return { code: 'HONOUR_BIRTH_UNKNOWN', clause };
  return bornOn >= bornOnOrAfter ? null : { code: 'HONOUR_BORN_BEFORE', clause, params: { bornOn, bornOnOrAfter } };
}

const honour = ({ person, rank, rankInField }: InField, { key, nature, approver, clause }: HonourRule): HonourEntitlement => ({
  kind: 'HONOUR',
  entry: person.id,
  rank,
  clause,
  honour: key,
  nature,
  approver,
  rankInField,
});
