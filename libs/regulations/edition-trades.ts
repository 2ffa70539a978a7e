import { ok, refuse, refuseAll, type Refusal, type Result } from '@jiangcheng/domain/shared/result';
import type { EditionContent } from './edition.ts';
import { cellOf, filled, nameOf, type Readings } from './trade-row.ts';
import type { Trade, TradeTable } from './schema/trades.ts';

/** A trade that a draft takes out, and why. */
export interface Removal {
  no: number;
  reason: string;
  clause: string;
}

/** A trade of an edition beside the one that it was made from. `restorable`: taken out, and the first one has it. */
export interface EditionTrade {
  no: number;
  name: string;
  state: 'KEPT' | 'ADDED' | 'REMOVED';
  reason: string | null;
  clause: string;
  restorable: boolean;
}

/** The table of trades; null where the regulation has none. */
export const tradeTable = (content: EditionContent): TradeTable | null => (content['trades'] as TradeTable | undefined) ?? null;

/** The names of the industries that a trade may belong to. */
export const industriesOf = (content: EditionContent): string[] =>
  (content as { regulation: { industries?: { name: string }[] } }).regulation.industries?.map(({ name }) => name) ?? [];

/** With one more trade, under a number that none ever had. */
export function withTrade(content: EditionContent, cells: Readings, clause: string): Result<EditionContent> {
  const table = tradeTable(content);
  if (table === null) return NO_TRADES;
  const refusals = [...filled(table, cells), ...industryKnown(content, cells), ...nameFree(table, cells)];
  if (refusals.length > 0) return refuseAll(refusals);
  const row = Object.fromEntries(table.fields.map(({ key }) => [key, cellOf(key, table, cells)]));
  return ok(withTrades(content, { ...table, trades: [...table.trades, { no: nextNo(table), clause, ...row } as Trade] }));
}

/** Without a trade; its number and name are kept, so that no other takes the number. */
export function withoutTrade(content: EditionContent, { no, reason, clause }: Removal): Result<EditionContent> {
  const table = tradeTable(content);
  if (table === null) return NO_TRADES;
  const row = table.trades.find((one) => one.no === no);
  if (row === undefined) return refuse('TRADE_NOT_IN_EDITION', { params: { no } });
  if (table.trades.length === 1) return refuse('TRADE_LAST');
  const removed = byNo([...(table.removed ?? []), { no, name: nameOf(row), reason, clause }]);
  return ok(withTrades(content, { ...table, trades: table.trades.filter((one) => one !== row), removed }));
}

/** With a trade back that was taken out by mistake, as `base` has it. */
export function withTradeBack(content: EditionContent, base: EditionContent, no: number): Result<EditionContent> {
  const [table, row] = [tradeTable(content), tradeTable(base)?.trades.find((one) => one.no === no)];
  if (table?.removed === undefined || row === undefined || !has(table.removed, no)) return refuse('TRADE_NOT_REMOVED', { params: { no } });
  const { removed, ...rest } = table;
  const left = removed.filter((one) => one.no !== no);
  return ok(withTrades(content, { ...rest, trades: byNo([...table.trades, row]), ...(left.length > 0 && { removed: left }) }));
}

/** The trades of an edition in the order of their numbers, with those that it took out. */
export function editionTrades(content: EditionContent, base: EditionContent): EditionTrade[] {
  const [now, before] = [tradeTable(content), tradeTable(base)];
  if (now === null || before === null) return [];
  const rows = now.trades.map((row) => ({
    ...{ no: row.no, name: nameOf(row), clause: row.clause, reason: null, restorable: false },
    state: has(before.trades, row.no) ? ('KEPT' as const) : ('ADDED' as const),
  }));
  const gone = (now.removed ?? [])
    .filter(({ no }) => !has(before.removed ?? [], no))
    .map((one) => ({ ...one, state: 'REMOVED' as const, restorable: has(before.trades, one.no) }));
  return byNo([...rows, ...gone]);
}

const NO_TRADES = refuse('EDITION_WITHOUT_TRADES');

const has = (rows: readonly { no: number }[], no: number): boolean => rows.some((row) => row.no === no);

const byNo = <T extends { no: number }>(rows: readonly T[]): T[] => rows.toSorted((a, b) => a.no - b.no);

const nextNo = ({ trades, removed = [] }: TradeTable): number => Math.max(...[...trades, ...removed].map(({ no }) => no)) + 1;

const withTrades = (content: EditionContent, trades: TradeTable): EditionContent => ({ ...structuredClone(content), trades });

function industryKnown(content: EditionContent, { industry }: Readings): Refusal[] {
  return industry === undefined || industriesOf(content).includes(String(industry))
    ? []
    : [{ code: 'TRADE_INDUSTRY_UNKNOWN', field: 'cells.industry' }];
}

/** Rows of one name are one trade in several groups, each group once. */
function nameFree({ trades }: TradeTable, { name, group }: Readings): Refusal[] {
  const same = trades.some((row) => [row.name.printed, row.name.reads].includes(String(name)) && row.group?.reads === group);
  return same ? [{ code: 'TRADE_NAME_TAKEN', field: 'cells.name' }] : [];
}
