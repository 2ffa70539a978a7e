import type { TradeField } from '@jiangcheng/domain/campaign/trade-field';
import type { ContestPack } from '../load-pack.ts';

type Scalar = string | number | boolean;
export type TradeDatum = Scalar | readonly Scalar[] | null;

/**
 * One cell of 附件3. `printed` as it stands (null for a blank), `reads` its plain reading where it needs one (6月 → '2025-06', 技能类 →
 * 'SKILL', 无国标 → false), `inferred` the guess for the office to confirm, null where there is none. `blocks` is what waits for it.
 */
export type TradeValue = {
  tradeNo: number;
  field: TradeField;
  printed: TradeDatum;
  reads: TradeDatum;
  inferred: TradeDatum;
  inherited: boolean;
  note: string | null;
  clause: string;
  blocks: readonly string[];
};

/** Of one trade, or of all in order, with the fields that the pack's table has. */
export function tradeValues(pack: ContestPack, no?: number): TradeValue[] {
  return pack.trades.trades
    .filter((trade) => no === undefined || trade.no === no)
    .flatMap((trade) => pack.trades.fields.map(({ key }) => valueOf(trade, key)));
}

export function isInferred(value: Pick<TradeValue, 'inferred'>): boolean {
  return value.inferred !== null;
}

/** What may be computed with: the printed text's reading; null while it is only inferred, or blank. */
export function readingOf(value: TradeValue): TradeDatum {
  return isInferred(value) ? null : (value.reads ?? value.printed);
}

function valueOf(trade: ContestPack['trades']['trades'][number], field: TradeField): TradeValue {
  const cell = trade[field];
  if (cell === undefined) throw new Error(`trade ${trade.no} has no ${field}`);
  const { printed, reads, inferred, inherited, note, clause, blocks } = cell;
  return {
    tradeNo: trade.no,
    field,
    printed,
    reads: reads ?? null,
    inferred: inferred ?? null,
    inherited: inherited === true,
    note: note ?? null,
    clause: clause ?? trade.clause,
    blocks: blocks ?? [],
  };
}
