import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../api/client.ts';
import type { Task } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { useWords } from '../words/define-words.ts';
import { isOpenWork, type InboxTab } from './inbox-tabs.ts';
import { useTaskColumns } from './task-columns.tsx';
import { taskWords } from './task.words.ts';

/** The server sorts: open work by due time, the rest the newest first. */
export function TaskTable({ tasks, tab, first = [] }: { tasks: readonly Task[]; tab: InboxTab; first?: readonly Column<Task>[] }) {
  const t = useWords(taskWords);
  const what = { key: 'what', title: t('what'), render: (task: Task) => <What task={task} open={isOpenWork(tab)} /> };
  return (
    <DataTable
      label={t(`tab.${tab}`)}
      rows={tasks}
      columns={[...first, what, ...useTaskColumns(tab)]}
      rowKey={(task) => task.id}
      rowClass={(task) => (task.overdue ? 'overdue' : task.copy?.readAt === null ? 'attention' : undefined)}
    />
  );
}

/** Open work leads to where it is done, the rest to its case. */
function What({ task, open }: { task: Task; open: boolean }) {
  const client = useQueryClient();
  return (
    <div>
      <Link to={open ? task.href : task.caseHref} onClick={() => void (open && task.caseId !== null && noteOpened(client, task.id))}>
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
