/** The columns that a table of trades (附件3 of 000) may have, in its order. */
export const tradeFields = [
  'name',
  'industry',
  'tier',
  'category',
  'group',
  'extraHosts',
  'organizers',
  'month',
  'type',
  'nationalStandard',
  'catalogued',
  'specialAbility',
] as const;
export type TradeField = (typeof tradeFields)[number];
