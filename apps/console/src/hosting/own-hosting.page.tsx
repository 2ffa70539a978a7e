import { useState } from 'react';
import { Link } from 'react-router';
import type { HostingApplication, OwnHosting } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { Applicant, Received, Status } from './application-cells.tsx';
import { ApplyDialog, type Applying } from './apply-dialog.tsx';
import { useOwnHosting } from './hosting.api.ts';
import { hostingWords } from './hosting.words.ts';

/** An industry authority or association applies to host, and sees what became of it. */
export function OwnHostingPage() {
  const t = useWords(hostingWords);
  const query = useOwnHosting();
  return (
    <Page title={t('title')}>
      <Await query={query}>{(own) => <View own={own} />}</Await>
    </Page>
  );
}

function View({ own }: { own: OwnHosting }) {
  const t = useWords(hostingWords);
  const [applying, start] = useState<Applying | null>(null);
  const offers = own.offers.filter(({ trades }) => trades.length > 0);
  return (
    <>
      {own.bans.map(({ id, organization, decision, until }) => (
        <p key={id} className="notice">
          {t('barred', { organization, decision, until })}
        </p>
      ))}
      {offers.length === 0 && <Empty title={t('noOffers')} hint={t('noOffersHint')} />}
      {offers.map((offer) => (
        <Offer
          key={offer.campaignId}
          offer={offer}
          onApply={() => start({ campaignId: offer.campaignId, trades: offer.trades, again: null })}
        />
      ))}
      <section aria-labelledby="own-applications">
        <h2 id="own-applications">{t('ownTitle')}</h2>
        {own.applications.length === 0 ? (
          <p className="fine">{t('empty')}</p>
        ) : (
          <Applications items={own.applications} onAgain={(again) => start({ campaignId: again.campaignId, trades: [], again })} />
        )}
      </section>
      {applying && <ApplyDialog own={own} applying={applying} onClose={() => start(null)} />}
    </>
  );
}

function Offer({ offer, onApply }: { offer: OwnHosting['offers'][number]; onApply: () => void }) {
  const t = useWords(hostingWords);
  const { title, from, until, trades } = offer;
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <p>
        {t('openTrades', { n: trades.length })}
        {(from !== null || until !== null) && <> · {t('window', { from: from ?? t('anyDay'), until: until ?? t('anyDay') })}</>}
      </p>
      <button type="button" className="btn btn-primary" aria-label={t('applyOf', { campaign: title })} onClick={onApply}>
        {t('apply')}
      </button>
    </section>
  );
}

function Applications({ items, onAgain }: { items: readonly HostingApplication[]; onAgain: (one: HostingApplication) => void }) {
  const t = useWords(hostingWords);
  const columns: Column<HostingApplication>[] = [
    { key: 'trade', title: t('trade'), render: (row) => <strong>{row.trade}</strong> },
    { key: 'applicant', title: t('applicant'), render: (row) => <Applicant row={row} /> },
    { key: 'organizers', title: t('organizers'), render: (row) => row.organizerNames.join('、') || t('toBeNamed') },
    { key: 'receivedOn', title: t('receivedOn'), render: (row) => <Received row={row} /> },
    { key: 'status', title: t('status'), render: (row) => <Status row={row} /> },
    { key: 'do', title: t('decide'), render: (row) => <Next row={row} onAgain={() => onAgain(row)} /> },
  ];
  return <DataTable label={t('ownTitle')} rows={items} columns={columns} rowKey={({ id }) => id} />;
}

/** A contest is there for the organizers that it has; the applicant need not be one of them. */
function Next({ row: { status, trade }, onAgain }: { row: HostingApplication; onAgain: () => void }) {
  const t = useWords(hostingWords);
  if (status === 'ACCEPTED')
    return (
      <Link to="/contests" aria-label={t('contestOf', { trade })}>
        {t('contest')}
      </Link>
    );
  if (status !== 'RETURNED') return '—';
  return (
    <button type="button" className="btn btn-small" aria-label={t('applyAgainOf', { trade })} onClick={onAgain}>
      {t('applyAgain')}
    </button>
  );
}
