import type { Refusal } from '../shared/result.ts';
import type { HonourNature, Level } from './rules.ts';

interface Given {
  entry: string;
  rank: number;
  clause: string;
}

/** In yuan with two decimals; `places` are those of the table that the amount was taken from. */
export interface PrizeEntitlement extends Given {
  kind: 'PRIZE';
  places: readonly number[];
  amount: string;
}

/** `level` is null for a 专项职业能力证书, and where the host sets it (002-13). `by`: why this level. */
export interface CertificateEntitlement extends Given {
  kind: 'CERTIFICATE';
  certificate: 'SKILL_LEVEL' | 'SPECIAL_ABILITY' | 'BY_HOST';
  level: Level | null;
  by: 'RANK' | 'STEP_UP' | 'SAME_LEVEL' | 'SPECIAL_ABILITY' | 'HOST';
}

/** `rankInField` is the rank that counted: among women where that is the reading (C10). */
export interface HonourEntitlement extends Given {
  kind: 'HONOUR';
  honour: string;
  nature: HonourNature;
  approver: string;
  rankInField: number;
}

export type Entitlement = PrizeEntitlement | CertificateEntitlement | HonourEntitlement;

/** What a rank would have given and did not, and why: a code with its clause. `honour` is null for a certificate. */
export interface Withheld extends Refusal {
  entry: string;
  rank: number;
  honour: string | null;
}

/** A ranked contestant as the rules of certificates and honours see one. */
export interface Placed<Person> {
  person: Person;
  rank: number;
}

/** What a rule says of one contestant: given, withheld, or nothing to say. */
export interface Verdict<Granted extends Entitlement> {
  given: readonly Granted[];
  withheld: readonly Withheld[];
}
