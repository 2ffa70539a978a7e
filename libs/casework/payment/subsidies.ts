import { parseBankAccount } from '@jiangcheng/domain/identity-numbers/bank-account';
import { maskBankAccount } from '@jiangcheng/domain/identity-numbers/masks';
import { SUBSIDY_CLAUSE as clause, type Account } from '@jiangcheng/domain/payment/book';
import { checkSubsidy, checkSubsidyDecision, subsidyRefusals, type Subsidy } from '@jiangcheng/domain/payment/subsidy';
import { subsidyTask } from '@jiangcheng/domain/payment/tasks';
import { atField, type Refusal } from '@jiangcheng/domain/shared/result';
import { auditEvent } from '../audit/audit-event.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { atTheBook, fileRefusals, inHand, type AtBook } from './at-the-book.ts';
import type { MoneyRequest, PaymentDesk } from './ports.ts';
import { decidedMails, refusedMails } from './subsidy-mails.ts';
import type { Decider, NewSubsidy } from '../ports/payments.ts';

export interface FileSubsidyInput {
  contestId: string;
  organizationId: string;
  scale: NewSubsidy['scale'];
  budget: string;
  finalAccount: string;
  proposed: string;
  account: string;
  bankName: string;
  /** 补助申请 with budget and 决算, sealed by the organizer. */
  fileId: string;
}

export interface SubsidyMoved {
  subsidyId: string;
}

/**
 * An organizer's 补助申请 with what the office proposes; the office fills it in. Refuses with CONTEST_NOT_CONFIRMED, NOT_ITS_ORGANIZER,
 * SUBSIDY_TWICE, FILE_NOT_OF_CASE, the codes of checkSubsidy and parseBankAccount.
 */
export const fileSubsidy = (desk: PaymentDesk, request: MoneyRequest<FileSubsidyInput>): Promise<Outcome<SubsidyMoved>> =>
  atTheBook(desk, request, 'fileSubsidy', async (at) => {
    const { tx, input, locked, accountId, basis } = at;
    const [amounts, number] = [checkSubsidy(input), atField(parseBankAccount(input.account.trim()), 'account')];
    const { refusals, hashes } = await fileRefusals(at, [{ id: input.fileId, purpose: 'SUBSIDY_PAPER', field: 'fileId' }]);
    const problems = [
      ...(await placeRefusals(at)),
      ...refusals,
      ...(amounts.ok ? [] : amounts.refusals),
      ...(number.ok ? [] : number.refusals),
    ];
    if (!amounts.ok || !number.ok || problems.length > 0) return refused(problems);
    const { contestId, organizationId, scale } = input;
    const account = accountGiven(number.value, input.bankName);
    const subsidy = { id: desk.newId(), contestId, organizationId, scale, ...amounts.value, account, fileId: input.fileId };
    await tx.insertSubsidy(locked.id, subsidy, accountId);
    const after = { subsidy: subsidy.id, contest: contestId, organization: organizationId, ...scale, ...amounts.value };
    await tx.appendEvents(locked, [
      auditEvent('SUBSIDY_FILED', { ...basis, clause, after, documents: hashes, onBehalfOf: organizationId }),
    ]);
    return done({ subsidyId: subsidy.id });
  });

export async function placeRefusals({
  tx,
  input,
  campaignId,
  money,
}: AtBook<Pick<FileSubsidyInput, 'contestId' | 'organizationId'>>): Promise<Refusal[]> {
  const contest = await tx.confirmedContest(campaignId, input.contestId);
  if (contest === null) return [{ code: 'CONTEST_NOT_CONFIRMED', field: 'contestId', clause }];
  if (!contest.organizers.includes(input.organizationId)) return [{ code: 'NOT_ITS_ORGANIZER', field: 'organizationId', clause }];
  const twice = money.subsidies.some(
    ({ contestId, organizationId, status }) =>
      status !== 'REFUSED' && contestId === input.contestId && organizationId === input.organizationId,
  );
  return twice ? [{ code: 'SUBSIDY_TWICE', field: 'organizationId', clause }] : [];
}

/** What the office proposes for an application that the organizer filed itself. Refuses with the codes of checkSubsidy, SUBSIDY_IS_… and those of inHand. */
export const proposeSubsidy = (
  desk: PaymentDesk,
  request: MoneyRequest<SubsidyMoved & { proposed: string }>,
): Promise<Outcome<SubsidyMoved>> =>
  atTheBook(desk, request, 'proposeSubsidy', (at) =>
    onSubsidy(at, 'propose', async ({ id, budget, finalAccount }, acted) => {
      const amounts = checkSubsidy({ budget, finalAccount, proposed: at.input.proposed });
      if (!amounts.ok) return refused(amounts.refusals);
      const { proposed } = amounts.value;
      await at.tx.proposeSubsidy(id, proposed);
      await at.tx.appendEvents(at.locked, [auditEvent('SUBSIDY_PROPOSED', { ...acted, clause, after: { subsidy: id, proposed } })]);
      return done({ subsidyId: id });
    }),
  );

/** Finance has looked through budget, 决算 and proposal. Refuses with FOUR_EYES, SUBSIDY_IS_… and those of inHand. */
export const checkFiledSubsidy = (desk: PaymentDesk, request: MoneyRequest<SubsidyMoved>): Promise<Outcome<SubsidyMoved>> =>
  atTheBook(desk, request, 'checkSubsidy', (at) =>
    onSubsidy(at, 'check', async ({ id }, acted) => {
      await at.tx.checkSubsidy(id, at.accountId);
      await at.tx.appendEvents(at.locked, [auditEvent('SUBSIDY_CHECKED', { ...acted, clause, after: { subsidy: id } })]);
      return done({ subsidyId: id });
    }),
  );

export interface DecideSubsidyInput extends SubsidyMoved {
  decider: Decider;
  decidedOn: string;
  amount: string;
  basis: readonly string[];
  fileId: string;
}

/** Who entered it: of a paper the clerk who registered it. */
const clerkOf = <I>({ paper, accountId }: AtBook<I>): string => paper?.registeredBy ?? accountId;

/** The amount that the competent meeting decided, from its excerpt: on paper alone. Refuses with the codes of checkSubsidyDecision, SUBSIDY_IS_…, FILE_NOT_OF_CASE and those of inHand. */
export const decideSubsidy = (desk: PaymentDesk, request: MoneyRequest<DecideSubsidyInput>): Promise<Outcome<SubsidyMoved>> =>
  atTheBook(desk, request, 'decideSubsidy', (at) =>
    onSubsidy(at, 'decide', async (subsidy, acted) => {
      const { id } = subsidy;
      const { decider, decidedOn, basis, fileId } = at.input;
      const amount = checkSubsidyDecision(at.input, at.today);
      const { refusals, hashes } = await fileRefusals(at, [{ id: fileId, purpose: 'SUBSIDY_PAPER', field: 'fileId' }]);
      const problems = [...refusals, ...(amount.ok ? [] : amount.refusals)];
      if (!amount.ok || problems.length > 0) return refused(problems);
      const decision = { body: decider.body, decidedOn, amount: amount.value, basis, fileId };
      await at.tx.settleSubsidy(id, decision, { accountId: clerkOf(at) });
      const after = { subsidy: id, amount: amount.value, basis };
      const said = { decidedBy: decider, decidedOn, documents: hashes };
      await at.tx.insertMails(at.locked.id, await decidedMails(at, subsidy, amount.value));
      await at.tx.appendEvents(at.locked, [auditEvent('SUBSIDY_DECIDED', { ...acted, ...said, clause, after })]);
      return done({ subsidyId: id });
    }),
  );

/** No subsidy, with the reason. Refuses with SUBSIDY_IS_… and those of inHand. */
export const refuseSubsidy = (
  desk: PaymentDesk,
  request: MoneyRequest<SubsidyMoved & { reason: string }>,
): Promise<Outcome<SubsidyMoved>> =>
  atTheBook(desk, request, 'refuseSubsidy', (at) =>
    onSubsidy(at, 'refuse', async (subsidy, acted) => {
      const { id } = subsidy;
      const { reason } = at.input;
      await at.tx.settleSubsidy(id, null, { accountId: clerkOf(at), reason });
      const why = { reason: { code: 'REASON', text: reason } };
      await at.tx.insertMails(at.locked.id, await refusedMails(at, subsidy, reason));
      await at.tx.appendEvents(at.locked, [auditEvent('SUBSIDY_REFUSED', { ...acted, clause, after: { subsidy: id }, ...why })]);
      return done({ subsidyId: id });
    }),
  );

export const accountGiven = (number: string, bankName: string): Account => ({
  number: { value: number, mask: maskBankAccount(number) },
  bankName: bankName.trim(),
  givenAt: null,
});

async function onSubsidy<I extends SubsidyMoved>(
  at: AtBook<I>,
  act: Parameters<typeof subsidyRefusals>[0],
  work: (subsidy: Subsidy, acted: AtBook<I>['basis']) => Promise<Outcome<SubsidyMoved>>,
): Promise<Outcome<SubsidyMoved>> {
  const { subsidies } = at.money;
  const subsidy = subsidies.find(({ id }) => id === at.input.subsidyId);
  if (subsidy === undefined) return notFound;
  const refusals = subsidyRefusals(act, subsidy, at.by);
  const acted = inHand(at, `${act}Subsidy`, subsidyTask(subsidy, subsidies));
  if (!acted.ok) return refused([...refusals, ...acted.refusals]);
  return refusals.length > 0 ? refused(refusals) : work(subsidy, acted.value);
}
