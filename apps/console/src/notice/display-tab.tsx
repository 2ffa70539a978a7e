import type { Notice } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { noticeWords } from './notice.words.ts';

/** Where the notice was seen day by day: proofs handed in, the system's own evidence, and outages with the office's word on each. */
export function DisplayTab({ notice }: { notice: Notice }) {
  return (
    <>
      <Outages outages={notice.outages} />
      <Days notice={notice} />
      <Proofs proofs={notice.proofs} />
      <Evidence evidence={notice.evidence} />
    </>
  );
}

function Outages({ outages }: { outages: Notice['outages'] }) {
  const t = useWords(noticeWords);
  type Row = Notice['outages'][number];
  const said = ({ decided, extended, reason }: Row) =>
    t(extended ? 'decidedExtended' : 'decidedNot', { reason: decided ? (reason ?? '') : '' });
  const columns: Column<Row>[] = [
    { key: 'display', title: t('display'), tight: true, render: (row) => row.label },
    { key: 'since', title: t('since'), tight: true, render: (row) => localTime(row.from) },
    {
      key: 'decision',
      title: t('outageDecision'),
      render: (row) => (row.decided ? said(row) : <Mark tone="danger">{t('undecided')}</Mark>),
    },
  ];
  return (
    <section className="card" aria-labelledby="outages">
      <h2 id="outages">{t('outages')}</h2>
      {outages.length === 0 ? (
        <p>{t('noOutages')}</p>
      ) : (
        <DataTable label={t('outages')} rows={outages} columns={columns} rowKey={(row) => row.display + row.from} />
      )}
    </section>
  );
}

function Days({ notice: { days, displays } }: { notice: Notice }) {
  const t = useWords(noticeWords);
  type Row = Notice['days'][number];
  const label = (code: string): string => displays.find((one) => one.code === code)?.label ?? code;
  const columns: Column<Row>[] = [
    { key: 'day', title: t('day'), tight: true, render: (row) => row.date },
    {
      key: 'seen',
      title: t('seenOn'),
      render: (row) => (row.gap ? <Mark tone="warn">{t('gap')}</Mark> : row.seenOn.map(label).join('、')),
    },
  ];
  return (
    <section className="card" aria-labelledby="days">
      <h2 id="days">{t('days')}</h2>
      {days.length === 0 ? (
        <p>{t('notPosted')}</p>
      ) : (
        <DataTable label={t('days')} rows={days} columns={columns} rowKey={(row) => row.date} />
      )}
    </section>
  );
}

function Proofs({ proofs }: { proofs: Notice['proofs'] }) {
  const t = useWords(noticeWords);
  type Row = Notice['proofs'][number];
  const columns: Column<Row>[] = [
    { key: 'seenAt', title: t('seenAt'), tight: true, render: (row) => localTime(row.seenAt) },
    { key: 'display', title: t('display'), tight: true, render: (row) => row.label },
    {
      key: 'shown',
      title: t('shown'),
      render: (row) => <Mark tone={row.shown ? 'ok' : 'danger'}>{t(row.shown ? 'shown' : 'notShown')}</Mark>,
    },
    {
      key: 'file',
      title: '',
      render: (row) => <FileLink fileId={row.fileId} label={t('proofFile')} />,
    },
  ];
  return (
    <section className="card" aria-labelledby="proofs">
      <h2 id="proofs">{t('proofs')}</h2>
      {proofs.length === 0 ? (
        <p>{t('noProofs')}</p>
      ) : (
        <DataTable label={t('proofs')} rows={proofs} columns={columns} rowKey={(row) => row.fileId + row.seenAt} />
      )}
    </section>
  );
}

function Evidence({ evidence }: { evidence: Notice['evidence'] }) {
  const t = useWords(noticeWords);
  type Row = Notice['evidence'][number];
  const columns: Column<Row>[] = [
    { key: 'day', title: t('day'), tight: true, render: (row) => row.on },
    { key: 'at', title: t('fetchedAt'), tight: true, render: (row) => localTime(row.at) },
    { key: 'hash', title: t('pageHash'), render: (row) => <code>{row.sha256}</code> },
  ];
  return (
    <section className="card" aria-labelledby="evidence">
      <h2 id="evidence">{t('evidence')}</h2>
      <p className="fine">{t('evidenceHint')}</p>
      {evidence.length === 0 ? (
        <p>{t('noEvidence')}</p>
      ) : (
        <DataTable label={t('evidence')} rows={evidence} columns={columns} rowKey={(row) => row.on} />
      )}
    </section>
  );
}
