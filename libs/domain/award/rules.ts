import type { JointPrizePolicy } from '../ranking/prizes.ts';
import type { CivilDate } from '../shared/civil-date.ts';

/** 职工组 and 学生组 (003-04); a document without groups knows workers alone. */
export type Group = 'WORKER' | 'STUDENT';

/** 1 = 一级 (highest) … 5 = 五级. */
export type Level = 1 | 2 | 3 | 4 | 5;

/** `stepUp`: who holds just this level gets the next higher one (003-25, -26). */
export interface CertificateBand {
  from: number;
  to: number;
  level: Level;
  stepUp: boolean;
  clause: string;
}

/** What a pack says of certificates, with the campaign's settings. */
export interface CertificateRules {
  /** Which trades give one: those with a national standard (000-53), or those 目录内 and 人社部门实施 (003-25). */
  trades: { needs: 'NATIONAL_STANDARD' | 'CATALOGUE'; clause: string };
  /** Trades that are a 专项职业能力 give the certificate of one; null where the document names none (003-28). */
  specialAbility: { clause: string } | null;
  /** What other trades of skill give (C11). */
  otherTrades: { give: 'NONE' | 'SPECIAL_ABILITY'; clause: string };
  /** For who holds the same or a higher level and is due no step up (rules §9.1-26). */
  heldAlready: { give: 'NONE' | 'SAME_LEVEL'; clause: string };
  /** How long a certificate must have been held on the contest's last day, the anniversary included; null where nothing is asked (003-28). */
  heldFor: { months: number; before: 'STEP_UP_ONLY' | 'EVERY_ISSUE'; clause: string } | null;
  groups: readonly Group[];
  bands: readonly CertificateBand[];
}

/** Certificates that a contest's host gives by its own policy (谁主办、谁负责, 002-13): to which winners, and the document it follows. */
export interface HostCertificates {
  toRank: number;
  basis: string;
  clause: string;
}

/** PRIORITY: 优先参与选树, a basis and no award (000-52 … -56). TITLE: given after the approver's 核准 (003-24). DELEGATION: 选派 to an upper contest (003-12). */
export type HonourNature = 'PRIORITY' | 'TITLE' | 'DELEGATION';

export interface HonourRule {
  key: string;
  nature: HonourNature;
  /** The body that chooses or approves. */
  approver: string;
  toRank: number;
  /** AMONG_WOMEN counts women alone; both readings of 前三名女选手 (C10) ask for a woman. */
  field: 'ALL' | 'WOMEN_OVERALL' | 'AMONG_WOMEN';
  /** First day of birth that is young enough; null where age does not matter (C9). */
  bornOnOrAfter: CivilDate | null;
  needsNationalStandard: boolean;
  /** Only of trades of this 级别, as their table names it; null where it does not matter. */
  tier: string | null;
  groups: readonly Group[];
  clause: string;
}

/** Everything a contest's ranking entitles to, as one pack edition says it. */
export interface AwardRules {
  /** Who is named as a winner: ranks 1 to this one, joint ones included. */
  winners: { toRank: number; clause: string };
  prizes: { table: readonly string[]; policy: JointPrizePolicy; clause: string; jointClause: string };
  /** Null where the document knows none. */
  certificates: CertificateRules | HostCertificates | null;
  honours: readonly HonourRule[];
  /** Whose own contestants a co-hosted upper contest is ranked for anew; null where the document knows no such contest (000-57). */
  localRanking: { clause: string } | null;
}
