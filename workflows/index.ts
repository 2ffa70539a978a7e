export { calendarUpdate } from './calendar/calendar-update.workflow.ts';
export { campaign } from './campaign/campaign.workflow.ts';
export { collection } from './collection/collection.workflow.ts';
export { contest } from './contest/contest.workflow.ts';
export { notice } from './notice/notice.workflow.ts';
export { objection } from './objection/objection.workflow.ts';
export { selection } from './selection/selection.workflow.ts';
