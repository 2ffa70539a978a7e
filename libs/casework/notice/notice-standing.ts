import type { Announceable } from '@jiangcheng/domain/notice/announce';
import { NO_NOTICE, personStandings, type OwnersNotice, type PersonStanding } from '@jiangcheng/domain/notice/standing';
import { lastClosing } from '@jiangcheng/domain/notice/running';
import { currentStage } from '@jiangcheng/domain/process/story';
import type { CaseTransaction } from '../ports/case-store.ts';
import { noticeFacts } from './notice-facts.ts';
import { noticePack } from './notice-pack.ts';

/** Where a notice stands, and whether each of its persons may be announced now (004-27). */
export interface NoticeStanding {
  noticeId: string;
  number: string;
  /** It has closed, or was withdrawn: nothing more happens in it. */
  closed: boolean;
  withdrawn: boolean;
  /** The end of its last window; null before it is posted. */
  closesAt: number | null;
  persons: readonly PersonStanding[];
}

/**
 * The notices of an owner, in the order in which they were opened, as facts for its announcement: who may be announced now, and what stands
 * in the way of the others. What holds one person holds nobody else. Call it under the owner's lock, with the owner's clock.
 */
export async function noticeStanding(tx: CaseTransaction, ownerId: string, now: number): Promise<NoticeStanding[]> {
  const standings: NoticeStanding[] = [];
  // One after another: a transaction's connection answers one question at a time.
  for (const notice of await tx.notices.noticesOf(ownerId)) {
    const { id: noticeId, number, state } = notice;
    const facts = await noticeFacts(tx, notice, noticePack(notice));
    const outcome = currentStage(state)?.outcome ?? null;
    standings.push({
      ...{ noticeId, number },
      closed: outcome === 'CLOSED' || outcome === 'WITHDRAWN',
      withdrawn: outcome === 'WITHDRAWN',
      closesAt: lastClosing(state),
      persons: personStandings(state, facts, now),
    });
  }
  return standings;
}

/** The same of all of them together. */
export const ownersNotice = async (tx: CaseTransaction, ownerId: string, now: number): Promise<OwnersNotice> =>
  asOne(await noticeStanding(tx, ownerId, now));

/** What was said against a person under an earlier notice and holds under a later one. */
const FOLLOWS = ['HOLD_OPEN', 'UPHELD_NOT_REMOVED', 'PERSON_REMOVED'];

/**
 * All notices of an owner as one: who moved up from the reserve list has a later one of his own, which does not hold the others. Of who was
 * put up anew the later notice counts, and the objections to the earlier one as well.
 */
function asOne(notices: readonly NoticeStanding[]): OwnersNotice {
  const [first] = notices;
  if (first === undefined) return NO_NOTICE;
  const persons = new Map<string, Announceable>();
  for (const { personId, refusals } of notices.flatMap((one) => one.persons)) {
    const before = persons.get(personId)?.refusals.filter(({ code }) => FOLLOWS.includes(code)) ?? [];
    const all = [...refusals, ...before];
    persons.set(personId, { personId, may: all.length === 0, refusals: all });
  }
  return {
    caseId: first.noticeId,
    closed: notices.some(({ closed, withdrawn }) => closed && !withdrawn),
    persons: [...persons.values()],
  };
}
