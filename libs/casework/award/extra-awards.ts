import { isOffice, mayRead } from '@jiangcheng/domain/access/actor';
import { EXTRA_AWARD_CLAUSE as clause, extraAwardRefusals, type NewExtraAward } from '@jiangcheng/domain/award/extra-award';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { actedAs } from '../audit/acted-as.ts';
import { auditEvent } from '../audit/audit-event.ts';
import type { CommandKey, CommandOrigin } from '../ports/case-store.ts';
import type { LockedCase } from '../ports/locked-case.ts';
import type { ExtraAwardTransaction } from '../ports/extra-awards.ts';
import type { NewId } from '../ports/ids.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';

export interface ExtraAwardDesk {
  store: { once<T>(key: CommandKey, work: (tx: ExtraAwardTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>> };
  newId: NewId;
}

interface ExtraAwardRequest<I> {
  caseId: string;
  input: I;
  origin: CommandOrigin;
  key: CommandKey;
}
type Moved = { awardId: string };

/** Runs a command of the office on a contest's awards of the industry, once and under the case's lock: NOT_FOUND, ROLE_MISSING. */
const atTheContest = <I>(
  { store }: ExtraAwardDesk,
  { caseId, origin, key }: ExtraAwardRequest<I>,
  work: (tx: ExtraAwardTransaction, locked: LockedCase) => Promise<Outcome<Moved>>,
): Promise<Outcome<Moved>> =>
  store.once(key, async (tx): Promise<Outcome<Moved>> => {
    const { actor } = origin;
    const locked = await tx.lock(caseId);
    if (locked?.kind !== 'contest' || !mayRead(actor, locked.scope)) return notFound;
    if (!isOffice(actor, locked.scope.campaignId))
      return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: 'OFFICE' } }] };
    return work(tx, locked);
  });

/** The office takes it down from the body's document. Refuses with the codes of extraAwardRefusals, FILE_NOT_OF_CASE. */
export const recordExtraAward = (desk: ExtraAwardDesk, request: ExtraAwardRequest<NewExtraAward>): Promise<Outcome<Moved>> =>
  atTheContest(desk, request, async (tx, locked) => {
    const { caseId, input, origin } = request;
    const sha256 = await tx.fileHash(caseId, input.fileId, 'HONOUR_PAPER');
    const refusals = extraAwardRefusals(input, await tx.read(caseId), civilDateOf(locked.now));
    if (sha256 === null) refusals.push({ code: 'FILE_NOT_OF_CASE', field: 'fileId' });
    if (sha256 === null || refusals.length > 0) return refused(refusals);
    const id = desk.newId();
    const { accountId } = origin.actor;
    await tx.insert(caseId, { ...input, id }, accountId);
    const basis = { ...actedAs(request, 'OFFICE'), enteredBy: accountId, decidedOn: input.awardedOn, documents: [sha256] };
    await tx.appendEvents(locked, [auditEvent('EXTRA_AWARD_RECORDED', { ...basis, clause, after: saidOf(input) })]);
    return done({ awardId: id });
  });

/** Taken back with a reason, until its contest is archived: it carries no prize that could have been paid. NOT_FOUND where none stands under this id. */
export const withdrawExtraAward = (
  desk: ExtraAwardDesk,
  request: ExtraAwardRequest<{ awardId: string; reason: string }>,
): Promise<Outcome<Moved>> =>
  atTheContest(desk, request, async (tx, locked) => {
    const { caseId, origin } = request;
    const { awardId, reason } = request.input;
    const award = (await tx.read(caseId)).find(({ id }) => id === awardId);
    if (award === undefined) return notFound;
    await tx.withdraw(awardId, reason, origin.actor.accountId);
    const said = saidOf(award);
    const why = { before: said, after: said, reason: { code: 'REASON', text: reason } };
    await tx.appendEvents(locked, [auditEvent('EXTRA_AWARD_WITHDRAWN', { ...actedAs(request, 'OFFICE'), clause, ...why })]);
    return done({ awardId });
  });

const saidOf = ({ kind, name, winner, awardedBy, document, awardedOn: on }: NewExtraAward) => ({
  ...{ kind, award: name, winner, by: awardedBy },
  ...{ document, on },
});
