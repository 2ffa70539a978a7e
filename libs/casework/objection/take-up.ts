import { isOffice } from '@jiangcheng/domain/access/actor';
import { initialObjection } from '@jiangcheng/domain/objection/state';
import { actedAs } from '../audit/acted-as.ts';
import { auditEvent } from '../audit/audit-event.ts';
import { noticePack } from '../notice/notice-pack.ts';
import type { CommandKey, CommandOrigin } from '../ports/case-store.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { Desk } from '../process/act-context.ts';

/**
 * The office takes an objection up: from now on it is a case with its own story, under the objection's id. What came by the web nobody has
 * registered: who takes it up is its registering clerk, who reads who objects and so does not decide on its admission blind (office.md §7).
 * Refuses with OBJECTION_TAKEN_UP.
 */
export const takeUpObjection = (
  desk: Desk,
  objectionId: string,
  origin: CommandOrigin,
  key: CommandKey,
): Promise<Outcome<{ caseId: string }>> =>
  desk.store.once(key, async (tx) => {
    const row = await tx.notices.lockObjection(objectionId);
    const notice = row === null ? null : await tx.notices.notice(row.noticeId);
    if (row === null || notice === null || !isOffice(origin.actor, notice.scope.campaignId)) return notFound;
    if ((await tx.lock(objectionId)) !== null) return refused([{ code: 'OBJECTION_TAKEN_UP' }]);
    const { receiptNo, auditSeq: _seq, auditHead: _head, bodyHash: _hash, ...received } = row;
    await tx.notices.openObjection(
      row,
      notice,
      initialObjection({ ...received, registeredBy: received.registeredBy ?? origin.actor.personId }),
      auditEvent('OBJECTION_TAKEN_UP', {
        ...actedAs({ origin, key }, 'OFFICE'),
        ...{ clause: noticePack(notice).rule.clause, after: { receiptNo } },
      }),
    );
    return done({ caseId: objectionId });
  });
