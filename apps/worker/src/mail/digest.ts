import type { MailRow } from '@jiangcheng/persistence/mail/mail-row';

/** The console's page of everything that waits. */
const INBOX = '/tasks';

/** One mail for many reminders of a person, in the language and to the address of the newest. `id` is the new row's. */
export function digestOf(id: string, reminders: readonly [MailRow, ...MailRow[]]): Omit<MailRow, 'attempts'> {
  const newest = reminders.reduce((last, each) => (each.id > last.id ? each : last));
  const items = reminders.map(({ variables: { contest, clause, due, daysLeft, daysOverdue, link } }) => ({
    ...{ contest, clause, due, daysLeft, daysOverdue, link },
  }));
  const { personId, toName, toAddress, locale } = newest;
  const variables = { recipient: toName, items, link: INBOX };
  return {
    id,
    kind: 'reminder-digest',
    caseId: null,
    taskId: null,
    personId,
    toName,
    toAddress,
    locale,
    variables,
    rung: null,
    messageId: id,
  };
}
