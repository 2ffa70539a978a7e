import type { Group } from '../award/rules.ts';
import type { CivilDate } from '../shared/civil-date.ts';

/** 青年技能人才数据库 as the document has it (003/六.3). */
export interface TalentRule {
  /** 入门期、成长期、成熟期、贡献期, by key. */
  stages: readonly string[];
  /** Whose growth has stages: 青年职工, after they have begun to work. */
  stagedGroups: readonly Group[];
  /** The first birthday of the young, by group; a group without one has no bound. */
  bornOnOrAfter: Readonly<Partial<Record<Group, CivilDate>>>;
  clause: string;
}

/** The stage of growth in which the office sees somebody. */
export interface TalentPlace {
  contestId: string;
  entry: string;
  stage: string;
}
