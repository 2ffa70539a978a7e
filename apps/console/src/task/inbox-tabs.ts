import type { InboxSummary } from '../api/types.ts';

export type InboxTab = keyof InboxSummary['counts'];
/** In the order in which people look at them. */
export const inboxTabs = ['TODO', 'UNCLAIMED', 'DONE', 'COPIED', 'OPENED', 'CONSIGNED'] as const satisfies readonly InboxTab[];

/** Where something can still be done. */
export const isOpenWork = (tab: InboxTab): boolean => tab === 'TODO' || tab === 'UNCLAIMED';
