import { z } from 'zod';
import { dueKinds } from '@jiangcheng/domain/payment/book';
import { dueStates } from '@jiangcheng/domain/payment/standing';
import { taxTreatments } from '@jiangcheng/domain/payment/tax';
import { civilDate, id, instant, line, refusal, text } from './common.ts';
import { deletedFile } from './file.ts';
import { correctedEntries } from './corrected-entries.ts';
import { decider } from './decider.ts';

/** A prize is named by contest and entry, a subsidy by its id. */
const dueKey = z.string().max(100);
/** Yuan; who reads it is told what is wrong with it by the rules of money. */
const amount = z.string().max(64);
const status = z.enum(['PRESENT', 'ABSENT', 'DISQUALIFIED', 'WITHDRAWN']);

export const newPaymentBatch = z
  .strictObject({ kind: z.enum(dueKinds), dueKeys: z.array(dueKey).min(1).max(5000).optional() })
  .meta({ id: 'NewPaymentBatch' });
export const moneyReason = z.strictObject({ reason: text(500) }).meta({ id: 'MoneyReason' });
export const payment = z
  .strictObject({ on: civilDate, voucherNo: line(60), voucherFileId: id, receiptFileId: id.optional() })
  .meta({ id: 'Payment' });
/** 退汇. */
export const bankReturn = z.strictObject({ on: civilDate, reason: text(500) }).meta({ id: 'BankReturn' });
export const paymentAccount = z
  .strictObject({ dueKey, payee: line(100), account: z.string().max(60), bankName: line(100), reason: text(500) })
  .meta({ id: 'PaymentAccount' });
/** 多付收回, with its voucher. */
export const paymentRefund = z
  .strictObject({ dueKey, amount, on: civilDate, voucherNo: line(60), voucherFileId: id })
  .meta({ id: 'PaymentRefund' });
export const taxChoice = z.strictObject({ treatment: z.enum(taxTreatments), basis: text(500) }).meta({ id: 'TaxChoice' });
/** 代发 sheet: full account numbers leave the house with it. */
export const sheetRequest = z.strictObject({ reason: line(200) }).meta({ id: 'BankSheetRequest' });
/** The same lines twice: as CSV, and as a workbook in base64 whose every cell is a text, so that an account keeps its digits. */
export const bankSheet = z
  .object({ fileName: z.string(), csv: z.string(), workbook: z.object({ fileName: z.string(), base64: z.base64() }) })
  .meta({ id: 'BankSheet' });

const scale = z.object({
  people: z.number().int().min(0).max(1_000_000),
  days: z.number().int().min(1).max(366),
  sessions: z.number().int().min(1).max(10_000),
});
export const newSubsidy = z
  .strictObject({
    contestId: id,
    organizationId: id,
    scale,
    ...{ budget: amount, finalAccount: amount, proposed: amount },
    account: z.string().max(60),
    bankName: line(100),
    fileId: id,
  })
  .meta({ id: 'NewSubsidy' });
/** What an organizer files itself; the office proposes. */
export const ownSubsidy = z
  .strictObject({
    organizationId: id,
    scale,
    ...{ budget: amount, finalAccount: amount },
    account: z.string().max(60),
    bankName: line(100),
    fileId: id,
  })
  .meta({ id: 'OwnSubsidy' });
export const subsidyProposal = z.strictObject({ proposed: amount }).meta({ id: 'SubsidyProposal' });
/** What the competent meeting decided, from its excerpt: who decided and when stands on the paper. */
export const subsidyDecision = z.strictObject({ subsidyId: id, amount, basis: z.array(line(200)).max(10) });

/** 经审: the payments of a contest were audited, as a document says. */
export const paymentAudit = z
  .strictObject({ contestId: id, auditor: line(100), auditedOn: civilDate, document: line(200), fileId: id })
  .meta({ id: 'PaymentAudit' });
/** 删除身份证复印件: those that the person saw. */
export const idCopiesDeletion = z.strictObject({ contestId: id, fileIds: z.array(id).min(1).max(1000) }).meta({ id: 'IdCopiesDeletion' });

export const newCorrection = z
  .strictObject({
    contestId: id,
    documentNumber: z.string().max(100),
    decider,
    decidedOn: civilDate,
    reason: text(500),
    fileId: id,
    entries: correctedEntries,
  })
  .meta({ id: 'NewResultCorrection' });
export const correctionVerdict = z.strictObject({ verdict: z.enum(['CONFIRM', 'REJECT']) }).meta({ id: 'CorrectionVerdict' });

/** What a person may do, and if not, why not. */
export const moneyAction = z.object({ act: z.string(), allowed: z.boolean(), refusals: z.array(refusal) }).meta({ id: 'MoneyAction' });
const step = z.object({ name: z.string(), at: instant });
const bounced = z.object({ on: z.string(), reason: z.string() }).nullable();
const sums = z.object({ payees: z.number().int(), entitled: amount, inHand: amount, paid: amount, over: amount });

export const dueView = z
  .object({
    key: dueKey,
    kind: z.enum(dueKinds),
    contestId: id,
    tradeNo: z.number().int(),
    trade: z.string(),
    rank: z.number().int().nullable(),
    payee: z.string(),
    ...{ entitled: amount, paid: amount, refunded: amount, inHand: amount, open: amount },
    state: z.enum(dueStates),
    clause: z.string(),
    accountMask: z.string().nullable(),
    bankName: z.string().nullable(),
    bounced,
    /** 多付收回, each with its voucher. */
    refunds: z.array(z.object({ amount, on: civilDate, voucherNo: z.string(), voucherFileId: id.nullable() })),
    /** Why it cannot go on a list now. */
    refusals: z.array(refusal),
  })
  .meta({ id: 'PaymentDue' });
export const paymentBatchView = z
  .object({
    id,
    number: z.number().int(),
    kind: z.enum(dueKinds),
    status: z.enum(['PREPARED', 'CHECKED', 'PAID', 'VOID']),
    tax: z.enum(taxTreatments).nullable(),
    ...{ gross: amount, withheld: amount.nullable(), net: amount.nullable() },
    prepared: step,
    checked: step.nullable(),
    paid: step.extend({ on: z.string(), voucherNo: z.string(), voucherFileId: id.nullable(), receiptFileId: id.nullable() }).nullable(),
    voided: step.extend({ reason: z.string() }).nullable(),
    lines: z.array(
      z.object({
        ...{ id, dueKey, payee: z.string(), trade: z.string() },
        ...{ gross: amount, withheld: amount.nullable(), accountMask: z.string(), bankName: z.string(), bounced },
        mayBounce: z.boolean(),
      }),
    ),
    actions: z.array(moneyAction),
  })
  .meta({ id: 'PaymentBatch' });
export const subsidyView = z
  .object({
    id,
    contestId: id,
    tradeNo: z.number().int(),
    trade: z.string(),
    organizationId: id,
    organization: z.string(),
    status: z.enum(['FILED', 'CHECKED', 'DECIDED', 'REFUSED']),
    scale,
    ...{ budget: amount, finalAccount: amount, proposed: amount.nullable(), accountMask: z.string(), bankName: z.string() },
    filed: step,
    checked: step.nullable(),
    decision: z
      .object({
        ...{ body: z.string(), decidedOn: z.string(), amount, basis: z.array(z.string()), enteredBy: z.string() },
        /** 会议纪要摘录. */
        fileId: id.nullable(),
      })
      .nullable(),
    /** The application as it was filed. */
    fileId: id.nullable(),
    actions: z.array(moneyAction),
  })
  .meta({ id: 'Subsidy' });
/** 竞赛补助 of one contest for its organizers, and why none is filed now. */
export const ownSubsidies = z
  .object({
    organizations: z.array(z.object({ organizationId: id, name: z.string() })),
    applications: z.array(
      z.object({
        id,
        organization: z.string(),
        status: z.enum(['FILED', 'CHECKED', 'DECIDED', 'REFUSED']),
        finalAccount: amount,
        decided: amount.nullable(),
        /** Why there is none; null unless it was refused. */
        refusal: z.string().nullable(),
        filed: step,
      }),
    ),
    refusals: z.array(refusal),
  })
  .meta({ id: 'OwnSubsidies' });
const place = z.object({ total: z.string().nullable(), rank: z.number().int().nullable(), prize: amount });
export const correctionView = z
  .object({
    /** Null of one whose notice goes its way in the case: its acts are there. */
    id: id.nullable(),
    number: z.number().int(),
    /** Null while a 更正通知 on its way has none. */
    documentNumber: z.string().nullable(),
    contestId: id,
    title: z.string(),
    /** As on the paper, or the day on which a notice was distributed. */
    decidedOn: z.string().nullable(),
    /** Of one registered from paper; null of one whose notice goes its way here. */
    decider: decider.nullable(),
    reason: z.string(),
    fileId: id.nullable(),
    status: z.enum(['REGISTERED', 'ISSUING', 'CONFIRMED', 'REJECTED', 'WITHDRAWN']),
    registeredBy: z.string(),
    registeredAt: instant,
    settledBy: z.string().nullable(),
    changes: z.array(z.object({ key: z.string(), name: z.string(), before: place, after: place })),
    actions: z.array(moneyAction),
  })
  .meta({ id: 'ResultCorrection' });
/** Copies of identity cards of one contest, with the audit after which they go; `fileId` answers 410 once `deleted` says when and why. */
export const idCopiesView = z
  .object({
    contestId: id,
    title: z.string(),
    audit: z
      .object({ auditor: z.string(), auditedOn: civilDate, document: z.string(), fileId: id, enteredBy: z.string(), enteredAt: instant })
      .nullable(),
    copies: z.array(z.object({ fileId: id, name: z.string(), sha256: z.string(), uploadedAt: instant, deleted: deletedFile.nullable() })),
    actions: z.array(moneyAction),
  })
  .meta({ id: 'IdCopies' });
/** What follows from a campaign's circulars in money; `caseId` is the case of its end, null while it has none. */
export const paymentsView = z
  .object({
    campaignId: id,
    caseId: id.nullable(),
    tax: z.object({ treatment: z.enum(taxTreatments), clause: z.string() }),
    totals: z.object({
      prizes: sums,
      subsidies: sums,
      trades: z.array(sums.extend({ kind: z.enum(dueKinds), tradeNo: z.number().int(), trade: z.string() })),
    }),
    contests: z.array(z.object({ contestId: id, tradeNo: z.number().int(), title: z.string(), circularNumber: z.string() })),
    /** For which 补助申请 may be filed: confirmed by the office, announced or not. */
    confirmedContests: z.array(z.object({ contestId: id, title: z.string() })),
    dues: z.array(dueView),
    batches: z.array(paymentBatchView),
    subsidies: z.array(subsidyView),
    corrections: z.array(correctionView),
    idCopies: z.array(idCopiesView),
    actions: z.array(moneyAction),
  })
  .meta({ id: 'Payments' });
/** An announced result as it stands, for who corrects it. */
export const announcedResult = z
  .object({
    contestId: id,
    title: z.string(),
    circularNumber: z.string(),
    entries: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        unit: z.string(),
        theory: z.string().nullable(),
        practice: z.string().nullable(),
        status,
        total: z.string().nullable(),
        rank: z.number().int().nullable(),
      }),
    ),
  })
  .meta({ id: 'AnnouncedResult' });
export const paymentMoved = z.object({ batchId: id.nullable() }).meta({ id: 'PaymentMoved' });
export const subsidyMoved = z.object({ subsidyId: id }).meta({ id: 'SubsidyMoved' });
export const auditMoved = z.object({ auditId: id }).meta({ id: 'AuditMoved' });
export const copiesDeleted = z.object({ deleted: z.number().int() }).meta({ id: 'IdCopiesDeleted' });
export const correctionMoved = z.object({ correctionId: id }).meta({ id: 'CorrectionMoved' });
