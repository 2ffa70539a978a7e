import {
  checkAudit,
  copiesToDelete,
  coveringAudit,
  deletionRefusals,
  ID_COPY_CLAUSE as clause,
  type ContestMoney,
} from '@jiangcheng/domain/payment/id-copies';
import { auditEvent } from '../audit/audit-event.ts';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheBook, fileRefusals } from './at-the-book.ts';
import { waitsOf, type Money } from './load-book.ts';
import type { MoneyRequest, PaymentDesk } from './ports.ts';

/** The money of one contest, as its audit and its winners' papers look at it. */
export const contestMoney = (money: Money, contestId: string): ContestMoney => ({
  contestId,
  announced: money.awarded.some(({ result }) => result.caseId === contestId),
  book: money.book,
  waits: waitsOf(money, contestId),
});

export interface AuditInput {
  contestId: string;
  auditor: string;
  auditedOn: string;
  document: string;
  fileId: string;
}

export interface AuditMoved {
  auditId: string;
}

/** 经审: the payments of a contest were audited, as the document says. Refuses with the codes of checkAudit, FILE_NOT_OF_CASE. */
export const recordAudit = (desk: PaymentDesk, request: MoneyRequest<AuditInput>): Promise<Outcome<AuditMoved>> =>
  atTheBook(desk, request, 'recordAudit', async (at) => {
    const { tx, input, locked, money, today, accountId, basis } = at;
    const { refusals, hashes } = await fileRefusals(at, [{ id: input.fileId, purpose: 'AUDIT_PAPER', field: 'fileId' }]);
    const problems = [...checkAudit(contestMoney(money, input.contestId), input.auditedOn, today), ...refusals];
    if (problems.length > 0) return refused(problems);
    const id = desk.newId();
    await tx.insertAudit(locked.id, { id, ...input }, accountId);
    const after = { contest: input.contestId, auditor: input.auditor, on: input.auditedOn, document: input.document };
    const entered = { enteredBy: accountId, decidedOn: input.auditedOn, documents: hashes };
    await tx.appendEvents(locked, [auditEvent('PAYMENTS_AUDITED', { ...basis, ...entered, clause, after })]);
    return done({ auditId: id });
  });

export interface DeleteCopiesInput {
  contestId: string;
  /** As the person saw them. */
  fileIds: readonly string[];
}

export interface CopiesDeleted {
  deleted: number;
}

/**
 * The copies of the identity cards of a contest's winners are deleted, as their authorisation promises: from here on nobody reads them; the store
 * lets go of the bytes behind this. Refuses with the codes of deletionRefusals and copiesToDelete.
 */
export const deleteIdCopies = (desk: PaymentDesk, request: MoneyRequest<DeleteCopiesInput>): Promise<Outcome<CopiesDeleted>> =>
  atTheBook(desk, request, 'deleteIdCopies', async ({ tx, input, campaignId, locked, money, accountId, basis }) => {
    const { contestId, fileIds } = input;
    const copies = (await tx.idCopies(campaignId)).filter((copy) => copy.contestId === contestId);
    const audits = await tx.audits(locked.id);
    const ofContest = contestMoney(money, contestId);
    const refusals = deletionRefusals(ofContest, audits, copies);
    const audit = coveringAudit(ofContest, audits);
    if (audit === null || refusals.length > 0) return refused(refusals);
    const going = copiesToDelete(copies, fileIds);
    if (!going.ok) return refused(going.refusals);
    const files = going.value.map(({ fileId }) => fileId);
    await tx.deleteFiles(files, audit.document, accountId);
    const after = { contest: contestId, copies: files.length, files, document: audit.document, on: audit.auditedOn };
    const documents = [...new Set(going.value.map(({ sha256 }) => sha256))];
    await tx.appendEvents(locked, [auditEvent('ID_COPIES_DELETED', { ...basis, clause, after, documents })]);
    return done({ deleted: files.length });
  });
