import { caseLink } from '@jiangcheng/contracts/case-link';
import type { CollectionCommand, CollectionFacts } from '@jiangcheng/domain/collection/acts';
import type { UnitFacts } from '@jiangcheng/domain/collection/decide-unit';
import type { CollectionPlan } from '@jiangcheng/domain/collection/plan';
import type { CollectionEvent, CollectionState } from '@jiangcheng/domain/collection/state';
import { holdOf } from '@jiangcheng/domain/draft/hold';
import { instantOf, type EpochMs } from '@jiangcheng/domain/shared/instant';
import type { CollectionPack } from './collection-pack.ts';
import type { FoundUnit, LockedWindow } from '../ports/collection-store.ts';

/** What is a window's own among the kinds of case. */
export interface CollectionTypes {
  state: CollectionState;
  command: CollectionCommand;
  event: CollectionEvent;
  facts: CollectionFacts;
  pack: CollectionPack;
}

/** What the window asks for; a case keeps its pack edition for life, so that its plan is there. */
export function planOf({ collections }: Pick<CollectionPack, 'collections'>, { plan: key }: Pick<CollectionState, 'plan'>): CollectionPlan {
  const plan = collections.find((one) => one.key === key);
  if (plan === undefined) throw new Error(`the pack has no collection ${key}`);
  return plan;
}

type FilledIn = Pick<FoundUnit, 'assessment' | 'saved' | 'handedInAt'>;

/** The form that a window's page offers, with what a unit has filled in, and who has it in hand; null where the window asks for none. */
export const formOf = (
  { rubric, holdMinutes }: Pick<CollectionPack, 'rubric' | 'holdMinutes'>,
  { items }: CollectionPlan,
  { assessment: filled, saved, handedInAt }: FilledIn,
  now: EpochMs,
): UnitFacts['form'] =>
  rubric !== null && items.some(({ form }) => form === 'ORG_AWARD')
    ? { rubric, filled, hold: holdOf(saved, handedInAt, holdMinutes, now) }
    : null;

/** The instant that ends the window for everybody; null while its clock stands. Before the first waking it is the day it was opened for. */
export function windowDueAtOf({ clock, state }: Pick<LockedWindow, 'clock' | 'state'>, { rule }: CollectionPlan): number | null {
  if (clock === null) return instantOf(state.dueOn, rule.cutoff);
  return clock.status === 'SUSPENDED' ? null : clock.dueAt;
}

export const windowLink = (caseId: string): string => caseLink('collection', caseId, '');
/** Pages of the units of a window: one has its id behind this. */
export const unitsLink = (caseId: string): string => `${windowLink(caseId)}/units`;
