import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../api/client.ts';
import type { Task } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { DueCell } from '../ui/due-cell.tsx';
import { common } from '../words/common.words.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { taskWords } from './task.words.ts';

/** The server sorts by due time. */
export function TaskTable({ tasks }: { tasks: readonly Task[] }) {
  const t = useWords(taskWords);
  const c = useWords(common);
  const stage = useCodeWords(common, 'stage.');
  const columns: Column<Task>[] = [
    { key: 'what', title: t('what'), render: (task) => <What task={task} /> },
    { key: 'due', title: t('due'), render: (task) => <DueCell due={{ ...task, done: task.status !== 'OPEN' }} /> },
    { key: 'where', title: t('where'), tight: true, render: (task) => `${stage(task.stage)} · ${c('round', { n: task.round })}` },
    { key: 'who', title: t('who'), render: (task) => task.organizationName ?? c('none') },
    { key: 'basis', title: t('basis'), tight: true, render: (task) => (task.clause ? <Clause clause={task.clause} bare /> : c('none')) },
  ];
  return (
    <DataTable
      label={t('title')}
      rows={tasks}
      columns={columns}
      rowKey={(task) => task.id}
      rowClass={(task) => (task.overdue ? 'overdue' : undefined)}
    />
  );
}

function What({ task }: { task: Task }) {
  const client = useQueryClient();
  return (
    <div>
      <Link to={task.href} onClick={() => void noteOpened(client, task.id)}>
        <strong>{task.label}</strong>
      </Link>
      <div>{task.title}</div>
      <div className="fine">{task.number}</div>
    </div>
  );
}

/** Reading a task notes that it was opened; should that fail, the person works all the same. */
const noteOpened = (client: ReturnType<typeof useQueryClient>, id: string): Promise<void> =>
  client.prefetchQuery({ queryKey: ['task', id], queryFn: () => get<Task>(`/tasks/${id}`) });
