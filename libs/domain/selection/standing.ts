import { currentStage } from '../process/story.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { PanelMeeting } from './meeting.ts';
import type { Announcement, SelectionState, UnitQuota } from './state.ts';

export const roundOf = (state: SelectionState): number => currentStage(state)?.round ?? 1;

/** The stage of the latest window; undefined before the first. */
export const windowStageOf = ({ stages }: SelectionState) => stages.filter(({ stage }) => stage === 'RECOMMENDATION').at(-1);

/** The window of recommendation: from its first day to its last, as extended; null before it is planned. */
export function windowOf(state: SelectionState): { from: CivilDate; to: CivilDate } | null {
  const planned = state.plan?.timetable.find(({ stage }) => stage === 'RECOMMENDATION');
  if (planned === undefined) return null;
  const opened = windowStageOf(state);
  return { from: planned.from, to: state.extensions.filter(({ round }) => round === opened?.round).at(-1)?.to ?? planned.to };
}

/** What a unit may recommend with its exceptions, of which one without a reason counts for nothing; null where it takes no part. */
export function placesOf({ quotas, quotaExceptions }: SelectionState, organizationId: string): number | null {
  const own = quotas.find((quota) => quota.organizationId === organizationId);
  if (own === undefined) return null;
  return quotaExceptions
    .filter(({ unitId, reason }) => unitId === organizationId && reason.trim() !== '')
    .reduce((all, { more }) => all + more, own.quota);
}

export const quotaOf = ({ quotas }: SelectionState, organizationId: string): UnitQuota | null =>
  quotas.find((quota) => quota.organizationId === organizationId) ?? null;

/** The meeting of this round; null before it is recorded. */
export const meetingOf = (state: SelectionState): PanelMeeting | null =>
  state.meetings.find(({ round }) => round === roundOf(state)) ?? null;

/** The meeting whose list the party group has, or had, before it. */
export const suggestionOf = ({ meetings }: SelectionState): PanelMeeting | null =>
  meetings.filter(({ suggested }) => suggested.length > 0).at(-1) ?? null;

/** 拟入选人员: everybody whom the party group approved, in the order of its decisions. */
export const approvedOf = ({ decisions }: SelectionState): string[] => [...new Set(decisions.flatMap(({ approved }) => approved))];

/** 递补人选 whom the party group has not approved, in their order. */
export function reservesLeft(state: SelectionState): string[] {
  const approved = approvedOf(state);
  return (suggestionOf(state)?.reserves ?? []).filter((id) => !approved.includes(id));
}

/** Who has been announced by a distributed document. */
export const announcedOf = ({ announcements }: SelectionState): string[] =>
  announcements.filter(({ document }) => document.distributed !== null).flatMap(({ candidateIds }) => candidateIds);

/** The announcement of this round; null before its persons are named. */
export const announcementOf = (state: SelectionState): Announcement | null =>
  state.announcements.find(({ round }) => round === roundOf(state)) ?? null;
