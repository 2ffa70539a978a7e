import { useState } from 'react';
import { Link } from 'react-router';
import type { PaperDecision } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { paperWords } from './paper.words.ts';
import { SettleDialog } from './settle-dialog.tsx';

const statuses = ['PENDING', 'CONFIRMED', 'REJECTED'] as const;

export function PaperDecisionsPage() {
  const t = useWords(paperWords);
  const { value, change } = useFilter();
  const status = value('status') || 'PENDING';
  const { items, query } = useList<PaperDecision>(['paper-decisions'], '/paper-decisions', { status });
  const [settled, settle] = useState<string | null>(null);
  return (
    <Page title={t('title')}>
      <div className="filters">
        <select className="input" aria-label={t('status')} value={status} onChange={(event) => change({ status: event.target.value })}>
          {statuses.map((one) => (
            <option key={one} value={one}>
              {t(`status.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('empty')} hint={t('emptyHint')} /> : <Rows items={items} onSettle={settle} />)}
      </Await>
      <LoadMore query={query} />
      {settled && <SettleDialog id={settled} onClose={() => settle(null)} />}
    </Page>
  );
}

function Rows({ items, onSettle }: { items: readonly PaperDecision[]; onSettle: (id: string) => void }) {
  const t = useWords(paperWords);
  const columns: Column<PaperDecision>[] = [
    { key: 'what', title: t('what'), render: (row) => <What row={row} /> },
    { key: 'decider', title: t('decider'), render: (row) => [row.decider.name, row.decider.post, row.decider.body].join(' · ') },
    { key: 'decidedOn', title: t('decidedOn'), tight: true, render: (row) => row.decidedOn },
    {
      key: 'registeredBy',
      title: t('registeredBy'),
      render: (row) => t('by', { name: row.registeredBy, at: localTime(row.registeredAt) }),
    },
    { key: 'status', title: t('status'), render: (row) => <Status row={row} onSettle={() => onSettle(row.id)} /> },
  ];
  return <DataTable label={t('title')} rows={items} columns={columns} rowKey={(row) => row.id} />;
}

function What({ row }: { row: PaperDecision }) {
  const t = useWords(paperWords);
  return (
    <div>
      <strong>{row.label}</strong> <Mark tone="info">{t(`kind.${row.kind}`)}</Mark>
      <div>
        <Link to={row.href}>{row.title}</Link> <span className="fine">{row.number}</span>
      </div>
    </div>
  );
}

function Status({ row, onSettle }: { row: PaperDecision; onSettle: () => void }) {
  const t = useWords(paperWords);
  if (row.status !== 'PENDING') {
    return (
      <>
        <Mark tone={row.status === 'CONFIRMED' ? 'ok' : 'plain'}>{t(`status.${row.status}`)}</Mark>
        <div className="fine">{row.settledBy && row.settledAt && t('by', { name: row.settledBy, at: localTime(row.settledAt) })}</div>
      </>
    );
  }
  if (row.ownEntry) return <span className="fine">{t('ownEntry')}</span>;
  return (
    <button type="button" className="btn btn-small" aria-label={t('settleOf', { label: row.label, number: row.number })} onClick={onSettle}>
      {t('settle')}
    </button>
  );
}
