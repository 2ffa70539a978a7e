const folded = (trade: string): string => trade.normalize('NFKC').toLowerCase().replace(/\s/gu, '');

/** One trade under two spellings: width, case and spaces apart. */
export const sameTrade = (a: string, b: string): boolean => folded(a) === folded(b);
