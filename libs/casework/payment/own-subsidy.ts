import { organizersOf } from '@jiangcheng/domain/access/actor';
import { parseBankAccount } from '@jiangcheng/domain/identity-numbers/bank-account';
import { SUBSIDY_CLAUSE as clause } from '@jiangcheng/domain/payment/book';
import { checkOwnSubsidy } from '@jiangcheng/domain/payment/subsidy';
import { atField } from '@jiangcheng/domain/shared/result';
import { auditEvent } from '../audit/audit-event.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { fileRefusals, withTheBook, type AtBook } from './at-the-book.ts';
import type { MoneyRequest, PaymentDesk } from './ports.ts';
import { accountGiven, placeRefusals, type FileSubsidyInput, type SubsidyMoved } from './subsidies.ts';

/** The paper is of the contest, which its organizer acts on. */
export type OwnSubsidyInput = Omit<FileSubsidyInput, 'proposed'>;

/**
 * 补助申请 by an organizer of the contest itself; what is proposed is the office's to say. Not there for whoever organizes another one. Refuses as
 * fileSubsidy does.
 */
export const fileOwnSubsidy = (desk: PaymentDesk, request: MoneyRequest<OwnSubsidyInput>): Promise<Outcome<SubsidyMoved>> =>
  desk.store.once(request.key, async (tx): Promise<Outcome<SubsidyMoved>> => {
    const { campaignId, input, origin } = request;
    const own = organizersOf(origin.actor, { campaignId, organizationIds: [input.organizationId] });
    return own.length === 0 ? notFound : withTheBook(tx, { desk, request, role: 'ORGANIZER' }, filed);
  });

async function filed(at: AtBook<OwnSubsidyInput>): Promise<Outcome<SubsidyMoved>> {
  const { tx, desk, input, locked, accountId, basis } = at;
  const { contestId, organizationId, scale, fileId } = input;
  const [amounts, number] = [checkOwnSubsidy(input), atField(parseBankAccount(input.account.trim()), 'account')];
  const paper = await fileRefusals(at, [{ id: fileId, purpose: 'SUBSIDY_PAPER', field: 'fileId' }], contestId);
  const problems = [
    ...(await placeRefusals(at)),
    ...paper.refusals,
    ...(amounts.ok ? [] : amounts.refusals),
    ...(number.ok ? [] : number.refusals),
  ];
  if (!amounts.ok || !number.ok || problems.length > 0) return refused(problems);
  const id = desk.newId();
  const account = accountGiven(number.value, input.bankName);
  await tx.insertSubsidy(locked.id, { id, contestId, organizationId, scale, ...amounts.value, proposed: null, account, fileId }, accountId);
  const after = { subsidy: id, contest: contestId, organization: organizationId, ...scale, ...amounts.value };
  await tx.appendEvents(locked, [auditEvent('SUBSIDY_FILED', { ...basis, clause, after, documents: paper.hashes })]);
  return done({ subsidyId: id });
}
