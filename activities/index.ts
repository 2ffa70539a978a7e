import type { CalendarActivities, CaseActivities, NoticeActivities } from '@jiangcheng/contracts/activities';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { CalendarUpdateStore } from '@jiangcheng/casework/ports/calendar-update';
import type { IncidentLog } from '@jiangcheng/casework/ports/incident-log';
import type { PageViewer } from '@jiangcheng/casework/notice/look-at-page';
import { createCalendarActivities } from './calendar/calendar.activities.ts';
import { createCaseActivities } from './casework/case.activities.ts';
import { createNoticeActivities } from './notice/notice.activities.ts';

export interface ActivityPorts {
  desk: Desk;
  incidents: IncidentLog;
  updates: CalendarUpdateStore;
  viewer: PageViewer;
}

/** Everything that workflows may ask of the record. */
export type Activities = CaseActivities & CalendarActivities;

/** What runs on the queue `effects`: slow or foreign. */
export type Effects = NoticeActivities;

export const createEffects = ({ desk, viewer }: Pick<ActivityPorts, 'desk' | 'viewer'>): Effects =>
  createNoticeActivities(desk.store, viewer);

/** The one activities object of the worker: factories over ports. */
export const createActivities = ({ desk, incidents, updates }: Omit<ActivityPorts, 'viewer'>): Activities => ({
  ...createCaseActivities(desk, incidents),
  ...createCalendarActivities(updates, incidents, desk.newId),
});
