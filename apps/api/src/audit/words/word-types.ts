/** Chinese first, English second. */
export type Pair = readonly [zh: string, en: string];

/**
 * What an event is called, and what its sentence says after its subject. `{path}` is a part of what the event wrote (`after`), `{-path}` of what
 * was there before; `last` is the end of a list; `{path|format}` puts a code into words (sentence-parts.ts); `{@name}` is a part of the event itself.
 */
export interface EventWords {
  readonly label: Pair;
  readonly says: Pair;
  /** Another sentence where this part is there, or is just this. The first that fits counts. */
  readonly instead?: readonly { readonly when: string; readonly is?: string | boolean; readonly says: Pair }[];
  /** Who is the subject of a decision from paper: its signer, or the clerk who entered it. */
  readonly subject?: 'CLERK';
}
