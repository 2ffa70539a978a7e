/** What a unit (自评) or the reviewer (考核) says of one item. Counts are whole numbers from 0, points decimals as text. */
export type Answer =
  | { kind: 'JUDGED'; points: string }
  | { kind: 'OPTION'; option: string }
  | { kind: 'YES'; holds: boolean }
  | { kind: 'COUNT'; counts: Readonly<Record<string, number>> }
  /** Young people covered. `points` is the reviewer's own figure where there is no last year to compare with. */
  | { kind: 'GROWTH'; lastYear: number; thisYear: number; points?: string | undefined }
  /** `discretionary`: 酌情给分 for the classes below scale, together. */
  | { kind: 'CLASSES'; classes: readonly { people: number; days: number }[]; discretionary?: string | undefined }
  | { kind: 'THRESHOLD'; people: number }
  | { kind: 'VETO'; holds: boolean };

/** By the code of the item; every item is answered. */
export type Answers = Readonly<Record<string, Answer>>;
