import { contestStages } from '@jiangcheng/domain/contest/state';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { CampaignSummary, ContestSummary, Page as PageOf } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { DueCell } from '../ui/due-cell.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useFilter, type Filter } from '../ui/use-filter.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { contestWords } from './contest.words.ts';

export function ContestsPage() {
  const t = useWords(contestWords);
  const filter = useFilter();
  const { change } = filter;
  const q = filter.value('q');
  const { items, query } = useList<ContestSummary>(['contests'], '/contests', {
    q,
    stage: filter.value('stage'),
    campaignId: filter.value('campaignId'),
  });
  return (
    <Page title={t('title')}>
      <div className="filters">
        <SearchBox label={t('search')} value={q} onSearch={useCallback((text: string) => change({ q: text }), [change])} />
        <StageFilter filter={filter} />
        <CampaignFilter filter={filter} />
      </div>
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('empty')} hint={t('emptyHint')} /> : <Rows items={items} />)}
      </Await>
      <LoadMore query={query} />
    </Page>
  );
}

function StageFilter({ filter }: { filter: Filter }) {
  const t = useWords(contestWords);
  const c = useWords(common);
  return (
    <select
      className="input"
      aria-label={t('stage')}
      value={filter.value('stage')}
      onChange={(event) => filter.change({ stage: event.target.value })}
    >
      <option value="">{t('allStages')}</option>
      {contestStages.map((stage) => (
        <option key={stage} value={stage}>
          {c(`stage.${stage}`)}
        </option>
      ))}
    </select>
  );
}

function CampaignFilter({ filter }: { filter: Filter }) {
  const t = useWords(contestWords);
  const enabled = useCan()('campaign.read');
  const { data } = useQuery<PageOf<CampaignSummary>, ApiError>({
    queryKey: ['campaigns', 'select'],
    queryFn: () => get('/campaigns', { limit: 200 }),
    enabled,
  });
  if (!data) return null;
  return (
    <select
      className="input"
      aria-label={t('campaign')}
      value={filter.value('campaignId')}
      onChange={(event) => filter.change({ campaignId: event.target.value })}
    >
      <option value="">{t('allCampaigns')}</option>
      {data.items.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

function Rows({ items }: { items: readonly ContestSummary[] }) {
  const t = useWords(contestWords);
  const c = useWords(common);
  const columns: Column<ContestSummary>[] = [
    { key: 'name', title: t('name'), render: (row) => <Name row={row} /> },
    { key: 'organizers', title: t('organizers'), render: (row) => row.organizers.join('、') || t('notYet') },
    { key: 'stage', title: t('stage'), tight: true, render: (row) => `${row.stageLabel} · ${c('round', { n: row.round })}` },
    {
      key: 'due',
      title: t('due'),
      render: (row) => (row.status === 'CLOSED' ? <Mark tone="ok">{t('closed')}</Mark> : <DueCell due={row} />),
    },
  ];
  return (
    <DataTable
      label={t('title')}
      rows={items}
      columns={columns}
      rowKey={(row) => row.caseId}
      rowClass={(row) => (row.overdue ? 'overdue' : undefined)}
    />
  );
}

function Name({ row }: { row: ContestSummary }) {
  return (
    <div>
      <Link to={`/contests/${row.caseId}`}>
        <strong>{row.title}</strong>
      </Link>
      <div className="fine">{row.number}</div>
    </div>
  );
}
