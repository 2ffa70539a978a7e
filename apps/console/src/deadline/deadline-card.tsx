import type { Deadline } from '../api/types.ts';
import { contestWords } from '../contest/contest.words.ts';
import { Clause } from '../ui/clause.tsx';
import { Mark, type Tone } from '../ui/mark.tsx';
import { common } from '../words/common.words.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { DeadlineActs } from './deadline-acts.tsx';
import { DeadlineLedger } from './deadline-ledger.tsx';
import { deadlineWords } from './deadline.words.ts';
import { useUnit } from './use-unit.ts';

const tones = { RUNNING: 'info', SUSPENDED: 'warn', MET: 'ok', CANCELLED: 'plain' } as const satisfies Record<Deadline['status'], Tone>;

/** Until when, by which clause, how many working days are left, what was changed about it, and why a date may still move; before the first, what there will be. */
export function DeadlineCard({
  caseId,
  deadlines,
  first = null,
}: {
  caseId: string;
  deadlines: readonly Deadline[];
  first?: string | null;
}) {
  const t = useWords(contestWords);
  return (
    <section className="card" aria-labelledby="deadlines">
      <h2 id="deadlines">{t('deadline')}</h2>
      {deadlines.length === 0 && (
        <p>
          {t('noDeadline')}。{first !== null && <span className="fine">{first}</span>}
        </p>
      )}
      {deadlines.map((deadline) => (
        <OneDeadline key={deadline.id} caseId={caseId} deadline={deadline} />
      ))}
    </section>
  );
}

function OneDeadline({ caseId, deadline }: { caseId: string; deadline: Deadline }) {
  const t = useWords(contestWords);
  const d = useWords(deadlineWords);
  const c = useWords(common);
  const name = useCodeWords(contestWords, 'deadline.');
  return (
    <div className="trade-value">
      <h3>
        {name(deadline.key)} <span className="fine">{c('round', { n: deadline.round })}</span>
        {deadline.run !== null && <span className="fine"> · {d('run', { node: deadline.run.label, n: deadline.run.round })}</span>}
      </h3>
      <p className={`deadline-due ${deadline.overdue ? 'due-overdue' : ''}`}>{deadline.dueText ?? d('stands')}</p>
      <Marks deadline={deadline} />
      {deadline.provisional && <p className="notice">{deadline.provisionalReason ?? c('provisionalWhy')}</p>}
      <Days deadline={deadline} />
      <p className="fine">
        {t('startOn', { date: deadline.startOn })} · {d(deadline.run !== null ? 'byPeople' : deadline.hard ? 'hard' : 'soft')} ·{' '}
        <Clause clause={deadline.clause} />
      </p>
      <DeadlineLedger deadline={deadline} />
      <DeadlineActs caseId={caseId} deadline={deadline} />
    </div>
  );
}

function Marks({ deadline }: { deadline: Deadline }) {
  const t = useWords(contestWords);
  const d = useWords(deadlineWords);
  const c = useWords(common);
  const { late, run, workingDaysLeft: left } = deadline;
  const lateness = run === null ? t(late === true ? 'late' : 'inTime') : d(late === true ? 'decidedLate' : 'decidedInTime');
  return (
    <p className="row">
      <Mark tone={tones[deadline.status]}>{d(`status.${deadline.status}`)}</Mark>
      {deadline.suspendedSince !== null && <Mark tone="warn">{d('suspendedSince', { date: deadline.suspendedSince })}</Mark>}
      {deadline.overdue && <Mark tone="danger">{c('overdue')}</Mark>}
      {deadline.status === 'RUNNING' && !deadline.overdue && left !== null && <Mark tone="info">{c('workingDaysLeft', { n: left })}</Mark>}
      {deadline.late !== null && <Mark tone={deadline.late ? 'danger' : 'ok'}>{lateness}</Mark>}
      {deadline.provisional && <Mark tone="warn">{c('provisional')}</Mark>}
    </p>
  );
}

/** What of its days is used up, and gross and net apart where they differ. */
function Days({ deadline: { status, unit, budget, consumed, grossDays, netDays, dueOn } }: { deadline: Deadline }) {
  const d = useWords(deadlineWords);
  const days = useUnit()(unit);
  return (
    <p className="fine">
      {d('used', { n: consumed, of: budget, unit: days })}
      {grossDays !== netDays && ` · ${d('grossNet', { gross: grossDays, net: netDays, unit: days })}`}
      {status === 'SUSPENDED' && ` · ${d('earliest', { date: dueOn })}`}
    </p>
  );
}
