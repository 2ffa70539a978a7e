import { tradeFields } from '@jiangcheng/domain/campaign/trade-field';
import { z } from 'zod';
import { clause, code, label, line, note, shown, valued, yearMonth } from './common.ts';

/**
 * One cell of the printed table. `printed` is what stands there, null for a blank one. `reads` is the plain reading of the printed
 * text where it is no text to compute with (6月 → 2025-06) and needs nobody's word. `inferred` is a guess that the office confirms;
 * until then it blocks what `blocks` names.
 */
function cell<P extends z.ZodType, V extends z.ZodType>(printed: P, value: V) {
  return z
    .strictObject({
      printed: printed.nullable(),
      reads: value.optional(),
      inferred: value.optional(),
      inherited: z.literal(true).optional(),
      blocks: z.array(code).optional(),
      note,
      clause: clause.optional(),
    })
    .superRefine((parsed, context) => {
      for (const reason of contradictions(parsed as CellParts)) context.addIssue({ code: 'custom', message: reason });
    });
}

type CellParts = { printed: unknown; reads?: unknown; inferred?: unknown; inherited?: true; blocks?: string[]; note?: string };

function contradictions({ printed, reads, inferred, inherited, blocks, note }: CellParts): string[] {
  const guessed = inferred !== undefined;
  return [
    guessed === (blocks !== undefined) ? [] : ['blocks is named exactly where a value is inferred'],
    guessed && note === undefined ? ['an inferred value needs a note saying why'] : [],
    inherited && (!guessed || printed !== null) ? ['only a blank cell inherits'] : [],
    reads !== undefined && (guessed || printed === null) ? ['reads is the reading of a printed text that stands'] : [],
  ].flat();
}

/** `no`, `clause`, and a cell for each of the fields that the pack's table has: a document that has groups has a row for each of them. */
export const tradeSchema = z.strictObject({
  no: z.number().int().min(1),
  clause,
  name: cell(line, line),
  industry: cell(line, line).optional(),
  tier: cell(line, line).optional(),
  category: cell(line, line).optional(),
  group: cell(line, z.enum(['WORKER', 'STUDENT'])).optional(),
  extraHosts: cell(z.array(line), z.array(line)).optional(),
  organizers: cell(z.array(line).min(1), z.array(line).min(1)).optional(),
  month: cell(line, yearMonth).optional(),
  type: cell(line, z.enum(['SKILL', 'NON_SKILL'])).optional(),
  nationalStandard: cell(line, z.boolean()).optional(),
  catalogued: cell(line, z.boolean()).optional(),
  specialAbility: cell(line, z.boolean()).optional(),
});

/** A trade that an edition took out; its number is given to no other, so that it means the same in every year. */
const removedTradeSchema = z.strictObject({ no: z.number().int().min(1), name: line, reason: line, clause });

/** trades.yaml: the table of trades, as 附件3 of 000. `fields` are the columns that this table has. */
export const tradesSchema = z.strictObject({
  hostBase: shown(valued(z.array(line).min(1))),
  fields: z.array(z.strictObject({ key: z.enum(tradeFields), label, clause })).min(1),
  blocks: shown(z.array(z.strictObject({ code, label, clause }))),
  trades: z.array(tradeSchema).min(1).max(99),
  removed: z.array(removedTradeSchema).min(1).optional(),
});

export type TradeTable = z.infer<typeof tradesSchema>;
export type Trade = TradeTable['trades'][number];
