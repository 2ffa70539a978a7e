import { CHANGES_TITLE } from '@jiangcheng/casework/contest/notice-correction-annex';
import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { Arrangement } from '@jiangcheng/domain/contest/notice-correction';
import { noticeCorrectionUnderWay, type ContestState } from '@jiangcheng/domain/contest/state';
import { CORRECTION } from '@jiangcheng/domain/document/correction';
import type { DocumentText } from '@jiangcheng/domain/document/state';
import { officialText } from '@jiangcheng/regulations/facts/documents';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { datesOf, noBlanks, TO_FILL } from './official-blanks.ts';

/** Title and number of the notice that is out, as it was distributed. */
export const correctedNotice = ({ notice }: ContestState): string =>
  `《${notice?.text?.title ?? ''}》（${notice?.numbered?.number ?? ''}）`;

/** 更正通知 of a contest's notice as the regulation words it, to those who had the notice: what is moved stands in its text and is attached. */
export function noticeCorrectionDraft({
  regulation,
  edition,
  state,
}: Pick<LockedContest, 'regulation' | 'edition' | 'state'>): DocumentText {
  const pack = loadContestPack(regulation, edition);
  const text = officialText(pack, CORRECTION, { ...noBlanks, corrected: correctedNotice(state) });
  const correction = noticeCorrectionUnderWay(state);
  const moved = correction === null ? [] : movedLines(correction.before, correction.after);
  return {
    ...text,
    recipients: state.notice?.distributed?.recipients ?? text.recipients,
    body: [...text.body, ...moved],
    attachments: [...text.attachments, CHANGES_TITLE],
  };
}

function movedLines(before: Arrangement, after: Arrangement): string[] {
  const lines: readonly (readonly [string, string, string])[] = [
    ['时间', datesOf(before), datesOf(after)],
    ['地点', before.place ?? TO_FILL, after.place ?? TO_FILL],
  ];
  return lines.flatMap(([label, from, to]) => (from === to ? [] : [`比赛${label}由“${from}”更正为“${to}”。`]));
}
