import { isReportClock } from '@jiangcheng/domain/contest/report-clock';
import { storyOf } from '@jiangcheng/domain/process/stories';
import { isOver } from '@jiangcheng/domain/process/story';
import type { CaseChanges, NewTask } from '../ports/case-changes.ts';
import { isMailed, type StoredCase, type StoredTask } from './in-memory-rows.ts';

/** The case after one transaction's changes, as the database would have it; throws where its constraints would. */
export function applyChanges(stored: StoredCase, changes: CaseChanges, now: number): StoredCase {
  const version = stored.version + 1;
  const story = storyOf(stored.kind);
  const closed = isOver(story, changes.state);
  return {
    ...stored,
    version,
    state: changes.state,
    scope: { ...stored.scope, organizationIds: story.organizations(changes.state) },
    status: closed ? 'CLOSED' : stored.status,
    wakeAt: closed && stored.status === 'OPEN' ? null : changes.wakeAt,
    events: [...stored.events, ...changes.events.map((event, i) => ({ ...event, seq: stored.events.length + i + 1, at: now }))],
    deadlines: upsert(stored.deadlines, changes.deadlines),
    tasks: tasksAfter(stored.tasks, changes),
    mails: [...stored.mails, ...changes.mails.filter(isMailed)],
    reminders: remindersAfter(stored, changes, now),
    deviations: [...stored.deviations, ...changes.deviations],
    reports: reportsAfter(stored, changes),
    approvals: approvalsAfter(stored, changes),
    copies: copiesAfter(stored, changes),
    documentNumbers: [...stored.documentNumbers, ...changes.documentNumbers],
    moves: changes.moved ? [...stored.moves, version] : stored.moves,
  };
}

function upsert<T extends { id: string }>(rows: readonly T[], changed: readonly T[]): T[] {
  const kept = rows.map((row) => changed.find(({ id }) => id === row.id) ?? row);
  return [...kept, ...changed.filter(({ id }) => !rows.some((row) => row.id === id))];
}

function tasksAfter(tasks: readonly StoredTask[], { closeTasks, openTasks, dueTasks, claimTasks, closedBy }: CaseChanges): StoredTask[] {
  const closed = tasks.map((task) => {
    const closing = closeTasks.find(({ id }) => id === task.id);
    return closing !== undefined && task.status === 'OPEN' ? { ...task, status: closing.status, closedBy } : task;
  });
  return openTasks.reduce(openTask, closed).map((task) => claimed({ ...task, ...dueTasks.find(({ id }) => id === task.id) }, claimTasks));
}

const claimed = (task: StoredTask, claims: CaseChanges['claimTasks']): StoredTask => {
  const claim = claims.find(({ id }) => id === task.id);
  if (claim === undefined) return task;
  return task.seat === undefined
    ? { ...task, claimedBy: claim.claimedBy }
    : { ...task, seat: { ...task.seat, claimedBy: claim.claimedBy, consignedBy: claim.consignedBy ?? null } };
};

/** Kind, round, role and organization, and of a signer's task the person and the seat. */
const onceKey = ({ kind, round, role, organizationId, personId, seat }: NewTask): string =>
  JSON.stringify([kind, round, role, organizationId, seat?.personId ?? personId ?? null, seat?.participant ?? null]);

/** A task that was there before is opened again instead of a second time. */
function openTask(tasks: StoredTask[], task: NewTask): StoredTask[] {
  const known = tasks.find((t) => onceKey(t) === onceKey(task));
  const seat = task.seat === undefined ? {} : { seat: task.seat };
  const opened = {
    ...(known ?? task),
    ...seat,
    dueAt: task.dueAt,
    deadlineId: task.deadlineId,
    status: 'OPEN' as const,
    closedBy: null,
    claimedBy: null,
  };
  return upsert(tasks, [opened]);
}

function approvalsAfter({ approvals }: StoredCase, { approval }: CaseChanges): StoredCase['approvals'] {
  if (approval === null) return approvals;
  const { id, stage, round, state } = approval;
  return upsert(approvals, [{ id, stage, round, state }]);
}

function copiesAfter({ copies }: StoredCase, { approval }: CaseChanges): StoredCase['copies'] {
  const given = (approval?.copied ?? []).map((copy) => ({ ...copy, read: false }));
  return [...copies, ...given].map((copy) => (copy.personId === approval?.readBy ? { ...copy, read: true } : copy));
}

function remindersAfter(stored: StoredCase, { reminders }: CaseChanges, at: number): StoredCase['reminders'] {
  const all = [...stored.reminders, ...reminders.map((reminder) => ({ ...reminder, at }))];
  const keys = all.map(({ personId, taskId, round, dueOn, rung }) => JSON.stringify([personId, taskId, round, dueOn, rung]));
  if (new Set(keys).size !== keys.length) throw new Error('a reminder is unique by person, task, round, due day and rung');
  return all;
}

function reportsAfter(stored: StoredCase, { frozenReport, review, ...changes }: CaseChanges): StoredCase['reports'] {
  const { reports } = stored;
  const [before, deadlines] = [stored.deadlines.filter(isReportClock), changes.deadlines.filter(isReportClock)];
  if (reports.some((report) => report.round === frozenReport?.round)) throw new Error('a round has one report');
  const clockOf = (round: number) => Math.max(...[...before, ...deadlines].map((d) => d.round).filter((one) => one <= round));
  return [...reports, ...(frozenReport === null ? [] : [{ ...frozenReport, review: null, reason: null }])].map((report) => {
    const met = deadlines.find((d) => d.status === 'MET' && d.round === clockOf(report.round) && report.review !== 'WITHDRAWN');
    const judged = met === undefined ? report : { ...report, late: met.late === true, effectiveAt: met.metAt ?? report.effectiveAt };
    return review?.round === report.round ? { ...judged, review: review.review, reason: review.reason } : judged;
  });
}
