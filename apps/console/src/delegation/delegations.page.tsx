import { useState } from 'react';
import type { Delegation } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { HandoverDialog } from '../handover/handover-dialog.tsx';
import { handoverWords } from '../handover/handover.words.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Mark, type Tone } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { DelegationDialog } from './delegation-dialog.tsx';
import { delegationWords } from './delegation.words.ts';
import { RevokeDialog } from './revoke-dialog.tsx';

const tones = { COMING: 'info', RUNNING: 'ok', ENDED: 'plain', REVOKED: 'plain' } as const satisfies Record<Delegation['status'], Tone>;

export function DelegationsPage() {
  const t = useWords(delegationWords);
  const { items, query } = useList<Delegation>(['delegations'], '/delegations');
  const h = useWords(handoverWords);
  const [dialog, show] = useState<Delegation | 'NEW' | 'HANDOVER' | null>(null);
  const add = (
    <>
      <button type="button" className="btn" onClick={() => show('HANDOVER')}>
        {h('title')}
      </button>
      <button type="button" className="btn btn-primary" onClick={() => show('NEW')}>
        {t('add')}
      </button>
    </>
  );
  return (
    <Page title={t('title')} actions={add}>
      <p className="fine">{t('hint')}</p>
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('empty')} hint={t('emptyHint')} /> : <Rows items={items} onRevoke={show} />)}
      </Await>
      <LoadMore query={query} />
      {dialog === 'NEW' && <DelegationDialog onClose={() => show(null)} />}
      {dialog === 'HANDOVER' && <HandoverDialog onClose={() => show(null)} />}
      {dialog !== null && typeof dialog === 'object' && <RevokeDialog delegation={dialog} onClose={() => show(null)} />}
    </Page>
  );
}

function Rows({ items, onRevoke }: { items: readonly Delegation[]; onRevoke: (delegation: Delegation) => void }) {
  const t = useWords(delegationWords);
  const columns: Column<Delegation>[] = [
    { key: 'absent', title: t('absent'), render: (row) => <strong>{row.absent}</strong> },
    { key: 'deputy', title: t('deputy'), render: (row) => row.deputy },
    { key: 'period', title: t('period'), render: (row) => `${row.fromOn} — ${row.toOn}` },
    { key: 'kinds', title: t('kinds'), render: (row) => row.kinds?.map(({ label }) => label).join('、') ?? t('allKinds') },
    { key: 'reason', title: t('reason'), render: (row) => row.reason },
    { key: 'by', title: t('enteredBy'), render: (row) => row.enteredBy },
    { key: 'status', title: t('status'), render: (row) => <Status row={row} onRevoke={onRevoke} /> },
  ];
  return <DataTable label={t('title')} rows={items} columns={columns} rowKey={({ id }) => id} />;
}

function Status({ row, onRevoke }: { row: Delegation; onRevoke: (delegation: Delegation) => void }) {
  const t = useWords(delegationWords);
  return (
    <span className="row">
      <Mark tone={tones[row.status]}>{t(`status.${row.status}`)}</Mark>
      {row.revocable && (
        <button
          type="button"
          className="btn btn-small"
          aria-label={t('revokeTitle', { deputy: row.deputy, absent: row.absent })}
          onClick={() => onRevoke(row)}
        >
          {t('revoke')}
        </button>
      )}
    </span>
  );
}
