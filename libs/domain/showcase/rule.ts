import type { CivilDate } from '../shared/civil-date.ts';

/** “绝活”展示 as the document has it (003/附3). */
export interface ShowcaseRule {
  theme: string;
  /** The first birthday of who may be shown. */
  born: { onOrAfter: CivilDate; clause: string };
  /** In which forms a skill is shown, by key. */
  forms: readonly string[];
  clauses: { wholeYear: string; forms: string; recommended: string; whole: string };
}
