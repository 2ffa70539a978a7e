import { useState } from 'react';
import type { ExchangeEvent, Exchanges } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { Clause } from '../ui/clause.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { useExchanges } from './exchange.api.ts';
import { EnterDialog, RemoveDialog } from './exchange-dialogs.tsx';
import { exchangeWords } from './exchange.words.ts';

/** 技能展示交流活动 alongside the contest (002/四). */
export function ExchangeTab({ campaignId }: { campaignId: string }) {
  const query = useExchanges(campaignId);
  return <Await query={query}>{(exchanges) => <View campaignId={campaignId} exchanges={exchanges} />}</Await>;
}

function View({ campaignId, exchanges: { clause, events } }: { campaignId: string; exchanges: Exchanges }) {
  const t = useWords(exchangeWords);
  const manages = useCan()('campaign.manage');
  const [entering, enter] = useState(false);
  const [removing, remove] = useState<ExchangeEvent | null>(null);
  const columns = useColumns(manages ? remove : null);
  return (
    <section aria-labelledby="exchanges">
      <h2 id="exchanges">
        {t('title')} <Clause clause={clause} />
      </h2>
      <p className="fine">{t('hint')}</p>
      {manages && (
        <div className="filters">
          <button type="button" className="btn btn-primary" onClick={() => enter(true)}>
            {t('enter')}
          </button>
        </div>
      )}
      {events.length === 0 ? (
        <Empty title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <DataTable label={t('title')} rows={events} columns={columns} rowKey={({ id }) => id} />
      )}
      {entering && <EnterDialog campaignId={campaignId} onClose={() => enter(false)} />}
      {removing && <RemoveDialog campaignId={campaignId} event={removing} onClose={() => remove(null)} />}
    </section>
  );
}

function useColumns(remove: ((event: ExchangeEvent) => void) | null): Column<ExchangeEvent>[] {
  const t = useWords(exchangeWords);
  const removal: Column<ExchangeEvent> = {
    key: 'remove',
    title: '',
    render: (row) => (
      <button type="button" className="btn btn-small" aria-label={t('removeOf', { name: row.name })} onClick={() => remove?.(row)}>
        {t('remove')}
      </button>
    ),
  };
  return [
    { key: 'name', title: t('name'), render: ({ name }) => <strong>{name}</strong> },
    { key: 'days', title: t('days'), tight: true, render: ({ from, to }) => (from === to ? from : `${from} — ${to}`) },
    { key: 'place', title: t('place'), render: ({ place }) => place },
    { key: 'organizer', title: t('organizer'), render: ({ organizer }) => organizer },
    { key: 'note', title: t('note'), render: ({ note }) => note },
    ...(remove === null ? [] : [removal]),
  ];
}
