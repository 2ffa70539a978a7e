import type { RankEntry, RankOptions } from '../ranking/types.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { Group, Level } from './rules.ts';

/** The trade as its table says, or as the office confirmed it. Null: not known yet, or the question does not arise (非技能类). */
export interface AwardTrade {
  type: 'SKILL' | 'NON_SKILL';
  nationalStandard: boolean | null;
  /** 国家职业资格目录内 and implemented by 人社部门 (003-25). */
  catalogued: boolean | null;
  /** 专项职业能力 (003-28); asked of no table that has no such column. */
  specialAbility: boolean | null;
  /** 级别, as the table of trades names it; null where there is none. */
  tier: string | null;
}

/** The highest certificate in the contest's trade that was held before it. */
export interface HeldCertificate {
  level: Level;
  issuedOn: CivilDate;
}

/** A contestant with what the awards depend on; null is what nobody has given. `local`: one of the office's own (000-57). */
export interface AwardEntry extends Omit<RankEntry, 'scope'> {
  sex: 'F' | 'M' | null;
  bornOn: CivilDate | null;
  held: HeldCertificate | null;
  local: boolean;
}

export interface AwardContest {
  trade: AwardTrade;
  group: Group;
  /** The last day of the contest: certificates held are measured on it (rules §9.1-16). */
  lastDay: CivilDate;
  /** A national or regional contest that the office co-hosts: its own contestants are ranked by themselves (000-57). */
  coHosted: boolean;
  entries: readonly AwardEntry[];
  ranking: RankOptions;
}
