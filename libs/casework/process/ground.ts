import type { Refusal } from '@jiangcheng/domain/shared/result';
import type { Process } from './process.ts';
import type { ProcessTypes } from './process-types.ts';

/** On what something rests under a case's own regulation that a rule rests on the given clause: rules are written under one and hold under several. */
export type Ground = (clause: string) => string;

export const groundIn =
  <T extends ProcessTypes>(process: Process<T>, pack: T['pack']): Ground =>
  (clause) =>
    process.ground?.(pack, clause) ?? clause;

/** Refusals on the case's own ground. */
export const grounded = (ground: Ground, refusals: readonly Refusal[]): Refusal[] =>
  refusals.map((refusal) => (refusal.clause === undefined ? refusal : { ...refusal, clause: ground(refusal.clause) }));

/** On what an act rests in this case; null where nothing is known. */
export function clauseOfAct<T extends ProcessTypes>(process: Process<T>, pack: T['pack'], act: T['command']['act']): string | null {
  const { clause } = process.rule(act);
  return clause === null ? null : groundIn(process, pack)(clause);
}
