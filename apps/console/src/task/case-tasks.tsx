import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { CaseTasks } from '../api/types.ts';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { ClaimButtons } from './claim-buttons.tsx';
import { taskWords } from './task.words.ts';

/** Who handles the case, who has which of its tasks in hand, and what one may do about that. */
export function CaseTasksCard({ caseId }: { caseId: string }) {
  const t = useWords(taskWords);
  const query = useQuery<CaseTasks, ApiError>({
    queryKey: ['case-tasks', caseId],
    queryFn: ({ signal }) => get<CaseTasks>(`/cases/${caseId}/tasks`, {}, signal),
  });
  return (
    <section className="card" aria-labelledby="case-tasks">
      <h2 id="case-tasks">{t('caseTasks')}</h2>
      <Await query={query}>{(data) => <Tasks data={data} />}</Await>
    </section>
  );
}

function Tasks({ data: { handler, tasks } }: { data: CaseTasks }) {
  const t = useWords(taskWords);
  return (
    <>
      <p>{handler === null ? t('noHandler') : t('handler', { name: handler })}</p>
      <ul className="actions">
        {tasks.map(({ id, label, claimedBy, postName, verbs }) => (
          <li key={id}>
            <strong>{label}</strong>{' '}
            <span className="fine">{claimedBy ? t('inHands', { name: claimedBy }) : (postName ?? t('unclaimed'))}</span>
            <ClaimButtons taskId={id} label={label} verbs={verbs} />
          </li>
        ))}
      </ul>
    </>
  );
}
