import { useCallback } from 'react';
import { apiPath } from '../api/client.ts';
import type { Board, BoardItem } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useFilter, type Filter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { BoardCounts } from './board-counts.tsx';
import { boardFilterNames, type BoardFilter } from './board-filter.ts';
import { BoardGroups } from './board-groups.tsx';
import { BoardTable } from './board-table.tsx';
import { boardWords } from './board.words.ts';

/** What is overdue, what will soon be, what stands: a list, counted and grouped, and as a file. */
export function BoardPage() {
  const t = useWords(boardWords);
  const filter = useFilter();
  const asked = Object.fromEntries(boardFilterNames.map((name) => [name, filter.value(name)])) as BoardFilter;
  const { change } = filter;
  const { items, first, query } = useList<BoardItem, Board>(['deadlines'], '/deadlines', asked);
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <a className="btn" href={apiPath('/deadlines/xlsx', asked)}>
            {t('exportWorkbook')}
          </a>
          <a className="btn" href={apiPath('/deadlines/csv', asked)}>
            {t('export')}
          </a>
        </>
      }
    >
      <div className="filters">
        <SearchBox label={t('search')} value={asked.q} onSearch={useCallback((q: string) => change({ q }), [change])} />
        <SoonFilter filter={filter} />
        <GroupFilter filter={filter} />
        {(asked.campaignId || asked.organizationId || asked.personId) && (
          <button type="button" className="btn" onClick={() => change({ campaignId: '', organizationId: '', personId: '', name: '' })}>
            {t('only', { name: filter.value('name') })}
          </button>
        )}
      </div>
      {first && <BoardCounts counts={first.counts} filter={filter} />}
      {filter.value('by') && <BoardGroups by={filter.value('by')} asked={asked} filter={filter} />}
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('empty')} hint={t('emptyHint')} /> : <BoardTable items={items} />)}
      </Await>
      <LoadMore query={query} />
    </Page>
  );
}

function SoonFilter({ filter }: { filter: Filter }) {
  const t = useWords(boardWords);
  return (
    <select
      className="input"
      aria-label={t('soonWithin')}
      value={filter.value('soon') || '5'}
      onChange={(event) => filter.change({ soon: event.target.value })}
    >
      {['0', '2', '5', '10', '20'].map((n) => (
        <option key={n} value={n}>
          {n === '0' ? t('soonToday') : t('soonDays', { n })}
        </option>
      ))}
    </select>
  );
}

function GroupFilter({ filter }: { filter: Filter }) {
  const t = useWords(boardWords);
  return (
    <select
      className="input"
      aria-label={t('groupBy')}
      value={filter.value('by')}
      onChange={(event) => filter.change({ by: event.target.value })}
    >
      <option value="">{t('by.NONE')}</option>
      {(['CAMPAIGN', 'ORGANIZATION', 'PERSON'] as const).map((by) => (
        <option key={by} value={by}>
          {t(`by.${by}`)}
        </option>
      ))}
    </select>
  );
}
