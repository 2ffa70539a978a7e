import type { CivilDate } from '../shared/civil-date.ts';

/** A bar that stands (HARD), or one "in principle" that the office may lift with a reason (SOFT, 原则上). */
export type Block = 'HARD' | 'SOFT';

/** What a rule pack says about who may enter; each with the clause it rests on. `groups` null: for everybody. */
interface Basics {
  key: string;
  clause: string;
  groups: readonly string[] | null;
}

/** The unit declares that it is so; `proof` wants a file that says so (000-10). */
interface DeclarationRule extends Basics {
  kind: 'DECLARATION';
  proof: boolean;
}

/** The unit declares whether it is so; who is it is barred: a student, a holder of an honour (000-12, 003-13). */
interface StatusRule extends Basics {
  kind: 'STATUS';
  block: Block;
}

/** Ranks up to `toRank` at this level in an earlier contest (000-11, 002-09). */
interface PriorResultRule extends Basics {
  kind: 'PRIOR_RESULT';
  level: string;
  toRank: number;
  sameTrade: boolean;
  block: Block;
}

/** Completed years on a day, null for the day of the check; both ends count (002-08). */
interface AgeRule extends Basics {
  kind: 'AGE';
  min: number | null;
  max: number | null;
  on: CivilDate | null;
}

/** Born on or after, on or before: both printed days count (rules §9.1-21; 003-10, 003-11). */
interface BornRule extends Basics {
  kind: 'BORN';
  onOrAfter: CivilDate | null;
  onOrBefore: CivilDate | null;
}

/** At most so many of one team in one contest (002-04). */
interface TeamSizeRule extends Basics {
  kind: 'TEAM_SIZE';
  max: number;
}

export type EligibilityRule = DeclarationRule | StatusRule | PriorResultRule | AgeRule | BornRule | TeamSizeRule;

/** An earlier place of this person. `certain`: found by ID number; a namesake found by name alone is for a person to look at. */
export interface PriorResult {
  year: number;
  level: string;
  trade: string;
  rank: number;
  certain: boolean;
}

/** What is known of one contestant when his entry is checked. */
export interface EntryFacts {
  group: string | null;
  /** Null while neither an ID number nor a birth date is given. */
  birthDate: CivilDate | null;
  /** By the key of the rule that asks; an unanswered one is absent. */
  declared: Readonly<Record<string, boolean>>;
  proven: boolean;
  priorResults: readonly PriorResult[];
  /** The contest's trade. */
  trade: string;
  /** His place in the team's list, from 1. */
  placeInTeam: number;
  today: CivilDate;
}

/** A SOFT bar lifted by the office. */
export interface Override {
  rule: string;
  reason: string;
  by: string;
  at: string;
}

export const ruleOutcomes = ['PASS', 'HARD_BLOCK', 'SOFT_BLOCK', 'DECLARATION_MISSING', 'PROOF_MISSING'] as const;
export type RuleOutcome = (typeof ruleOutcomes)[number];

export interface RuleResult {
  rule: string;
  clause: string;
  outcome: RuleOutcome;
  /** Only of a SOFT_BLOCK. */
  override: Override | null;
}
