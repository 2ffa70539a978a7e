import { isOffice, mayRead } from '@jiangcheng/domain/access/actor';
import { EXTRA_AWARD_CLAUSE as clause, extraAwardRefusals, type NewExtraAward } from '@jiangcheng/domain/award/extra-award';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { actedAs } from '../audit/acted-as.ts';
import { auditEvent } from '../audit/audit-event.ts';
import type { CommandKey, CommandOrigin } from '../ports/case-store.ts';
import type { ExtraAwardTransaction } from '../ports/extra-awards.ts';
import type { NewId } from '../ports/ids.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';

export interface ExtraAwardDesk {
  store: { once<T>(key: CommandKey, work: (tx: ExtraAwardTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>> };
  newId: NewId;
}

export interface ExtraAwardRequest {
  caseId: string;
  input: NewExtraAward;
  origin: CommandOrigin;
  key: CommandKey;
}

/** The office takes it down from the body's document. Refuses with the codes of extraAwardRefusals, FILE_NOT_OF_CASE. */
export const recordExtraAward = (desk: ExtraAwardDesk, request: ExtraAwardRequest): Promise<Outcome<{ awardId: string }>> =>
  desk.store.once(request.key, async (tx): Promise<Outcome<{ awardId: string }>> => {
    const { caseId, input, origin } = request;
    const { actor } = origin;
    const locked = await tx.lock(caseId);
    if (locked?.kind !== 'contest' || !mayRead(actor, locked.scope)) return notFound;
    if (!isOffice(actor, locked.scope.campaignId))
      return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: 'OFFICE' } }] };
    const sha256 = await tx.fileHash(caseId, input.fileId, 'HONOUR_PAPER');
    const refusals = extraAwardRefusals(input, await tx.read(caseId), civilDateOf(locked.now));
    if (sha256 === null) refusals.push({ code: 'FILE_NOT_OF_CASE', field: 'fileId' });
    if (sha256 === null || refusals.length > 0) return refused(refusals);
    const id = desk.newId();
    await tx.insert(caseId, { ...input, id }, actor.accountId);
    const { kind, name, winner, awardedBy, document, awardedOn: on } = input;
    const after = { kind, award: name, winner, by: awardedBy, document, on };
    const basis = { ...actedAs(request, 'OFFICE'), enteredBy: actor.accountId, decidedOn: on, documents: [sha256] };
    await tx.appendEvents(locked, [auditEvent('EXTRA_AWARD_RECORDED', { ...basis, clause, after })]);
    return done({ awardId: id });
  });
