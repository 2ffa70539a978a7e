import { z } from 'zod';
import { civilDate, id, instant, refusal, text } from './common.ts';

const reason = text(1000);
const signer = z.string().min(1).max(80);
/** 办结期限: the last day for whoever it is handed to. */
const dueOn = civilDate.optional();
const people = z.array(id).min(1).max(20);
/** Papers that go with a word: files of purpose APPROVAL_PAPER of the same case. */
export const attachments = z.array(id).max(5).optional();
const coded = { reasonCode: z.string().max(60).optional(), correctionDays: z.number().int().min(1).max(60).optional() };

/** What the holder of a task of an approval may do with it. `round` is the one that the person saw. */
export const taskVerb = z
  .discriminatedUnion('verb', [
    z.strictObject({ verb: z.literal('agree'), text: reason.optional(), attachments }),
    z.strictObject({ verb: z.literal('disagree'), text: reason, attachments }),
    /** 退回: `to` is the key of an earlier node; null goes back to before the approval, with a code of the regulation's list. */
    z.strictObject({ verb: z.literal('return'), to: z.string().max(60).nullable(), text: reason, attachments, ...coded }),
    z.strictObject({ verb: z.literal('transfer'), to: id, dueOn, text: reason.optional() }),
    /** 委托办理: it returns to the giver when done. */
    z.strictObject({ verb: z.literal('consign'), to: id, dueOn, text: reason.optional() }),
    z.strictObject({ verb: z.literal('addSigner'), position: z.enum(['BEFORE', 'AFTER', 'BESIDE']), people, text: reason.optional() }),
    z.strictObject({ verb: z.literal('claim') }),
    z.strictObject({ verb: z.literal('release') }),
  ])
  .meta({ id: 'TaskVerb' });
export type TaskVerb = z.infer<typeof taskVerb>;

/** What one may do about an approval without having a task in it. */
export const approvalVerb = z
  .discriminatedUnion('verb', [
    z.strictObject({ verb: z.literal('removeSigner'), signer, text: reason }),
    z.strictObject({ verb: z.literal('withdraw'), signer, text: reason }),
    z.strictObject({ verb: z.literal('copy'), people, text: reason.optional() }),
    z.strictObject({ verb: z.literal('markRead') }),
  ])
  .meta({ id: 'ApprovalVerb' });
export type ApprovalVerbBody = z.infer<typeof approvalVerb>;

/** The words that a paper may carry, at one seat: left out, at the one that its signer may take now. */
const seat = { signer: signer.optional() };
export const approvalWordInputs = {
  agreeInApproval: z.strictObject({ ...seat, text: reason.optional() }).meta({ id: 'AgreeOnPaper' }),
  disagreeInApproval: z.strictObject({ ...seat, text: reason }).meta({ id: 'DisagreeOnPaper' }),
  /** To an earlier node; to before the approval goes the case's own act, with its coded reason. */
  returnInApproval: z.strictObject({ ...seat, to: z.string().min(1).max(60), text: reason }).meta({ id: 'ReturnOnPaper' }),
  /** 撤回 of a word, on paper or on screen, on which nobody has acted yet. */
  withdrawInApproval: z.strictObject({ ...seat, text: reason }).meta({ id: 'WithdrawOnPaper' }),
} as const;
export type ApprovalWordAct = keyof typeof approvalWordInputs;
export const approvalWordActs = Object.keys(approvalWordInputs) as ApprovalWordAct[];

/** A paper that a signer attached to his word. */
const attachment = z.object({ id, name: z.string() }).meta({ id: 'Attachment' });

const word = z
  .object({
    verdict: z.enum(['AGREE', 'DISAGREE']),
    by: z.string(),
    /** The person on leave for whom a deputy signed (代). */
    onBehalfOf: z.string().nullable(),
    /** The word stood on a paper that two clerks entered. */
    paper: z.boolean(),
    at: instant,
    text: z.string().nullable(),
    attachments: z.array(attachment),
  })
  .meta({ id: 'ApprovalWord' });

const approvalSigner = z
  .object({
    key: z.string(),
    /** To whom the seat is given: a name, a role, a post. */
    address: z.string(),
    /** Of a post's seat: its A角 and B角. */
    people: z.array(z.object({ name: z.string(), seat: z.enum(['A', 'B']) })),
    /** Who has it in hand; null while all of its role may take it. */
    holder: z.string().nullable(),
    /** Who gave the commission that is being done. */
    consignedBy: z.string().nullable(),
    /** The day by which it is to be done now, where one went with it when it was handed on. */
    dueOn: civilDate.nullable(),
    addedBy: z.string().nullable(),
    state: z.enum(['ACTING', 'WAITING', 'AGREED', 'DISAGREED', 'RETURNED', 'REMOVED', 'NOT_NEEDED']),
    word: word.nullable(),
    /** Advice of those to whom it was consigned. */
    opinions: z.array(word),
    withdrawn: z.array(word),
    passedOn: z.array(z.object({ from: z.string(), by: z.string(), at: instant, text: z.string().nullable() })),
    taskId: id.nullable(),
  })
  .meta({ id: 'ApprovalSigner' });

const approvalNode = z
  .object({
    key: z.string(),
    label: z.string(),
    rule: z.enum(['ALL', 'ANY', 'SEQUENCE', 'RATIO', 'VOTE']),
    ruleLabel: z.string(),
    share: z.object({ numerator: z.number().int(), denominator: z.number().int(), beyond: z.boolean() }).nullable(),
    /** 0 for a node that has not been opened. */
    round: z.number().int(),
    state: z.enum(['AHEAD', 'OPEN', 'PASSED', 'FAILED', 'RETURNED', 'WITHDRAWN']),
    openedAt: instant.nullable(),
    endedAt: instant.nullable(),
    returned: z.object({ by: z.string(), to: z.string().nullable(), text: z.string(), attachments: z.array(attachment) }).nullable(),
    participants: z.array(z.object({ order: z.number().int(), weight: z.number().int(), signers: z.array(approvalSigner) })),
  })
  .meta({ id: 'ApprovalNode' });

export const availableVerb = z
  .object({
    verb: z.string(),
    label: z.string(),
    /** The seat it is about; null for a verb on the approval as a whole. */
    signer: z.string().nullable(),
    allowed: z.boolean(),
    refusals: z.array(refusal),
    needsReason: z.boolean(),
    /** Where to send it; null for urging, which is a route of the reminders. */
    href: z.string().nullable(),
  })
  .meta({ id: 'AvailableVerb' });

/** 抄送: to whom, by whom, when it was noted (已阅), and what was done to have it noted. */
const approvalCopy = z
  .object({
    ...{ personId: id, to: z.string(), by: z.string(), at: instant, text: z.string().nullable(), readAt: instant.nullable() },
    urgedAt: instant.nullable(),
    /** Whether the reader may urge it (催办), once it is time. */
    mayUrge: z.boolean(),
    /** From when it may be urged again; null for at once. */
    urgeableFrom: instant.nullable(),
  })
  .meta({ id: 'ApprovalCopy' });

export const approvalView = z
  .object({
    id,
    caseId: id,
    stage: z.string(),
    stageLabel: z.string(),
    round: z.number().int(),
    status: z.enum(['OPEN', 'APPROVED', 'REJECTED', 'RETURNED', 'CANCELLED']),
    closedAt: instant.nullable(),
    /** Every opening of every node in order, then those that lie ahead. */
    nodes: z.array(approvalNode),
    copies: z.array(approvalCopy),
    verbs: z.array(availableVerb),
    /** What may be registered of it from paper, by the office, and at which seats. */
    paperActs: z.array(z.object({ act: z.enum(approvalWordActs), label: z.string(), signers: z.array(signer) })),
    /** Where it may be returned to; the last one, null, is what lies before the approval. */
    returnTargets: z.array(z.object({ to: z.string().nullable(), label: z.string() })),
  })
  .meta({ id: 'Approval' });
export type ApprovalView = z.infer<typeof approvalView>;

/** Those to whom one may give a part in an approval, or a copy. */
export const approvalPeople = z
  .object({ people: z.array(z.object({ personId: id, name: z.string(), maySign: z.boolean() })) })
  .meta({ id: 'ApprovalPeople' });

/** One verb on many tasks, with one text: each is done or refused for itself. A return goes to one place for all of them. */
export const taskBatch = z.strictObject({ tasks: z.array(id).min(1).max(100), act: taskVerb }).meta({ id: 'TaskBatch' });
export type TaskBatch = z.infer<typeof taskBatch>;

/** In the order of the request. The same key may be sent again: what was done stays done, what was not reached is done now. */
export const batchAnswer = z
  .object({
    results: z.array(
      z.object({
        taskId: id,
        outcome: z.enum(['DONE', 'REFUSED', 'NOT_FOUND', 'CONFLICT']),
        caseId: id.nullable(),
        /** Why not. */
        refusals: z.array(refusal),
      }),
    ),
    done: z.number().int(),
  })
  .meta({ id: 'TaskBatchAnswer' });
export type BatchAnswer = z.infer<typeof batchAnswer>;
