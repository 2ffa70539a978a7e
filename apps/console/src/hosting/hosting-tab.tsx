import { useState } from 'react';
import { Link } from 'react-router';
import type { Campaign, HostingApplication } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { Applicant, Received, Status } from './application-cells.tsx';
import { BanList } from './ban-list.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { FileDialog } from './file-dialog.tsx';
import { useApplications } from './hosting.api.ts';
import { hostingWords } from './hosting.words.ts';

type Doing = { what: 'FILE'; application: HostingApplication | null } | { what: 'DECIDE'; application: HostingApplication };

/** 办赛申请 of the campaign, and the organizers that may not apply. */
export function HostingTab({ campaign }: { campaign: Campaign }) {
  const t = useWords(hostingWords);
  const manages = useCan()('campaign.manage');
  const { items, query } = useApplications(campaign.id);
  const [doing, start] = useState<Doing | null>(null);
  const close = () => start(null);
  return (
    <>
      {manages && (
        <div className="filters">
          <button type="button" className="btn btn-primary" onClick={() => start({ what: 'FILE', application: null })}>
            {t('file')}
          </button>
        </div>
      )}
      <Await query={query}>
        {() =>
          items.length === 0 ? <Empty title={t('empty')} hint={t('emptyHint')} /> : <Rows items={items} onDo={manages ? start : null} />
        }
      </Await>
      <LoadMore query={query} />
      <BanList campaignId={campaign.id} manages={manages} />
      {doing?.what === 'FILE' && <FileDialog campaign={campaign} application={doing.application} onClose={close} />}
      {doing?.what === 'DECIDE' && <DecideDialog campaignId={campaign.id} application={doing.application} onClose={close} />}
    </>
  );
}

function Rows({ items, onDo }: { items: readonly HostingApplication[]; onDo: ((doing: Doing) => void) | null }) {
  const t = useWords(hostingWords);
  const columns: Column<HostingApplication>[] = [
    { key: 'trade', title: t('trade'), render: (row) => <strong>{row.trade}</strong> },
    { key: 'applicant', title: t('applicant'), render: (row) => <Applicant row={row} /> },
    { key: 'organizers', title: t('organizers'), render: (row) => row.organizerNames.join('、') || t('toBeNamed') },
    { key: 'receivedOn', title: t('receivedOn'), render: (row) => <Received row={row} /> },
    { key: 'status', title: t('status'), render: (row) => <Status row={row} /> },
    { key: 'do', title: t('decide'), render: (row) => <Next row={row} onDo={onDo} /> },
  ];
  return <DataTable label={t('title')} rows={items} columns={columns} rowKey={(row) => row.id} />;
}

/** What comes next: a decision, filing again, or the contest that was opened. */
function Next({ row, onDo }: { row: HostingApplication; onDo: ((doing: Doing) => void) | null }) {
  const t = useWords(hostingWords);
  if (row.caseId)
    return (
      <Link to={`/contests/${row.caseId}`} aria-label={t('contestOf', { trade: row.trade })}>
        {t('contest')}
      </Link>
    );
  if (!onDo || row.status === 'REJECTED') return '—';
  const waits = row.status === 'FILED';
  return (
    <button
      type="button"
      className="btn btn-small"
      aria-label={waits ? t('decideOf', { trade: row.trade }) : t('refileOf', { trade: row.trade })}
      onClick={() => onDo(waits ? { what: 'DECIDE', application: row } : { what: 'FILE', application: row })}
    >
      {waits ? t('decide') : t('refile')}
    </button>
  );
}
