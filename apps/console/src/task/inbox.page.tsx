import { useCallback } from 'react';
import { useList } from '../api/use-list.ts';
import type { Inbox, Task } from '../api/types.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { TASKS_KEY } from './inbox.api.ts';
import { TaskTable } from './task-table.tsx';
import { taskWords } from './task.words.ts';

const REFRESH_MS = 60_000;

export function InboxPage() {
  const t = useWords(taskWords);
  const { value, change } = useFilter();
  const status = value('status') || 'OPEN';
  const q = value('q');
  const { items, first, query } = useList<Task, Inbox>(TASKS_KEY, '/tasks', { status, q }, { refetchInterval: REFRESH_MS });
  return (
    <Page title={t('title')}>
      <div className="filters">
        <SearchBox label={t('search')} value={q} onSearch={useCallback((text: string) => change({ q: text }), [change])} />
        <select className="input" aria-label={t('status')} value={status} onChange={(event) => change({ status: event.target.value })}>
          <option value="OPEN">{t('open')}</option>
          <option value="DONE">{t('doneTab')}</option>
        </select>
        {first && (
          <p className="row" aria-live="polite" style={{ margin: 0 }}>
            {t('count', { n: first.count })}
            {first.overdueCount > 0 && <Mark tone="danger">{t('overdueCount', { n: first.overdueCount })}</Mark>}
          </p>
        )}
      </div>
      <Await query={query}>{() => (items.length === 0 ? <NoTasks q={q} /> : <TaskTable tasks={items} />)}</Await>
      <LoadMore query={query} />
    </Page>
  );
}

function NoTasks({ q }: { q: string }) {
  const t = useWords(taskWords);
  return q ? <Empty title={t('emptySearch', { q })} hint={t('emptySearchHint')} /> : <Empty title={t('empty')} hint={t('emptyHint')} />;
}
