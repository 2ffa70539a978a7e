import { Link } from 'react-router';
import { apiPath } from '../api/client.ts';
import type { ReminderList, ReminderListLine } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { Addresses } from './addresses.tsx';
import { Done, Due, People } from './line-parts.tsx';
import { reminderWords } from './reminder.words.ts';

/** 今日催办清单 and 督办清单, to work through and to print. */
export function ReminderListsPage() {
  const t = useWords(reminderWords);
  const can = useCan();
  const kind = useFilter().value('tab') === 'supervision' ? 'supervision' : 'calls';
  const path = `/reminder-lists/${kind}`;
  const { items, first, query } = useList<ReminderListLine, ReminderList>(['reminder-lists', kind], path);
  const print = can('reminder.manage') && (
    <>
      <a className="btn" href={apiPath(`${path}/print`)} target="_blank" rel="noreferrer">
        {t('print')}
      </a>
      <a className="btn" href={apiPath(`${path}/print`, { phones: 'show' })} target="_blank" rel="noreferrer">
        {t('printPhones')}
      </a>
    </>
  );
  return (
    <Page title={t('lists')} actions={print}>
      <TabLinks
        current={kind}
        tabs={[
          { key: 'calls', label: t('calls') },
          { key: 'supervision', label: t('supervision') },
        ]}
      />
      {first && <p className="fine">{t('until', { until: first.until })}</p>}
      {first && <Addresses addresses={first.addresses} />}
      <Await query={query}>{() => (items.length === 0 ? <Empty title={t('empty')} /> : <Lines items={items} label={t(kind)} />)}</Await>
      <LoadMore query={query} />
    </Page>
  );
}

function Lines({ items, label }: { items: readonly ReminderListLine[]; label: string }) {
  const t = useWords(reminderWords);
  const columns: Column<ReminderListLine>[] = [
    { key: 'case', title: t('case'), render: (line) => <Case line={line} /> },
    { key: 'task', title: t('task'), render: (line) => line.label },
    { key: 'organization', title: t('organization'), render: (line) => line.organizationName ?? '—' },
    { key: 'people', title: t('people'), render: (line) => <People line={line} /> },
    { key: 'due', title: t('due'), render: (line) => <Due line={line} /> },
    { key: 'urged', title: t('urged'), render: (line) => <Done line={line} /> },
  ];
  return <DataTable label={label} rows={items} columns={columns} rowKey={(line) => line.id} />;
}

const Case = ({ line }: { line: ReminderListLine }) => (
  <>
    <Link to={line.href}>{line.title}</Link>
    <div className="fine code">{line.number}</div>
  </>
);
