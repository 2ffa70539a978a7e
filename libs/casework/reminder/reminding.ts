import type { Role } from '@jiangcheng/domain/access/actor';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { Json, NewAuditEvent, NewMail, NewReminder } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase, Recipient } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';

/** What reminding needs to know of a waking, whatever the process. */
export interface RemindContext {
  tx: CaseTransaction;
  locked: LockedCase;
  calendar: Calendar;
  newId: NewId;
  /** A clause as people cite it. */
  cite: (clause: string) => string;
  /** What was due before this instant happened on paper and is not reminded of (office.md §3); null where nothing was entered afterwards. */
  notBefore: number | null;
}

/** A task that people are reminded of: data of the process. Mail kinds name their templates; `variables` are theirs beside the common ones. */
export interface RemindedTask {
  taskId: string;
  /** Who has to do it: a role, of one organization where the role is held so. Those `beside` it hear of it and need not act. */
  holder: { role: Role; organizationId: string | null; beside: readonly string[] };
  /** Those who have to do it where it is not everybody who acts for the holder; never empty. */
  people?: readonly Recipient[];
  /** Path of the console. */
  link: string;
}

/** Who is asked to act, and who is told that they are: nobody is both. */
export interface Told {
  asked: Recipient[];
  copied: Recipient[];
}

/** What a waking says: mails, the rows that keep it from being said twice, and the history's events. */
export interface Reminding {
  mails: NewMail[];
  reminders: NewReminder[];
  events: NewAuditEvent[];
}

export const nothingSaid: Reminding = { mails: [], reminders: [], events: [] };

export const together = (said: readonly Reminding[]): Reminding => ({
  mails: said.flatMap((s) => s.mails),
  reminders: said.flatMap((s) => s.reminders),
  events: said.flatMap((s) => s.events),
});

/** Each person once, however many roles make him one of them. */
export const distinct = (people: readonly Recipient[]): Recipient[] => [...new Map(people.map((p) => [p.personId, p])).values()];

/**
 * One mail for each recipient; who has no address is on the telephone list instead (office.md §5): for a rung by the reminder's row, so that
 * no mail is made, else by the mail without an address.
 */
export function mailTo(
  recipients: readonly Recipient[],
  newId: NewId,
  mail: { kind: string; variables: Record<string, Json>; taskId?: string | null; rung?: string | null },
): NewMail[] {
  return recipients.flatMap(({ personId, name, email }) =>
    email === null && (mail.rung ?? null) !== null
      ? []
      : [
          {
            id: newId(),
            kind: mail.kind,
            taskId: mail.taskId ?? null,
            personId,
            toName: name,
            toAddress: email,
            variables: { recipient: name, ...mail.variables },
            rung: mail.rung ?? null,
          },
        ],
  );
}

/** The same said to those who are asked and, by the template of the copy, to those who are told of it. */
export const mailToAll = ({ asked, copied }: Told, newId: NewId, mail: Parameters<typeof mailTo>[2]): NewMail[] => [
  ...mailTo(asked, newId, mail),
  ...mailTo(copied, newId, { ...mail, kind: `${mail.kind}-copy` }),
];

/** The row of each recipient: sent by one of these mails, folded, or without an address. */
export const reminderRows = (
  to: readonly Recipient[],
  mails: readonly NewMail[],
  folded: boolean,
  row: Pick<NewReminder, 'taskId' | 'round' | 'dueOn' | 'rung'>,
): NewReminder[] =>
  to.map(({ personId }) => {
    const mail = mails.find((m) => m.personId === personId);
    return { ...row, personId, status: folded ? 'FOLDED' : mail === undefined ? 'NO_ADDRESS' : 'SENT', mailId: mail?.id ?? null };
  });
