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

type CaseTask = CaseTasks['tasks'][number];

function Tasks({ data: { handler, tasks } }: { data: CaseTasks }) {
  const t = useWords(taskWords);
  return (
    <>
      <p>{handler === null ? t('noHandler') : t('handler', { name: handler })}</p>
      <ul className="actions">
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskLine task={task} name={nameIn(tasks, task)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Two of one kind are told apart by their number: of a list, an appeal, a round. */
const nameIn = (tasks: readonly CaseTask[], { kind, label, round }: CaseTask): string =>
  tasks.filter((one) => one.kind === kind).length > 1 ? `${label} · ${round}` : label;

function TaskLine({ task: { id, claimedBy, postName, verbs }, name }: { task: CaseTask; name: string }) {
  const t = useWords(taskWords);
  return (
    <>
      <strong>{name}</strong> <span className="fine">{claimedBy ? t('inHands', { name: claimedBy }) : (postName ?? t('unclaimed'))}</span>
      <ClaimButtons taskId={id} label={name} verbs={verbs} />
    </>
  );
}
