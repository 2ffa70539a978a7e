import type { Deadline } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { Mark } from '../ui/mark.tsx';
import { common } from '../words/common.words.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { contestWords } from '../contest/contest.words.ts';
import { deadlineWords } from './deadline.words.ts';

/** The deadlines that run or stand in one line each, above the work they are for. */
export function DeadlineLine({ deadlines }: { deadlines: readonly Deadline[] }) {
  const c = useWords(common);
  const d = useWords(deadlineWords);
  const name = useCodeWords(contestWords, 'deadline.');
  return deadlines
    .filter(({ status }) => status === 'RUNNING' || status === 'SUSPENDED')
    .map((deadline) => (
      <p key={deadline.id} className="row">
        <span>{name(deadline.key)}</span>
        <strong className={deadline.overdue ? 'due-overdue' : undefined}>{deadline.dueText ?? d('stands')}</strong>
        {deadline.overdue && <Mark tone="danger">{c('overdue')}</Mark>}
        {deadline.status === 'SUSPENDED' && <Mark tone="warn">{d('status.SUSPENDED')}</Mark>}
        {deadline.workingDaysLeft !== null && !deadline.overdue && (
          <Mark tone="info">{c('workingDaysLeft', { n: deadline.workingDaysLeft })}</Mark>
        )}
        {deadline.provisional && <Mark tone="warn">{c('provisional')}</Mark>}
        <Clause clause={deadline.clause} />
      </p>
    ));
}
