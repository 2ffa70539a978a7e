import { useState } from 'react';
import { Link } from 'react-router';
import type { CampaignSummary } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { campaignWords } from './campaign.words.ts';
import { NewCampaignDialog } from './new-campaign-dialog.tsx';

export function CampaignsPage() {
  const t = useWords(campaignWords);
  const can = useCan();
  const { items, query } = useList<CampaignSummary>(['campaigns'], '/campaigns');
  const [creating, create] = useState(false);
  const button = can('campaign.manage') && (
    <button type="button" className="btn btn-primary" onClick={() => create(true)}>
      {t('create')}
    </button>
  );
  return (
    <Page title={t('title')} actions={button}>
      <Await query={query}>
        {() =>
          items.length === 0 ? (
            <Empty title={t('empty')} hint={t(can('campaign.manage') ? 'emptyHint' : 'emptyForReaders')} />
          ) : (
            <Rows items={items} />
          )
        }
      </Await>
      <LoadMore query={query} />
      {creating && <NewCampaignDialog onClose={() => create(false)} />}
    </Page>
  );
}

function Rows({ items }: { items: readonly CampaignSummary[] }) {
  const t = useWords(campaignWords);
  const columns: Column<CampaignSummary>[] = [
    { key: 'year', title: t('year'), tight: true, render: (row) => row.year },
    { key: 'name', title: t('name'), render: (row) => <Link to={`/campaigns/${row.id}`}>{row.title}</Link> },
    { key: 'trades', title: t('trades'), render: (row) => t('tradesOf', { n: row.tradeCount, contests: row.contestCount }) },
    { key: 'unconfirmed', title: t('inferred'), render: (row) => <Unconfirmed n={row.unconfirmed} /> },
  ];
  return <DataTable label={t('title')} rows={items} columns={columns} rowKey={(row) => row.id} />;
}

export function Unconfirmed({ n }: { n: number }) {
  const t = useWords(campaignWords);
  return n > 0 ? <Mark tone="warn">{t('unconfirmed', { n })}</Mark> : <Mark tone="ok">{t('allConfirmed')}</Mark>;
}
