import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { FormChoice, FormFill } from '@jiangcheng/contracts/api/form-schema';
import { bodiesOf, isOffice, organizersOf, type Actor } from '@jiangcheng/domain/access/actor';
import { noticeChain, noticeCorrectionChain, type NoticeAct, type NoticeCorrectionAct } from '@jiangcheng/domain/contest/acts';
import { arrangementOf } from '@jiangcheng/domain/contest/evolve-notice-correction';
import type { Arrangement } from '@jiangcheng/domain/contest/notice-correction';
import { noticeCorrectionUnderWay } from '@jiangcheng/domain/contest/state';
import type { DocumentText } from '@jiangcheng/domain/document/state';
import { documentForm } from '../document/document-form.ts';
import type { DocumentReader } from '../document/document.view.ts';
import { noticeCorrectionDraft } from '../document/notice-correction-draft.ts';
import type { Countersigning } from '../approval/countersignings.ts';

/** The form of a step of the notice; 拟稿 begins with the regulation's own text, filled in with what the plan says. */
export const noticeForm = (
  act: NoticeAct,
  { state }: LockedContest,
  reader: DocumentReader,
  firstDraft: DocumentText,
): Omit<FormFill, 'locale'> =>
  state.notice === undefined ? {} : documentForm(noticeChain.stepOf(act), state.notice, { reader, firstDraft });

/** The form of a correction of the notice: its beginning shows what stands, a step what its document has come to. */
export function noticeCorrectionForm(act: NoticeCorrectionAct, found: LockedContest, reader: DocumentReader): Omit<FormFill, 'locale'> {
  const { state } = found;
  if (act === 'beginNoticeCorrection') return { defaults: standing(arrangementOf(state)) };
  const document = noticeCorrectionUnderWay(state)?.document;
  if (act === 'withdrawNoticeCorrection' || document === undefined) return {};
  return documentForm(noticeCorrectionChain.stepOf(act), document, { reader, firstDraft: noticeCorrectionDraft(found) });
}

/** A form has no field that is null. */
const standing = (arrangement: Arrangement): Record<string, unknown> =>
  Object.fromEntries(Object.entries(arrangement).filter(([, value]) => value !== null));

/** Who has not signed yet: a person chooses among his own, the office enters for all. What can be only one is that one from the start. */
export function countersignForm(waiting: readonly Countersigning[], { scope }: LockedContest, actor: Actor): Omit<FormFill, 'locale'> {
  const own = [...bodiesOf(actor, scope), ...organizersOf(actor, scope)];
  const mine = waiting.filter(({ organizationId }) => isOffice(actor, scope.campaignId) || own.includes(organizationId));
  const organizationId = mine.map(({ organizationId: id, name }): FormChoice => ({ const: id, title: name }));
  return { choices: { organizationId }, defaults: mine.length === 1 ? { organizationId: mine[0]?.organizationId } : {} };
}
