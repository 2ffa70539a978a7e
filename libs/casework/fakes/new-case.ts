import type { StoredCase, StoredEvent } from './in-memory-rows.ts';

/** A case that nobody has attended, of the regulation of another. */
export const newCase = (
  { regulation, edition, scope, organizerNames }: StoredCase,
  events: StoredEvent[],
): Omit<StoredCase, 'id' | 'kind' | 'number' | 'title' | 'state'> => ({
  ...{ regulation, edition, scope, organizerNames, events },
  ...{ status: 'OPEN', version: 1, wakeAt: null, moves: [1] },
  ...{ deadlines: [], tasks: [], mails: [], reminders: [], deviations: [], reports: [], papers: [], approvals: [], copies: [] },
  documentNumbers: [],
});
