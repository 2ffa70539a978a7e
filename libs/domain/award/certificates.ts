import { addMonths, type CivilDate } from '../shared/civil-date.ts';
import type { AwardContest, AwardEntry, HeldCertificate } from './contest.ts';
import type { CertificateEntitlement, Placed, Verdict } from './entitlement.ts';
import type { CertificateBand, CertificateRules, HostCertificates, Level } from './rules.ts';

type Contest = Pick<AwardContest, 'trade' | 'group' | 'lastDay'>;
type Award = Pick<CertificateEntitlement, 'certificate' | 'level' | 'by' | 'clause'>;
interface Why {
  code: string;
  clause: string;
  params?: Record<string, string | number>;
}

/**
 * The certificate of one contestant, or why there is none. Withheld with CERTIFICATE_NOT_A_SKILL_TRADE, CERTIFICATE_STANDARD_UNCONFIRMED,
 * CERTIFICATE_NO_NATIONAL_STANDARD, CERTIFICATE_CATALOGUE_UNCONFIRMED, CERTIFICATE_NOT_IN_CATALOGUE, CERTIFICATE_ABILITY_UNCONFIRMED,
 * CERTIFICATE_GROUP_EXCLUDED, CERTIFICATE_HELD_ALREADY (params level, held), CERTIFICATE_HELD_TOO_SHORT (params issuedOn, dueOn).
 */
export function certificateOf(
  { person, rank }: Placed<AwardEntry>,
  contest: Contest,
  rules: CertificateRules,
): Verdict<CertificateEntitlement> {
  const band = rules.bands.find(({ from, to }) => rank >= from && rank <= to);
  if (band === undefined) return { given: [], withheld: [] };
  const verdict = groupExcluded(contest, rules) ?? byTrade(contest, rules, band) ?? byLevel(person.held, contest.lastDay, band, rules);
  if ('code' in verdict) return { given: [], withheld: [{ entry: person.id, rank, honour: null, ...verdict }] };
  return { given: [{ kind: 'CERTIFICATE', entry: person.id, rank, ...verdict }], withheld: [] };
}

/** A winner's certificate whose kind and level the host sets (002-13). */
export function certificateByHost(
  { person, rank }: Placed<AwardEntry>,
  { toRank, clause }: HostCertificates,
): Verdict<CertificateEntitlement> {
  if (rank > toRank) return { given: [], withheld: [] };
  return {
    given: [{ kind: 'CERTIFICATE', entry: person.id, rank, certificate: 'BY_HOST', level: null, by: 'HOST', clause }],
    withheld: [],
  };
}

function groupExcluded({ group }: Contest, { groups, trades: { clause } }: CertificateRules): Why | null {
  return groups.includes(group) ? null : { code: 'CERTIFICATE_GROUP_EXCLUDED', clause };
}

/** Null where the trade gives certificates of skill levels. */
function byTrade(
  { trade }: Contest,
  { trades: { needs, clause }, specialAbility: special, otherTrades }: CertificateRules,
  band: CertificateBand,
): Award | Why | null {
  if (trade.type === 'NON_SKILL') return { code: 'CERTIFICATE_NOT_A_SKILL_TRADE', clause };
  if (special !== null && trade.specialAbility === true) return specialAbility(special.clause);
  const known = needs === 'CATALOGUE' ? trade.catalogued : trade.nationalStandard;
  if (known === true) return null;
  if (known === null) return { code: `CERTIFICATE_${needs === 'CATALOGUE' ? 'CATALOGUE' : 'STANDARD'}_UNCONFIRMED`, clause: band.clause };
  if (special !== null && trade.specialAbility === null) return { code: 'CERTIFICATE_ABILITY_UNCONFIRMED', clause: special.clause };
  if (otherTrades.give === 'SPECIAL_ABILITY') return specialAbility(otherTrades.clause);
  return { code: needs === 'CATALOGUE' ? 'CERTIFICATE_NOT_IN_CATALOGUE' : 'CERTIFICATE_NO_NATIONAL_STANDARD', clause: otherTrades.clause };
}

/** Lower numbers are higher levels. */
function byLevel(held: HeldCertificate | null, lastDay: CivilDate, band: CertificateBand, rules: CertificateRules): Award | Why {
  const { level, clause } = band;
  if (held === null) return skillLevel(level, 'RANK', clause);
  const higher = held.level - 1;
  if (held.level === level && band.stepUp && higher >= 1)
    return tooShort(held, lastDay, rules, 'STEP_UP') ?? skillLevel(higher as Level, 'STEP_UP', clause);
  if (held.level > level) return tooShort(held, lastDay, rules, 'RANK') ?? skillLevel(level, 'RANK', clause);
  if (rules.heldAlready.give === 'SAME_LEVEL') return skillLevel(level, 'SAME_LEVEL', rules.heldAlready.clause);
  return { code: 'CERTIFICATE_HELD_ALREADY', clause: rules.heldAlready.clause, params: { level, held: held.level } };
}

/** 003-28: a year on the contest's last day, its anniversary included (rules §9.1-16). */
function tooShort({ issuedOn }: HeldCertificate, lastDay: CivilDate, { heldFor }: CertificateRules, by: 'STEP_UP' | 'RANK'): Why | null {
  if (heldFor === null || (by === 'RANK' && heldFor.before === 'STEP_UP_ONLY')) return null;
  const dueOn = addMonths(issuedOn, heldFor.months);
  return dueOn <= lastDay ? null : { code: 'CERTIFICATE_HELD_TOO_SHORT', clause: heldFor.clause, params: { issuedOn, dueOn } };
}

const skillLevel = (level: Level, by: Award['by'], clause: string): Award => ({ certificate: 'SKILL_LEVEL', level, by, clause });
const specialAbility = (clause: string): Award => ({ certificate: 'SPECIAL_ABILITY', level: null, by: 'SPECIAL_ABILITY', clause });
