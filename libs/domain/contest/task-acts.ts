import { isOffice, type Actor, type CaseScope } from '../access/actor.ts';
import type { Refusal } from '../shared/result.ts';
import { behalfOf, bindsHisBody, handRefusals as refusalsOf, type TaskHold } from '../task/hold.ts';
import { actRow, type ContestAct } from './acts.ts';
import type { AvailableAction } from './available-actions.ts';
import { preparersOf } from './permissions.ts';
import type { ContestState } from './state.ts';

/** The acts that get a task of this kind done: who has the task in hand is who may do them. */
const actsOfTask: Readonly<Record<string, readonly ContestAct[]>> = {
  PREPARE: ['nameOrganizers', 'nameChiefJudge', 'setDates', 'release'],
  WRITE_PLAN: ['writePlan', 'submitPlan'],
  CONTEST_NOTICE: ['draftNotice', 'amendNotice', 'numberNotice', 'proofreadNotice', 'printNotice', 'sealNotice', 'distributeNotice'],
  NOTICE_CORRECTION: [
    ...(['withdrawNoticeCorrection', 'draftNoticeCorrection', 'amendNoticeCorrection', 'numberNoticeCorrection'] as const),
    ...(['proofreadNoticeCorrection', 'printNoticeCorrection', 'sealNoticeCorrection', 'distributeNoticeCorrection'] as const),
  ],
  DECLARE_END: ['declareEnded'],
  SCORE_REPORT: ['handIn'],
  REVIEW: ['confirm', 'return'],
  CONFIRM_END_DAY: ['confirmEndDay'],
  CONFIRM_RECEIPT: ['confirmReceipt'],
  COUNTERSIGN_NOTICE: ['countersignNotice'],
  SIGN_NOTICE: ['signNotice'],
};

const isDoneBy = (taskKind: string, act: ContestAct): boolean => (actsOfTask[taskKind] ?? []).includes(act);

/** The people whose work a task looks at, who may not take it (four eyes). */
export const preparersOfTask = (taskKind: string, state: ContestState): string[] =>
  (actsOfTask[taskKind] ?? []).flatMap((act) => preparersOf(actRow(act).who, state));

/** The tasks in hand that an act would get done; what an organizer's clerk has taken does not bind the office that fills in for it (代填). */
const handsOf = (act: ContestAct, holds: readonly TaskHold[], actor: Actor, scope: CaseScope): TaskHold[] =>
  holds.filter((hold) => isDoneBy(hold.kind, act) && binds(hold, actor, scope));

const binds = (hold: TaskHold, actor: Actor, scope: CaseScope): boolean =>
  hold.role === 'BODY' ? bindsHisBody(hold, actor, scope) : hold.role !== 'ORGANIZER' || !isOffice(actor, scope.campaignId);

/** Why this person may not do an act whose task a post or another person has in hand. */
export const handRefusals = (act: ContestAct, holds: readonly TaskHold[], actor: Actor, scope: CaseScope): Refusal[] =>
  refusalsOf(handsOf(act, holds, actor, scope), actor);

/** Whom somebody acts for (代) because the task is not his own to do, but his whom he stands in for; null when he acts for himself alone. */
export const actsOnBehalfOf = (act: ContestAct, holds: readonly TaskHold[], actor: Actor, scope: CaseScope): string | null =>
  behalfOf(handsOf(act, holds, actor, scope), actor);

/** What a person may do, with what the hands of others keep him from. */
export const withHands = (
  actions: readonly AvailableAction[],
  holds: readonly TaskHold[],
  actor: Actor,
  scope: CaseScope,
): AvailableAction[] =>
  actions.map(({ act, refusals, notes }) => {
    const all = [...refusals, ...handRefusals(act, holds, actor, scope)];
    return { act, refusals: all, notes, allowed: all.length === 0 };
  });
