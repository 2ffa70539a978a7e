import { cited } from '@jiangcheng/casework/contest/rules';
import { noticePack } from '@jiangcheng/casework/notice/notice-pack';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { PublicNoticeSummary, PublicNoticeView } from '@jiangcheng/contracts/api/public-notice';
import { lastClosing } from '@jiangcheng/domain/notice/running';
import { subjectOf } from '@jiangcheng/domain/notice/subject';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import { civilDateOf, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { printedOf } from '../notice/notice.view.ts';

type Posted = Pick<LockedCase<NoticeState>, 'id' | 'title' | 'state' | 'regulation' | 'edition' | 'settings' | 'now'>;

/** What anybody may read of a notice; null before it is posted. Of the case nothing else leaves. */
export function publicNoticeOf(found: Posted): PublicNoticeView | null {
  const { state } = found;
  const posting = state.postings.at(-1);
  const [first] = state.postings;
  const summary = publicSummaryOf(found);
  if (posting === undefined || first === undefined || summary === null) return null;
  const pack = noticePack(found);
  const { text } = posting;
  return {
    ...summary,
    issuer: pack.issuer,
    clause: cited(pack, pack.rule.clause),
    basis: [...text.basis],
    text: text.text,
    list: text.list.map(printedOf),
    closesAt: toIsoLocal(lastClosing(state) ?? 0),
    provisional: state.windows.some(({ provisional }) => provisional),
    reception: { ...text.reception },
    postedOn: civilDateOf(first.postedAt),
    hash: posting.hash,
    changes: changesOf(state),
  };
}

/** One line of the list; null before it is posted. */
export function publicSummaryOf({ id, title, state, now }: Pick<Posted, 'id' | 'title' | 'state' | 'now'>): PublicNoticeSummary | null {
  const posting = state.postings.at(-1);
  const [window] = state.windows;
  const closesAt = lastClosing(state);
  if (posting === undefined || window === undefined || closesAt === null) return null;
  const withdrawn = state.stages.some(({ outcome }) => outcome === 'WITHDRAWN');
  const lastDay =
    state.windows
      .map((one) => one.lastDay)
      .sort()
      .at(-1) ?? window.lastDay;
  return {
    id,
    title: posting.text.title || title,
    subject: subjectOf(state.owner),
    status: withdrawn ? 'WITHDRAWN' : now < closesAt ? 'OPEN' : 'OVER',
    firstDay: window.firstDay,
    lastDay,
  };
}

/** Names as that posting printed them: nothing is told here that was not scanned when it was put up. */
const changesOf = ({ postings, windows }: NoticeState): PublicNoticeView['changes'] =>
  postings.slice(1).map(({ no, postedAt, reason, concerns, text: { list } }) => {
    const window = windows.find(({ posting }) => posting === no);
    return {
      on: civilDateOf(postedAt),
      reason: reason ?? '',
      names: concerns.map((personId) => list.find((one) => one.personId === personId)?.printed['name'] ?? ''),
      lastDay: window?.lastDay ?? civilDateOf(postedAt),
      closesAt: toIsoLocal(window?.closesAt ?? postedAt),
    };
  });
