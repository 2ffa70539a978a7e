// Set-up of W3: every contest's end is declared for the same day, so that all reports are due at one instant.
import { day, type Contest } from './contests.ts';
import type { People } from './people.ts';
import { withClients } from './pool.ts';

const CLIENTS = 8;

export async function declareAll(contests: readonly Contest[]): Promise<void> {
  await withClients(CLIENTS, contests, ({ id, organizer }) =>
    organizer.session.command('POST', `/contests/${id}/end-declaration`, { lastScoredOn: day(-2) }),
  );
}

/** What the organizers' inboxes count as overdue now, whether or not any timer has rung. */
export async function overdueListed({ organizers }: People): Promise<{ count: number }> {
  const inboxes = await Promise.all(organizers.map(({ session }) => session.get<{ overdueCount: number }>('/tasks?limit=1')));
  return { count: inboxes.reduce((sum, { overdueCount }) => sum + overdueCount, 0) };
}
