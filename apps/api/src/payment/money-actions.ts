import type { moneyAction } from '@jiangcheng/contracts/api/payment';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { moneyRole, type MoneyAct } from '@jiangcheng/domain/payment/permissions';
import { handsOf, type Hands } from '@jiangcheng/domain/payment/task-acts';
import type { MoneyTask } from '@jiangcheng/domain/payment/tasks';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { handRefusals } from '@jiangcheng/domain/task/hold';
import type { Locale } from '../platform/messages/locale.ts';
import { refusalViewOf } from '../platform/refusal-view.ts';

/** Who looks at a page about money, and in which language. */
export interface Viewer {
  actor: Actor;
  campaignId: string;
  locale: Locale;
}

/** The same, who is told as well who has what in hand. */
export interface HandViewer extends Viewer {
  hands: Hands;
}

/** What keeps a person from an act because another has its task in hand. */
export const heldBack = ({ hands, actor }: HandViewer, act: MoneyAct, task: MoneyTask | null): Refusal[] =>
  handRefusals(handsOf(act, task, hands, actor), actor);

/** Those of these acts that are this person's, each with why not now. */
export const actionsOf = (
  { actor, campaignId, locale }: Viewer,
  acts: readonly (readonly [MoneyAct, readonly Refusal[]])[],
): Output<typeof moneyAction>[] =>
  acts
    .filter(([act]) => moneyRole(act, actor, campaignId) !== null)
    .map(([act, refusals]) => ({ act, allowed: refusals.length === 0, refusals: refusals.map((one) => refusalViewOf(one, locale)) }));
