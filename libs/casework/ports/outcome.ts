import type { Refusal } from '@jiangcheng/domain/shared/result';

/** What a command comes to. Expected ends are values; surprises throw. */
export type Outcome<T> =
  | { kind: 'DONE'; value: T }
  /** A rule says no: each reason by its code and clause. */
  | { kind: 'REFUSED'; refusals: readonly Refusal[] }
  /** Not there, or not for this person: the two look the same from outside. */
  | { kind: 'NOT_FOUND' }
  | { kind: 'FORBIDDEN'; refusals: readonly Refusal[] }
  /** Somebody was quicker; `params` say who and when. */
  | { kind: 'CONFLICT'; code: string; params: Record<string, string | number> }
  /** The same key came with another body. */
  | { kind: 'KEY_REUSED' };

export const done = <T>(value: T): Outcome<T> => ({ kind: 'DONE', value });
export const refused = (refusals: readonly Refusal[]): Outcome<never> => ({ kind: 'REFUSED', refusals });
export const notFound: Outcome<never> = { kind: 'NOT_FOUND' };
