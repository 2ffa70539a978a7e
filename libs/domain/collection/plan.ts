import type { PlannedTask as Planned } from '../process/planned-task.ts';
import { currentStage, isStageOpen } from '../process/story.ts';
import type { Refusal } from '../shared/result.ts';
import type { FixedDateRule } from '../deadline/rule.ts';
import type { CollectionStage, CollectionState } from './state.ts';

/** A kind of material that a unit hands in. */
export interface RequiredItem {
  key: string;
  label: { zh: string; en: string };
  /** Whether a unit may state in words that it has nothing of this kind (无此项), where it hands in no file. */
  declarable: boolean;
  /** The form on the page that stands for it once every row is filled in (003/附4); absent where only files and words do. */
  form?: 'ORG_AWARD' | undefined;
  clause: string;
}

/** What a regulation asks of many units by one day; data of its pack. */
export interface CollectionPlan {
  key: string;
  title: string;
  /** Whom the regulation names, in its own words. */
  units: string;
  items: readonly RequiredItem[];
  /** As the document dates it; a window has the day that the office opened it for. */
  rule: FixedDateRule;
  clause: string;
}

export type PlannedTask = Planned<'CHECK_PACKAGES', CollectionStage>;

/** The office checks what came in; the units' own packages are rows, and no tasks (design.md §3). */
export function plannedTasks(state: CollectionState): PlannedTask[] {
  const current = currentStage(state);
  if (current?.stage !== 'CHECK' || current.outcome !== null) return [];
  const { stage, round } = current;
  return [{ kind: 'CHECK_PACKAGES', stage, round, role: 'OFFICE', organizationId: null, deadline: null }];
}

/** Once it has closed for everybody the window is not moved any more: a unit that needs it gets more time by itself. */
export const clockRefusals = (state: CollectionState, clause: string): Refusal[] =>
  isStageOpen(state, 'OPEN') ? [] : [{ code: 'CLOCK_CLOSED_FOR_ALL', clause }];

/** The window's clock. */
export interface PlannedWindow {
  key: string;
  round: number;
  startOn: string;
  rule: FixedDateRule;
  participant: null;
  metAt: number | null;
}

/**
 * It is met when the last package came, where all came; by the end itself where the window is hard or was withdrawn; else it runs on, overdue,
 * until the office concludes.
 */
export function plannedWindow({ opensOn, dueOn, hard, ended, completedAt }: CollectionState, { rule }: CollectionPlan): PlannedWindow {
  const metAt = completedAt ?? ended;
  return { key: rule.key, round: 1, startOn: opensOn, rule: { ...rule, on: dueOn, hard }, participant: null, metAt };
}
