import type { Trade, TradeValue } from '../api/types.ts';

/** The inferred value that is being confirmed, with its trade. */
export interface Confirming {
  trade: Trade;
  value: TradeValue;
}
