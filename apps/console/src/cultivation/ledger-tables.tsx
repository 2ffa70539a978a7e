import type { ReactNode } from 'react';
import type { SupportLedger } from '../api/cultivation-types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { useWords, type Say } from '../words/define-words.ts';
import { cultivationWords } from './cultivation.words.ts';

type Source = SupportLedger['sources'][number];
export type Entry = SupportLedger['entries'][number];
type Actions = (entry: Entry) => ReactNode;

/** What each source has, was asked for and paid; and each entry with its three people. */
export function LedgerTables({ ledger: { sources, entries }, actions }: { ledger: SupportLedger; actions?: Actions }) {
  return (
    <>
      <Sources sources={sources} />
      {entries.length > 0 && <Entries entries={entries} {...(actions && { actions })} />}
    </>
  );
}

/** A source has one budget a year for all rounds: where one round is looked at, its own sums stand beside those of the year. */
function Sources({ sources }: { sources: readonly Source[] }) {
  const t = useWords(cultivationWords);
  const ofRound = sources.some(({ round }) => round !== null);
  const title = t(ofRound ? 'bySourceAllRounds' : 'bySource');
  const columns: Column<Source>[] = [
    { key: 'source', title: t('source'), render: (row) => row.label },
    { key: 'budget', title: t('budget'), number: true, render: (row) => row.budget },
    { key: 'entered', title: t('enteredSum'), number: true, render: (row) => row.entered },
    { key: 'paid', title: t('paidSum'), number: true, render: (row) => row.paid },
    { key: 'returned', title: t('returnedSum'), number: true, render: (row) => row.returned },
    { key: 'left', title: t('left'), number: true, render: (row) => row.left },
    ...(ofRound ? roundColumns(t) : []),
  ];
  return (
    <>
      <h2>{title}</h2>
      <DataTable label={title} rows={sources} columns={columns} rowKey={(row) => row.source} />
    </>
  );
}

const roundColumns = (t: Say<'roundEntered' | 'roundPaid' | 'roundReturned'>): Column<Source>[] => [
  { key: 'roundEntered', title: t('roundEntered'), number: true, render: ({ round }) => round?.entered },
  { key: 'roundPaid', title: t('roundPaid'), number: true, render: ({ round }) => round?.paid },
  { key: 'roundReturned', title: t('roundReturned'), number: true, render: ({ round }) => round?.returned },
];

function Entries({ entries, actions }: { entries: readonly Entry[]; actions?: Actions }) {
  const t = useWords(cultivationWords);
  const columns: Column<Entry>[] = [
    { key: 'no', title: t('entryNo'), number: true, render: (row) => row.no },
    { key: 'person', title: t('person'), render: (row) => row.person },
    { key: 'use', title: t('use'), render: (row) => [row.use, row.reason].filter(Boolean).join('：') },
    { key: 'source', title: t('source'), render: (row) => row.source },
    { key: 'amount', title: t('amount'), number: true, render: (row) => row.amount },
    { key: 'payee', title: t('payee'), render: (row) => row.payee },
    { key: 'people', title: t('threePeople'), render: (row) => [row.madeBy, row.checkedBy ?? '—', row.paid?.by ?? '—'].join(' / ') },
    {
      key: 'voucher',
      title: t('voucher'),
      render: (row) => voucherOf(row) ?? (row.stoppedOn ? t('stopped', { day: row.stoppedOn }) : '—'),
    },
    { key: 'returned', title: t('returned'), render: ({ returned }) => (returned ? returnOf(returned) : '—') },
    ...(actions === undefined ? [] : [{ key: 'act', title: t('act'), tight: true, render: actions }]),
  ];
  return (
    <>
      <h2>{t('oneByOne')}</h2>
      <DataTable label={t('oneByOne')} rows={entries} columns={columns} rowKey={(row) => String(row.no)} />
    </>
  );
}

const returnOf = ({ amount, on, voucher }: NonNullable<Entry['returned']>): string => `${amount} · ${on} ${voucher}`;
const voucherOf = ({ paid }: Entry): string | null => (paid === null ? null : `${paid.on} ${paid.voucher}`);
