import { Context } from '@temporalio/activity';
import type { CalendarActivities } from '@jiangcheng/contracts/activities';
import { recomputeDeadlines } from '@jiangcheng/casework/calendar/recompute-deadlines';
import type { CalendarUpdateStore } from '@jiangcheng/casework/ports/calendar-update';
import type { IncidentLog } from '@jiangcheng/casework/ports/incident-log';
import type { NewId } from '@jiangcheng/casework/ports/ids';
import { coded } from '../casework/coded.ts';

/** What the update of a year may ask of the record, as local activities: one batch, one short transaction each. */
export const createCalendarActivities = (updates: CalendarUpdateStore, incidents: IncidentLog, newId: NewId): CalendarActivities => ({
  recomputeDeadlines: ({ year }) =>
    coded(() => recomputeDeadlines(updates, newId, { year, runId: Context.current().info.workflowExecution?.runId ?? null })),
  reportUpdateTrouble: ({ year, message }) => coded(() => incidents.open(null, 'CALENDAR_UPDATE_TROUBLE', { year, message })),
});
