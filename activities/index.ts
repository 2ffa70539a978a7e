import type { CalendarActivities, CaseActivities } from '@jiangcheng/contracts/activities';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { CalendarUpdateStore } from '@jiangcheng/casework/ports/calendar-update';
import type { IncidentLog } from '@jiangcheng/casework/ports/incident-log';
import { createCalendarActivities } from './calendar/calendar.activities.ts';
import { createCaseActivities } from './casework/case.activities.ts';

export interface ActivityPorts {
  desk: Desk;
  incidents: IncidentLog;
  updates: CalendarUpdateStore;
}

/** Everything that workflows may ask of the record. */
export type Activities = CaseActivities & CalendarActivities;

/** The one activities object of the worker: factories over ports. */
export const createActivities = ({ desk, incidents, updates }: ActivityPorts): Activities => ({
  ...createCaseActivities(desk, incidents),
  ...createCalendarActivities(updates, incidents, desk.newId),
});
