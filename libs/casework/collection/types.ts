import { caseLink } from '@jiangcheng/contracts/case-link';
import type { CollectionCommand, CollectionFacts } from '@jiangcheng/domain/collection/acts';
import type { CollectionPlan } from '@jiangcheng/domain/collection/plan';
import type { CollectionEvent, CollectionState } from '@jiangcheng/domain/collection/state';
import { instantOf } from '@jiangcheng/domain/shared/instant';
import type { ContestPack } from '../contest/rules.ts';
import type { LockedWindow } from '../ports/collection-store.ts';

/** What is a window's own among the kinds of case. */
export interface CollectionTypes {
  state: CollectionState;
  command: CollectionCommand;
  event: CollectionEvent;
  facts: CollectionFacts;
  pack: ContestPack;
}

/** What the window asks for; a case keeps its pack edition for life, so that its plan is there. */
export function planOf({ collections }: Pick<ContestPack, 'collections'>, { plan: key }: Pick<CollectionState, 'plan'>): CollectionPlan {
  const plan = collections.find((one) => one.key === key);
  if (plan === undefined) throw new Error(`the pack has no collection ${key}`);
  return plan;
}

/** The instant that ends the window for everybody; null while its clock stands. Before the first waking it is the day it was opened for. */
export function windowDueAtOf({ clock, state }: Pick<LockedWindow, 'clock' | 'state'>, { rule }: CollectionPlan): number | null {
  if (clock === null) return instantOf(state.dueOn, rule.cutoff);
  return clock.status === 'SUSPENDED' ? null : clock.dueAt;
}

export const windowLink = (caseId: string): string => caseLink('collection', caseId, '');
