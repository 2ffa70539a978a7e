import { recordKinds, type RecordKind } from '@jiangcheng/domain/cultivation/records';
import { z } from 'zod';
import { civilDate, id, line, text } from './common.ts';

/** Yuan with at most two decimals, as text; the rules read it. */
const money = z.string().max(20);
const code = z.string().regex(/^[A-Z_]{2,40}$/);
const year = z.number().int().min(2020).max(2100);

/** For a use of 第十四条, or the one-off grant to a studio of 第十五条. */
export const newSupport = z
  .union([
    z.strictObject({ use: code, source: code, budgetYear: year, amount: money, reason: text(300).optional() }),
    z.strictObject({ studioId: id, source: code, budgetYear: year, amount: money, reason: text(300).optional() }),
  ])
  .meta({ id: 'NewSupport' });
export const checkSupport = z.strictObject({}).meta({ id: 'CheckSupport' });
export const paySupport = z.strictObject({ on: civilDate, voucher: line(60) }).meta({ id: 'PaySupport' });
/** What was not spent came back. */
export const returnSupport = z.strictObject({ amount: money, on: civilDate, voucher: line(60) }).meta({ id: 'ReturnSupport' });
export const supportNumber = z.object({ no: z.number().int() }).meta({ id: 'SupportNumber' });
export const entryNumber = z.coerce.number().int().min(1);
export const setBudget = z.strictObject({ source: code, year, amount: money, reason: text(300) }).meta({ id: 'SetSupportBudget' });
export const budgetSet = z.object({ source: z.string() }).meta({ id: 'SupportBudgetSet' });

const choice = z.object({ code: z.string(), label: z.string() });

export const supportLedgerQuery = z.strictObject({ year: z.coerce.number().int().min(2020).max(2100), campaignId: id.optional() });
export type SupportLedgerQuery = z.infer<typeof supportLedgerQuery>;
export const supportLedger = z
  .object({
    year: z.number().int(),
    /** From where money may come, as the round's regulation says; none for the whole house. */
    choices: z.array(choice),
    /** A source has one budget a year for all rounds: these are the sums of the whole house. */
    sources: z.array(
      z.object({
        source: z.string(),
        label: z.string(),
        budget: z.string(),
        entered: z.string(),
        paid: z.string(),
        returned: z.string(),
        left: z.string(),
        /** What the round's own entries add up to; null where the whole house is looked at. */
        round: z.object({ entered: z.string(), paid: z.string(), returned: z.string() }).nullable(),
      }),
    ),
    entries: z.array(
      z.object({
        no: z.number().int(),
        caseId: id,
        person: z.string(),
        use: z.string(),
        source: z.string(),
        amount: z.string(),
        reason: z.string().nullable(),
        madeBy: z.string(),
        checkedBy: z.string().nullable(),
        /** Whose account it goes to, in words. */
        payee: z.string(),
        paid: z.object({ by: z.string(), on: civilDate, voucher: z.string() }).nullable(),
        returned: z.object({ amount: z.string(), by: z.string(), on: civilDate, voucher: z.string() }).nullable(),
        stoppedOn: civilDate.nullable(),
      }),
    ),
  })
  .meta({ id: 'SupportLedger' });

export const newStudio = z
  .strictObject({ name: line(100), appliedOn: civilDate.optional(), recognisedOn: civilDate, reference: line(120) })
  .meta({ id: 'NewStudio' });
export const newRecord = z
  .strictObject({
    kind: z.enum(Object.keys(recordKinds) as [RecordKind, ...RecordKind[]]),
    on: civilDate,
    title: line(120),
    note: text(2000).optional(),
    lasting: z.boolean().default(false),
  })
  .meta({ id: 'NewCultivationRecord' });
export const recordEnd = z.strictObject({ on: civilDate }).meta({ id: 'CultivationRecordEnd' });
export const recorded = z.object({ id }).meta({ id: 'CultivationRecorded' });
export const personRecords = z
  .object({
    /** What money may be entered for, and from where, as the regulation says. */
    uses: z.array(choice),
    sources: z.array(choice),
    studios: z.array(z.object({ id, name: z.string(), appliedOn: civilDate.nullable(), recognisedOn: civilDate, reference: z.string() })),
    records: z.array(
      z.object({
        id,
        kind: z.string(),
        label: z.string(),
        clause: z.string(),
        on: civilDate,
        title: z.string(),
        note: z.string().nullable(),
        lasting: z.boolean(),
        endedOn: civilDate.nullable(),
      }),
    ),
    /** 荣誉台账: one person across years and programmes, found by blind index. */
    honours: z.array(z.object({ year: z.number().int(), what: z.string(), title: z.string(), href: z.string() })),
  })
  .meta({ id: 'PersonRecords' });
export type PersonRecordsView = z.infer<typeof personRecords>;
export type SupportLedgerView = z.infer<typeof supportLedger>;
