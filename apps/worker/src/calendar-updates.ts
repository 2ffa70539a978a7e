import { CALENDAR_UPDATE, type ProcessKind } from '@jiangcheng/contracts/ids';
import type { IncidentLog } from '@jiangcheng/casework/ports/incident-log';
import type { CalendarUpdatesOwed } from '@jiangcheng/persistence/calendar/calendar-updates-owed';

interface Poking {
  poke: (kind: ProcessKind, id: string) => Promise<void>;
}

/** Younger rows belong to the process that committed them: it pokes right after its answer. */
const GRACE_MS = 700;

/** Pokes for updates of a calendar year that a crash or an absent engine left over, as the relay does for cases. */
export async function relayUpdatesOnce({
  updates,
  poke,
}: Poking & { updates: Pick<CalendarUpdatesOwed, 'owed' | 'strike'> }): Promise<void> {
  for (const year of await updates.owed(GRACE_MS)) {
    await poke(CALENDAR_UPDATE, String(year));
    await updates.strike(year);
  }
}

/** Once a minute: asks for the update that a release's calendar needs, and starts the workflow of one that stands still, with an incident. */
export async function reconcileUpdatesOnce({
  updates,
  poke,
  incidents,
}: Poking & { updates: Pick<CalendarUpdatesOwed, 'askForMissing' | 'stalled'>; incidents: Pick<IncidentLog, 'open'> }): Promise<void> {
  await updates.askForMissing();
  for (const year of await updates.stalled()) {
    await incidents.open(null, 'CALENDAR_UPDATE_TROUBLE', { year, message: 'STALLED' });
    await poke(CALENDAR_UPDATE, String(year));
  }
}
