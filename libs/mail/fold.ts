/** A queued reminder that has not been sent. All of one call belong to one person. */
export interface QueuedReminder {
  readonly mailId: string;
  readonly taskId: string;
  /** The round of the work; a return opens the next one, with a ladder of its own. */
  readonly round: number;
  /** Step of the ladder in working days from the due day: −5, −2, −1, 0, 1, 3. A later step is a larger number. */
  readonly rung: number;
  /** ISO instant in UTC. */
  readonly dueAt: string;
}

export interface FoldPlan {
  /** Mails to send one by one, earliest due first. */
  readonly send: readonly string[];
  /** Mails that are never sent, because a newer one of the same task says more. */
  readonly folded: readonly { readonly mailId: string; readonly into: string }[];
  /** Mails that go out as one digest, earliest due first; `null` when they go one by one. */
  readonly digest: readonly string[] | null;
}

/** As many as a person reads one by one; more become a digest. */
const MOST_SINGLE_MAILS = 3;

/**
 * One reminder per task, the newest. When there are more than three for the person that day, counting the `sentToday` that went out one by one,
 * those still queued go as one digest.
 */
export function foldReminders(queued: readonly QueuedReminder[], sentToday = 0): FoldPlan {
  const newest = new Map<string, QueuedReminder>();
  for (const mail of [...queued].sort(byAge)) newest.set(mail.taskId, mail);
  const kept = [...newest.values()].sort(byDue).map((mail) => mail.mailId);
  const folded = queued.flatMap((mail) => foldInto(mail, newest));
  return kept.length > 0 && kept.length + sentToday > MOST_SINGLE_MAILS
    ? { send: [], folded, digest: kept }
    : { send: kept, folded, digest: null };
}

function foldInto(mail: QueuedReminder, newest: ReadonlyMap<string, QueuedReminder>): { mailId: string; into: string }[] {
  const into = newest.get(mail.taskId)?.mailId ?? mail.mailId;
  return into === mail.mailId ? [] : [{ mailId: mail.mailId, into }];
}

/** Row ids are UUIDv7: of two mails of one rung (a due date that moved) the later row knows better. */
function byAge(a: QueuedReminder, b: QueuedReminder): number {
  return a.round - b.round || a.rung - b.rung || compare(a.mailId, b.mailId);
}

function byDue(a: QueuedReminder, b: QueuedReminder): number {
  return Date.parse(a.dueAt) - Date.parse(b.dueAt) || compare(a.mailId, b.mailId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
