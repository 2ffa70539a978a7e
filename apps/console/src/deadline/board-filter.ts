/** What narrows the board, as the address has it. */
export const boardFilterNames = ['q', 'campaignId', 'organizationId', 'personId', 'soon', 'standing'] as const;
export type BoardFilter = Record<(typeof boardFilterNames)[number], string>;
