import type { Concerned, Related } from '../conflict/conflicts.ts';
import type { EpochMs } from '../shared/instant.ts';

/** What separates equal totals: the mean of all marks before trimming, or the mean of one force's points. */
export type TieCriterion = 'UNTRIMMED' | (string & {});

/** One of the points that are scored, of 0 to `max`; its force is the one of 工匠五力 it counts for. */
export interface ScoringItem {
  code: string;
  force: string;
  max: string;
  weight: string;
}

/** How sheets become a total (rules §9.1-14). Marks, maxima and weights are exact decimals as text. */
export interface ScoringRule {
  items: readonly ScoringItem[];
  /** Decimals that a point may have. */
  decimals: number;
  fullMark: string;
  /** From so many counted experts on the highest and the lowest mark are left out. */
  trimFrom: number;
  totalDecimals: number;
  tieBreak: readonly TieCriterion[];
  /** A mark that lies further than this from the mean of the others is pointed out. */
  outlierMarks: string;
  clause: string;
}

/** Of a kind that the pack names: FIELD_EXPERT, DEPARTMENT_HEAD. `hasDeclared` once he has said to whom he is related, or to nobody. */
export interface Expert extends Related {
  id: string;
  kind: string;
  hasDeclared: boolean;
}

/** 回避: an expert does not judge a candidate, and who does instead; null where no reserve was free. Numbered in their order. */
export interface Recusal {
  no: number;
  expertId: string;
  candidateId: string;
  reason: string;
  replacedBy: string | null;
  at: EpochMs;
}

/** Who judges: the members judge every candidate of their panel, reserves those for whom they replace a member. */
export interface Panel {
  id: string;
  candidateIds: readonly string[];
  members: readonly Expert[];
  reserves: readonly Expert[];
  recusals: readonly Recusal[];
}

/** An expert's points for one candidate by item; an item not scored yet is not there. */
export interface SheetRow {
  candidateId: string;
  points: Readonly<Record<string, string>>;
}

/** One expert's sheet of all his candidates. A sealed one does not change; `hash` is of its sealText. */
export interface Sheet {
  expertId: string;
  rows: readonly SheetRow[];
  seal: { hash: string; at: EpochMs } | null;
}

/** A numbered correction after the opening: what was sealed stays, this is laid over it. */
export interface Correction {
  no: number;
  expertId: string;
  candidateId: string;
  item: string;
  before: string;
  after: string;
  reason: string;
  by: string;
  secondBy: string;
  at: EpochMs;
}

/**
 * The scoring of one year's recommended persons, from the first draft to the tally. Several panels may sit at once, each over its own
 * candidates. `absent` are judges without whose sheets the chair opened once `dueAt` had passed.
 */
export interface ScoringRound {
  id: string;
  rule: ScoringRule;
  candidates: readonly Concerned[];
  panels: readonly Panel[];
  sheets: readonly Sheet[];
  dueAt: EpochMs;
  openedAt: EpochMs | null;
  absent: readonly string[];
  corrections: readonly Correction[];
}

/** The panel before which a candidate is; undefined while he is before none. */
export const panelOf = ({ panels }: Pick<ScoringRound, 'panels'>, candidateId: string): Panel | undefined =>
  panels.find(({ candidateIds }) => candidateIds.includes(candidateId));

/** Members and reserves of a panel. */
export const expertsOf = ({ members, reserves }: Panel): readonly Expert[] => [...members, ...reserves];

export const sheetOf = ({ sheets }: ScoringRound, expertId: string): Sheet =>
  sheets.find((sheet) => sheet.expertId === expertId) ?? { expertId, rows: [], seal: null };

export const withSheet = (round: ScoringRound, sheet: Sheet): ScoringRound => ({
  ...round,
  sheets: [...round.sheets.filter(({ expertId }) => expertId !== sheet.expertId), sheet],
});
