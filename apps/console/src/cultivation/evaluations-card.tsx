import type { Cultivation } from '../api/cultivation-types.ts';
import { FileLink } from '../ui/file-link.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { cultivationWords } from './cultivation.words.ts';

/** Each evaluation, and what had to be put right after one that failed. */
export function EvaluationsCard({ cultivation: { evaluations, remedies } }: { cultivation: Cultivation }) {
  const t = useWords(cultivationWords);
  if (evaluations.length === 0) return null;
  return (
    <section className="card" aria-label={t('evaluations')}>
      <h2>{t('evaluations')}</h2>
      <ul>
        {evaluations.map((one) => (
          <Evaluation key={one.round} evaluation={one} />
        ))}
      </ul>
      {remedies.length > 0 && <h3>{t('remedies')}</h3>}
      <ul>
        {remedies.map(({ round, tasks, until, filed }) => (
          <li key={round}>
            {tasks} <span className="fine">{t('until', { day: until })}</span>{' '}
            {filed && <FileLink fileId={filed.fileId} label={filed.on} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Evaluation({ evaluation: { on, tasksDone, verdict, note } }: { evaluation: Cultivation['evaluations'][number] }) {
  const t = useWords(cultivationWords);
  const qualified = verdict === 'QUALIFIED';
  return (
    <li>
      {on} <Mark tone={qualified ? 'ok' : 'warn'}>{t(qualified ? 'qualified' : 'unqualified')}</Mark>{' '}
      <Mark tone={tasksDone ? 'ok' : 'warn'}>{t(tasksDone ? 'tasksDone' : 'tasksOpen')}</Mark> {note}
    </li>
  );
}
