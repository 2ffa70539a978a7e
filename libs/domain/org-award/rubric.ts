/** Points are decimals as text with at most one decimal: D2 counts halves. */
interface ItemBase {
  code: string;
  section: string;
  /** The most this item can give; of a VETO '0'. */
  max: string;
  clause: string;
}

/** One thing that is counted: so many points each; `atMost` where there are no more of them (B1: the three 国家级 trades). */
export interface Countable {
  key: string;
  points: string;
  atMost: number | null;
}

/** Growth g with min ≤ g < max, in shares of one (0.2 is 20 %); the flags turn either end. Without `points` the rubric says nothing: the gap. */
export interface GrowthTier {
  min: string;
  minExclusive: boolean;
  max: string | null;
  maxInclusive: boolean;
  points: string | null;
}

/** A row of the 自评表, by how its points come about. */
export type RubricItem = ItemBase &
  (
    | { kind: 'JUDGED' }
    | { kind: 'OPTION'; options: readonly { code: string; points: string }[] }
    | { kind: 'YES'; points: string }
    | { kind: 'COUNT'; of: readonly Countable[] }
    | { kind: 'GROWTH'; tiers: readonly GrowthTier[] }
    | { kind: 'CLASSES'; points: string; minPeople: number; minDays: number }
    | { kind: 'THRESHOLD'; points: string; minPeople: number }
    | { kind: 'VETO' }
  );

export interface RubricSection {
  code: string;
  /** Null for a section that the table gives no 满分. */
  max: string | null;
  bonus: boolean;
}

/** The 优秀组织奖自评表 of a pack (003/附4) with what the campaign ruled where the table leaves a calculation open. */
export interface Rubric {
  sections: readonly RubricSection[];
  items: readonly RubricItem[];
  rulings: {
    /** Points for growth in the gap; null while the campaign has not ruled, and then nothing is computed (rules §9.1-15). */
    gap: { points: string | null; clause: string };
    /** Points for zero or negative growth. */
    notPositive: { points: string; clause: string };
    /** Whether discretionary points of E1 count inside its cap (rules §9.1-17). */
    discretionary: { insideCap: boolean; clause: string };
  };
}
