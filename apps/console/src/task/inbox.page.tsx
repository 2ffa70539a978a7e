import { inboxTabs, isOpenWork, type InboxTab } from './inbox-tabs.ts';
import { useList } from '../api/use-list.ts';
import type { Inbox, Task } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { upTo999 } from '../ui/format.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { TASKS_KEY, useInboxSummary } from './inbox.api.ts';
import { InboxFilters } from './inbox-filters.tsx';
import { OpenTasks } from './open-tasks.tsx';
import { TaskTable } from './task-table.tsx';
import { taskWords } from './task.words.ts';

const REFRESH_MS = 60_000;

/** Everything that concerns one, in six tabs; tab and filters stand in the address. */
export function InboxPage() {
  const t = useWords(taskWords);
  const filter = useFilter();
  const tab = inboxTabs.find((each) => each === filter.value('tab')) ?? 'TODO';
  const names = ['q', 'due', 'kind', 'campaignId', 'organizationId'];
  const asked = Object.fromEntries(names.map((name) => [name, filter.value(name) || undefined]));
  const narrowed = names.some((name) => asked[name] !== undefined);
  const { items, first, query } = useList<Task, Inbox>(TASKS_KEY, '/tasks', { tab, ...asked }, { refetchInterval: REFRESH_MS });
  return (
    <Page title={t('title')}>
      <InboxTabs current={tab} />
      <InboxFilters filter={filter} tab={tab} />
      {first && (
        <p className="row" aria-live="polite">
          {t('count', { n: upTo999(first.count) })}
          {first.overdueCount > 0 && <Mark tone="danger">{t('overdueCount', { n: upTo999(first.overdueCount) })}</Mark>}
        </p>
      )}
      <Await query={query}>
        {() => (items.length === 0 ? <NoTasks tab={tab} narrowed={narrowed} /> : <Tasks key={tab} tasks={items} tab={tab} />)}
      </Await>
      <LoadMore query={query} />
    </Page>
  );
}

/** Whoever claims may choose several at once. */
function Tasks(props: { tasks: readonly Task[]; tab: InboxTab }) {
  const can = useCan();
  return isOpenWork(props.tab) && can('task.claim') ? <OpenTasks {...props} /> : <TaskTable {...props} />;
}

function InboxTabs({ current }: { current: InboxTab }) {
  const t = useWords(taskWords);
  const { data } = useInboxSummary();
  const label = (tab: InboxTab) => {
    const count = data?.counts[tab] ?? 0;
    return (
      <>
        {t(`tab.${tab}`)} {count > 0 && <span className={isOpenWork(tab) ? 'count' : 'count quiet'}>{upTo999(count)}</span>}
      </>
    );
  };
  return <TabLinks current={current} tabs={inboxTabs.map((tab) => ({ key: tab, label: label(tab) }))} />;
}

function NoTasks({ tab, narrowed }: { tab: InboxTab; narrowed: boolean }) {
  const t = useWords(taskWords);
  return narrowed ? (
    <Empty title={t('emptySearch')} hint={t('emptySearchHint')} />
  ) : (
    <Empty title={t(`empty.${tab}`)} hint={tab === 'TODO' ? t('emptyHint') : undefined} />
  );
}
