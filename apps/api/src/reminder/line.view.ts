import type { reminderLine, reminderListLine } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { urgeableFrom } from '@jiangcheng/domain/reminder/urge';
import { formatLocal, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { lineOfTask, type ListedLine, type ListedPerson } from '@jiangcheng/persistence/reminder/listed-line';
import type { OpenTask } from '@jiangcheng/persistence/reminder/open-tasks';
import { holdersOf, type TaskHolder } from '@jiangcheng/persistence/reminder/task-holders';
import type { FieldCipher } from '@jiangcheng/protection/field-cipher';
import type { EntityManager } from 'typeorm';
import { phoneMaskOf } from '../account/account.view.ts';
import { mailLabel } from '../mail/mail-words.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

export type ReminderLine = Output<typeof reminderLine>;
export type ListLine = Output<typeof reminderListLine>;

export interface LineSetting {
  readonly locale: Locale;
  readonly cipher: FieldCipher;
  readonly now: number;
}

/** The tasks of a case with those who hold them. */
export async function linesOf(
  sql: Pick<EntityManager, 'query'>,
  tasks: readonly OpenTask[],
  setting: LineSetting,
): Promise<ReminderLine[]> {
  const holders = await heldBy(sql, tasks);
  return tasks.map((task) => ({
    ...lineOf(
      lineOfTask(task),
      holders.filter(({ taskId }) => taskId === task.taskId),
      setting,
    ),
    taskId: task.taskId,
    caseId: task.caseId,
  }));
}

/** The lines of a list with those who are to be called. */
export async function listedLinesOf(
  sql: Pick<EntityManager, 'query'>,
  lines: readonly ListedLine[],
  setting: LineSetting,
): Promise<{ line: ListLine; holders: readonly ListedPerson[] }[]> {
  const holders = await heldBy(sql, lines);
  return lines.map((listed) => {
    const people = listed.people ?? holders.filter(({ taskId }) => taskId === listed.taskId);
    return { line: { ...lineOf(listed, people, setting), id: listed.id, taskId: listed.taskId, caseId: listed.caseId }, holders: people };
  });
}

/** What is to be done, or what the mail was that could not be sent. */
function labelOf({ taskId, kind }: ListedLine, locale: Locale): string {
  if (taskId !== null) return sentenceOf(`task.${kind}`, locale);
  return kind === 'PACKAGE' ? sentenceOf('list.PACKAGE', locale) : mailLabel(kind, locale);
}

async function heldBy(sql: Pick<EntityManager, 'query'>, lines: readonly Pick<ListedLine, 'taskId'>[]): Promise<TaskHolder[]> {
  const ids = lines.flatMap(({ taskId }) => (taskId === null ? [] : [taskId]));
  return ids.length === 0 ? [] : holdersOf(sql, ids);
}

function lineOf(
  line: ListedLine,
  people: readonly ListedPerson[],
  { locale, cipher, now }: LineSetting,
): Omit<ReminderLine, 'taskId' | 'caseId'> {
  const { href, number, title, round, organizationName, dueAt, provisional, overdue, urges, urgedAt, lastCall } = line;
  const from = urgeableFrom(urgedAt, now);
  return {
    ...{ href, number, title, round, organizationName, provisional, overdue, urges },
    label: labelOf(line, locale),
    dueAt: dueAt === null ? null : toIsoLocal(dueAt),
    dueText: dueAt === null ? null : formatLocal(dueAt),
    people: people.map(({ personId, name, post, email, emailFault, phoneCipher }) => ({
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
