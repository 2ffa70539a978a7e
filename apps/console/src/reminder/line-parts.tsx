import type { ReminderLine } from '../api/types.ts';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { reminderWords } from './reminder.words.ts';

/** Who has to do it and how they are reached; who gets no mail is marked. */
export function People({ line }: { line: Omit<ReminderLine, 'taskId' | 'caseId'> }) {
  const t = useWords(reminderWords);
  if (line.people.length === 0) return <Mark tone="warn">{t('nobody')}</Mark>;
  return (
    <>
      {line.people.map((person) => (
        <div key={person.personId}>
          {person.name} <span className="fine">{person.phoneMask}</span>{' '}
          {person.addressWrong ? (
            <Mark tone="danger">{t('addressWrong')}</Mark>
          ) : (
            person.noAddress && <Mark tone="warn">{t('noAddress')}</Mark>
          )}
        </div>
      ))}
    </>
  );
}

export function Due({ line }: { line: Omit<ReminderLine, 'taskId' | 'caseId'> }) {
  const t = useWords(reminderWords);
  return (
    <>
      {line.dueText ?? t('noDue')} {line.overdue && <Mark tone="danger">{t('overdue')}</Mark>}
    </>
  );
}

/** When it was last urged, and what was answered on the telephone. */
export function Done({ line }: { line: Omit<ReminderLine, 'taskId' | 'caseId'> }) {
  const t = useWords(reminderWords);
  const { lastCall } = line;
  return (
    <>
      {line.urgedAt ? t('times', { at: localTime(line.urgedAt), n: line.urges }) : '—'}
      {lastCall && (
        <div className="fine">
          {t('calledTo', { channel: t(`channel.${lastCall.channel}`), people: lastCall.name, answer: lastCall.answer })}
          {lastCall.promisedOn && ` · ${t('promised')} ${lastCall.promisedOn}`}
        </div>
      )}
    </>
  );
}
