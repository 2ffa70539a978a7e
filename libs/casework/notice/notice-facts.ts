import { createHash } from 'node:crypto';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { NoticeInputs } from '@jiangcheng/domain/notice/commands';
import { publicNotice, type NoticeFacts } from '@jiangcheng/domain/notice/facts';
import { postingOf, type PersonHold, type PublicNotice, type Removal } from '@jiangcheng/domain/notice/notice';
import { postedText } from '@jiangcheng/domain/notice/posted-text';
import { subjectOf, type NoticeSubject } from '@jiangcheng/domain/notice/subject';
import { listText } from '@jiangcheng/domain/notice/posting';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import { windowOf } from '@jiangcheng/domain/notice/window';
import { holdOf } from '@jiangcheng/domain/objection/effects';
import { initialObjection, objectionOf } from '@jiangcheng/domain/objection/state';
import type { CaseTransaction } from '../ports/case-store.ts';
import type { StandingObjections } from '../ports/notice-books.ts';
import type { NoticePack } from './notice-pack.ts';

/** A notice of which facts are asked, locked or not. */
interface Noticed {
  id: string;
  state: NoticeState;
}

/** SHA-256 of what a notice puts up, lower-case hex: it is printed under the list, and the look at the page asks for it. */
export const textHashOf = (input: NoticeInputs['postNotice'], subject: NoticeSubject): string =>
  createHash('sha256')
    .update(listText(postedText(input, subject)))
    .digest('hex');

/** The facts of a notice; hash and file are looked up where an act brings them. */
export async function noticeFacts(
  tx: CaseTransaction,
  { id, state }: Noticed,
  { rule, displays }: NoticePack,
  input: Partial<NoticeInputs['postNotice'] & NoticeInputs['proveDisplay']> = {},
): Promise<NoticeFacts> {
  const calendar = await tx.calendar();
  const fetches = await tx.notices.fetches(id);
  const objections = await tx.notices.objectionsTo(id);
  const bare = publicNotice(state, { rule, fetches, holds: [], struck: [] });
  return {
    ...{ rule, calendar, displays, fetches },
    holds: holdsOf(objections, bare, calendar),
    struck: struckBy(objections),
    textHash: isText(input) ? textHashOf(input, subjectOf(state.owner)) : null,
    fileHash: input.fileId === undefined ? null : await tx.notices.fileHash(id, input.fileId, 'DISPLAY_PROOF'),
  };
}

const isText = (input: Partial<NoticeInputs['postNotice']>): input is NoticeInputs['postNotice'] => input.list !== undefined;

/** Each objection holds the person whom it concerns, under the window of that person's own posting. */
function holdsOf({ takenUp, waiting }: StandingObjections, notice: PublicNotice, calendar: Calendar): PersonHold[] {
  const all = [
    ...takenUp.map(({ id, state }) => objectionOf(id, state)),
    ...waiting.map((one) => objectionOf(one.id, initialObjection(one))),
  ];
  return all.flatMap((objection) => {
    const posting = postingOf(notice, objection.personId);
    const hold = posting === null ? null : holdOf(objection, windowOf(notice, posting, calendar));
    return hold === null ? [] : [hold];
  });
}

/** Whom the decision on an objection took off the list: that decision is the recorded one (office.md §7). */
const struckBy = ({ takenUp }: StandingObjections): Removal[] =>
  takenUp.flatMap(({ state: { personId, handling } }) =>
    handling.stage === 'DECIDED' && handling.decision.effect === 'REMOVE' ? [{ personId, decision: handling.decision }] : [],
  );
