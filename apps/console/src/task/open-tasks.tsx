import { useState } from 'react';
import type { Task } from '../api/types.ts';
import type { Column } from '../ui/data-table.tsx';
import { useWords } from '../words/define-words.ts';
import { BatchBar } from './batch-bar.tsx';
import { batchWords } from './batch.words.ts';
import type { InboxTab } from './inbox-tabs.ts';
import { TaskTable } from './task-table.tsx';

/** Work that can still be done, where several tasks may be chosen. What is gone from the list is not chosen any more, and what is of no case is decided on its own page. */
export function OpenTasks({ tasks, tab }: { tasks: readonly Task[]; tab: InboxTab }) {
  const t = useWords(batchWords);
  const [ids, choose] = useState<readonly string[]>([]);
  const column: Column<Task> = {
    key: 'choose',
    title: t('choose'),
    tight: true,
    render: ({ id, label, title, caseId }) =>
      caseId !== null && (
        <input
          type="checkbox"
          aria-label={t('chooseOne', { label, title })}
          checked={ids.includes(id)}
          onChange={({ target }) => choose(target.checked ? [...ids, id] : ids.filter((one) => one !== id))}
        />
      ),
  };
  return (
    <>
      <BatchBar
        tasks={tasks.filter(({ caseId }) => caseId !== null)}
        chosen={tasks.filter(({ id }) => ids.includes(id))}
        onChoose={choose}
      />
      <TaskTable tasks={tasks} tab={tab} first={[column]} />
    </>
  );
}
