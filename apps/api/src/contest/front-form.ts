import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { FormChoice, FormFill } from '@jiangcheng/contracts/api/form-schema';
import { bodiesOf, isOffice, organizersOf, type Actor } from '@jiangcheng/domain/access/actor';
import { noticeChain, type NoticeAct } from '@jiangcheng/domain/contest/acts';
import type { DocumentText } from '@jiangcheng/domain/document/state';
import { documentForm } from '../document/document-form.ts';
import type { DocumentReader } from '../document/document.view.ts';
import type { Countersigning } from '../approval/countersignings.ts';

/** The form of a step of the notice; 拟稿 begins with the regulation's own text, filled in with what the plan says. */
export const noticeForm = (
  act: NoticeAct,
  { state }: LockedContest,
  reader: DocumentReader,
  firstDraft: DocumentText,
): Omit<FormFill, 'locale'> =>
  state.notice === undefined ? {} : documentForm(noticeChain.stepOf(act), state.notice, { reader, firstDraft });

/** Who has not signed yet: a person chooses among his own, the office enters for all. What can be only one is that one from the start. */
export function countersignForm(waiting: readonly Countersigning[], { scope }: LockedContest, actor: Actor): Omit<FormFill, 'locale'> {
  const own = [...bodiesOf(actor, scope), ...organizersOf(actor, scope)];
  const mine = waiting.filter(({ organizationId }) => isOffice(actor, scope.campaignId) || own.includes(organizationId));
  const organizationId = mine.map(({ organizationId: id, name }): FormChoice => ({ const: id, title: name }));
  return { choices: { organizationId }, defaults: mine.length === 1 ? { organizationId: mine[0]?.organizationId } : {} };
}
