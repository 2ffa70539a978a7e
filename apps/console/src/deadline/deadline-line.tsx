import type { Deadline } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { Mark } from '../ui/mark.tsx';
import { common } from '../words/common.words.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { contestWords } from './contest.words.ts';

/** The running deadlines in one line each, above the work they are for. */
export function DeadlineLine({ deadlines }: { deadlines: readonly Deadline[] }) {
  const c = useWords(common);
  const name = useCodeWords(contestWords, 'deadline.');
  return deadlines
    .filter(({ status }) => status === 'RUNNING')
    .map((deadline) => (
      <p key={`${deadline.key}-${String(deadline.round)}`} className="row">
        <span>{name(deadline.key)}</span>
        <strong className={deadline.overdue ? 'due-overdue' : undefined}>{deadline.dueText}</strong>
        {deadline.overdue ? (
          <Mark tone="danger">{c('overdue')}</Mark>
        ) : (
          <Mark tone="info">{c('workingDaysLeft', { n: deadline.workingDaysLeft })}</Mark>
        )}
        {deadline.provisional && <Mark tone="warn">{c('provisional')}</Mark>}
        <Clause clause={deadline.clause} />
      </p>
    ));
}
