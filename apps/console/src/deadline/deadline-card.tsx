import type { Deadline } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { Mark, type Tone } from '../ui/mark.tsx';
import { common } from '../words/common.words.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { contestWords } from './contest.words.ts';

const tones = { RUNNING: 'info', MET: 'ok', CANCELLED: 'plain' } as const satisfies Record<Deadline['status'], Tone>;

/** Until when, by which clause, how many working days are left, and why a date may still move. */
export function DeadlineCard({ deadlines }: { deadlines: readonly Deadline[] }) {
  const t = useWords(contestWords);
  return (
    <section className="card" aria-labelledby="deadlines">
      <h2 id="deadlines">{t('deadline')}</h2>
      {deadlines.length === 0 && (
        <p>
          {t('noDeadline')}。<span className="fine">{t('noDeadlineHint')}</span>
        </p>
      )}
      {deadlines.map((deadline) => (
        <OneDeadline key={`${deadline.key}-${String(deadline.round)}`} deadline={deadline} />
      ))}
    </section>
  );
}

function OneDeadline({ deadline }: { deadline: Deadline }) {
  const t = useWords(contestWords);
  const c = useWords(common);
  const name = useCodeWords(contestWords, 'deadline.');
  const running = deadline.status === 'RUNNING';
  return (
    <div className="trade-value">
      <h3>
        {name(deadline.key)} <span className="fine">{c('round', { n: deadline.round })}</span>
      </h3>
      <p className={`deadline-due ${running && deadline.overdue ? 'due-overdue' : ''}`}>{deadline.dueText}</p>
      <p className="row">
        <Mark tone={tones[deadline.status]}>{t(`deadlineStatus.${deadline.status}`)}</Mark>
        {running && deadline.overdue && <Mark tone="danger">{c('overdue')}</Mark>}
        {running && !deadline.overdue && <Mark tone="info">{c('workingDaysLeft', { n: deadline.workingDaysLeft })}</Mark>}
        {deadline.late !== null && <Mark tone={deadline.late ? 'danger' : 'ok'}>{deadline.late ? t('late') : t('inTime')}</Mark>}
        {deadline.provisional && <Mark tone="warn">{c('provisional')}</Mark>}
      </p>
      {deadline.provisional && <p className="notice">{deadline.provisionalReason ?? c('provisionalWhy')}</p>}
      <p className="fine">
        {t('startOn', { date: deadline.startOn })} · <Clause clause={deadline.clause} />
      </p>
    </div>
  );
}
