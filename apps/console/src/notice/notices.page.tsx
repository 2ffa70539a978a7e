import { Link } from 'react-router';
import type { NoticeSummary } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useFilter, type Filter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { noticePath, useNotices } from './notice.api.ts';
import { noticeWords } from './notice.words.ts';
import { NoticeMark } from './notice-mark.tsx';

const STANDINGS = ['POSTING', 'RUNNING', 'CLOSED', 'WITHDRAWN'] as const;

/** Public notices, the newest first; of one campaign where the address says so. */
export function NoticesPage() {
  const t = useWords(noticeWords);
  const filter = useFilter();
  const { items, query } = useNotices(filter.value('campaignId'), filter.value('standing'));
  return (
    <Page title={t('title')}>
      <Filters filter={filter} />
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('empty')} hint={t('emptyHint')} /> : <Rows items={items} />)}
      </Await>
      <LoadMore query={query} />
    </Page>
  );
}

function Filters({ filter }: { filter: Filter }) {
  const t = useWords(noticeWords);
  return (
    <div className="filters">
      <select
        className="input"
        aria-label={t('standing')}
        value={filter.value('standing')}
        onChange={(event) => filter.change({ standing: event.target.value })}
      >
        <option value="">{t('all')}</option>
        {STANDINGS.map((standing) => (
          <option key={standing} value={standing}>
            {t(`standing.${standing}`)}
          </option>
        ))}
      </select>
      {filter.value('campaignId') && (
        <>
          <span className="fine">{t('ofRound')}</span>
          <button type="button" className="btn btn-small" onClick={() => filter.change({ campaignId: '' })}>
            {t('showAll')}
          </button>
        </>
      )}
    </div>
  );
}

function Rows({ items }: { items: readonly NoticeSummary[] }) {
  const t = useWords(noticeWords);
  const columns: Column<NoticeSummary>[] = [
    {
      key: 'title',
      title: t('title'),
      render: (row) => (
        <div>
          <Link to={noticePath(row.caseId)}>
            <strong>{row.title}</strong>
          </Link>
          <div className="fine">{row.number}</div>
        </div>
      ),
    },
    { key: 'subject', title: t('subject'), tight: true, render: (row) => t(`subject.${row.subject}`) },
    { key: 'standing', title: t('standing'), tight: true, render: (row) => <NoticeMark notice={row} /> },
    { key: 'persons', title: t('persons'), number: true, render: (row) => row.persons },
    { key: 'lastDay', title: t('lastDay'), tight: true, render: (row) => row.lastDay ?? t('notPosted') },
  ];
  return <DataTable label={t('title')} rows={items} columns={columns} rowKey={(row) => row.caseId} />;
}
