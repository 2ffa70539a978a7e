import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import type { NewMail } from '../ports/case-changes.ts';
import type { NewId } from '../ports/ids.ts';
import type { MovedForPerson, OpenUpdate } from '../ports/calendar-update.ts';

/** A mail that lists more is not read; the inbox has them all. */
const MOST_LINES = 20;

/** One mail for each person, whatever many of his deadlines moved. */
export function movedMails(update: OpenUpdate, moved: readonly MovedForPerson[], newId: NewId): NewMail[] {
  const people = new Map<string, MovedForPerson[]>();
  for (const each of moved) people.set(each.personId, [...(people.get(each.personId) ?? []), each]);
  return [...people.values()].map((lines) => mailOf(update, lines, newId()));
}

function mailOf({ year, documentNo }: OpenUpdate, moved: readonly MovedForPerson[], id: string): NewMail {
  const [first] = moved;
  if (first === undefined) throw new Error('a mail about nothing');
  const variables = {
    recipient: first.name,
    calendarYear: year,
    document: documentNo ?? '',
    moves: moved.slice(0, MOST_LINES).map(({ contest, beforeAt, beforeProvisional, afterAt, afterProvisional }) => ({
      contest,
      before: { at: toIsoUtc(beforeAt), provisional: beforeProvisional },
      after: { at: toIsoUtc(afterAt), provisional: afterProvisional },
    })),
    moveCount: moved.length,
    link: '/tasks',
  };
  const { personId, name: toName, email: toAddress } = first;
  return { id, kind: 'calendar-changed', taskId: null, personId, toName, toAddress, variables, rung: null };
}
