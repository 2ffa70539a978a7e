import { useState } from 'react';
import type { ScoreReport, Winner } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { Mark } from '../ui/mark.tsx';
import { Empty } from '../ui/state.tsx';
import { common } from '../words/common.words.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { HeldCell } from './held-fields.tsx';
import { authorizationsUrl } from './print-url.ts';
import { RevealDialog, type RevealField } from './reveal-dialog.tsx';
import { WinnerDialog } from './winner-dialog.tsx';
import { winnerWords } from './winner.words.ts';

type Open = { winner: Winner; reveal: RevealField | null } | null;

/** Particulars of the winners, masked. */
export function WinnersTab({ report }: { report: ScoreReport }) {
  const t = useWords(winnerWords);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const masked = (winner: Winner, field: RevealField, mask: string | null) => (
    <Masked winner={winner} field={field} mask={mask} onReveal={() => setOpen({ winner, reveal: field })} />
  );
  const asked = (field: string) => report.winnerRequires.includes(field);
  const bankColumn: Column<Winner> = {
    key: 'bank',
    title: t('bankAccount'),
    render: (row) => (
      <>
        {masked(row, 'bankAccount', row.bankAccountMask)}
        <div className="fine">{row.bankName}</div>
      </>
    ),
  };
  const columns: Column<Winner>[] = [
    { key: 'rank', title: t('rank'), number: true, render: (row) => row.rank },
    { key: 'name', title: t('name'), tight: true, render: (row) => <strong>{row.name}</strong> },
    { key: 'id', title: t('idNumber'), render: (row) => masked(row, 'idNumber', row.idNumberMask) },
    ...(asked('bankAccount') ? [bankColumn] : []),
    ...(asked('held') ? [{ key: 'held', title: t('held'), render: (row: Winner) => <HeldCell held={row.held} /> }] : []),
    { key: 'phone', title: t('phone'), render: (row) => masked(row, 'phone', row.phoneMask) },
    { key: 'papers', title: t('authorization'), render: (row) => <Papers winner={row} /> },
    { key: 'missing', title: t('missing'), render: (row) => <Missing winner={row} /> },
    ...(report.editable
      ? [
          {
            key: 'edit',
            title: t('edit'),
            render: (row: Winner) => <EditButton winner={row} onEdit={() => setOpen({ winner: row, reveal: null })} />,
          },
        ]
      : []),
  ];
  if (report.winners.length === 0) return <Empty title={t('empty')} hint={t('emptyHint')} />;
  return (
    <>
      <p className="fine">
        {t('hint', { ranks: report.winnerRanks })}{' '}
        <a href={authorizationsUrl(report.caseId)} target="_blank" rel="noreferrer">
          {t('openAuthorizations')}
        </a>
      </p>
      <DataTable
        label={t('title')}
        rows={report.winners}
        columns={columns}
        rowKey={(row) => row.entryKey}
        rowClass={(row) => (row.missing.length > 0 ? 'attention' : undefined)}
      />
      {open && !open.reveal && <WinnerDialog key={open.winner.entryKey} report={report} winner={open.winner} onClose={close} />}
      {open?.reveal && <RevealDialog caseId={report.caseId} winner={open.winner} field={open.reveal} onClose={close} />}
    </>
  );
}

function Masked({ winner, field, mask, onReveal }: { winner: Winner; field: RevealField; mask: string | null; onReveal: () => void }) {
  const t = useWords(winnerWords);
  const can = useCan();
  if (!mask) return '—';
  return (
    <>
      <span className="code mask">{mask}</span>{' '}
      {can('case.act') && (
        <button type="button" className="btn-link" aria-label={t('revealOf', { field: t(field), name: winner.name })} onClick={onReveal}>
          {t('reveal')}
        </button>
      )}
    </>
  );
}

function Papers({ winner }: { winner: Winner }) {
  const t = useWords(winnerWords);
  const c = useWords(common);
  const link = (id: string, label: string) => <FileLink fileId={id} label={label} />;
  if (!winner.idCopyFileId && !winner.authorization) return c('none');
  return (
    <>
      {winner.idCopyFileId && (
        <div>
          {winner.idCopyDeletedOn === null ? link(winner.idCopyFileId, t('idCopy')) : t('idCopyDeleted', { on: winner.idCopyDeletedOn })}
        </div>
      )}
      {winner.authorization && (
        <div>
          {link(winner.authorization.fileId, t('authorization'))}{' '}
          <span className="fine">{t('signedOn', { version: winner.authorization.version, date: winner.authorization.signedOn })}</span>
        </div>
      )}
    </>
  );
}

function Missing({ winner }: { winner: Winner }) {
  const t = useWords(winnerWords);
  const word = useCodeWords(winnerWords, 'missing.');
  return winner.missing.length === 0 ? <Mark tone="ok">{t('complete')}</Mark> : winner.missing.map(word).join('、');
}

function EditButton({ winner, onEdit }: { winner: Winner; onEdit: () => void }) {
  const t = useWords(winnerWords);
  return (
    <button type="button" className="btn btn-small" aria-label={t('editOf', { name: winner.name })} onClick={onEdit}>
      {t('edit')}
    </button>
  );
}
