import type { CaseActivities } from '@jiangcheng/contracts/activities';
import type { Desk } from '@jiangcheng/casework/contest/act-context';
import type { IncidentLog } from '@jiangcheng/casework/ports/incident-log';
import { createCaseActivities } from './casework/case.activities.ts';

export interface ActivityPorts {
  desk: Desk;
  incidents: IncidentLog;
}

/** The one activities object of the worker: factories over ports. */
export const createActivities = ({ desk, incidents }: ActivityPorts): CaseActivities => createCaseActivities(desk, incidents);
