import { caseLink } from '@jiangcheng/contracts/case-link';
import type { reminderLine } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { urgeableFrom } from '@jiangcheng/domain/reminder/urge';
import { formatLocal, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { OpenTask } from '@jiangcheng/persistence/reminder/open-tasks';
import { holdersOf, type TaskHolder } from '@jiangcheng/persistence/reminder/task-holders';
import type { FieldCipher } from '@jiangcheng/protection/field-cipher';
import type { EntityManager } from 'typeorm';
import { phoneMaskOf } from '../account/account.view.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

export type ReminderLine = Output<typeof reminderLine>;

export interface LineSetting {
  readonly locale: Locale;
  readonly cipher: FieldCipher;
  readonly now: number;
}

/** Each task with those who hold it. */
export async function linesOf(
  sql: Pick<EntityManager, 'query'>,
  tasks: readonly OpenTask[],
  setting: LineSetting,
): Promise<{ line: ReminderLine; holders: readonly TaskHolder[] }[]> {
  const holders =
    tasks.length === 0
      ? []
      : await holdersOf(
          sql,
          tasks.map(({ taskId }) => taskId),
        );
  return tasks.map((task) => {
    const own = holders.filter(({ taskId }) => taskId === task.taskId);
    return { line: lineOf(task, own, setting), holders: own };
  });
}

function lineOf(task: OpenTask, holders: readonly TaskHolder[], { locale, cipher, now }: LineSetting): ReminderLine {
  const { taskId, caseId, number, title, round, organizationName, dueAt, provisional, overdue, urges, urgedAt, lastCall } = task;
  const from = urgeableFrom(urgedAt, now);
  return {
    ...{ taskId, caseId, number, title, round, organizationName, provisional, overdue, urges },
    href: caseLink(task.caseKind, caseId, task.campaignId),
    label: sentenceOf(`task.${task.kind}`, locale),
    dueAt: dueAt === null ? null : toIsoLocal(dueAt),
    dueText: dueAt === null ? null : formatLocal(dueAt),
    people: holders.map(({ personId, name, post, email, emailFault, phoneCipher }) => ({
      ...{ personId, name, post },
      phoneMask: phoneMaskOf(cipher, personId, phoneCipher),
      noAddress: email === null,
      addressWrong: emailFault !== null,
    })),
    urgedAt: urgedAt === null ? null : toIsoLocal(urgedAt),
    urgeableFrom: from === null ? null : toIsoLocal(from),
    lastCall: lastCall as ReminderLine['lastCall'],
  };
}
