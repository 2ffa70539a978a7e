import { useState } from 'react';
import type { IdCopies as ContestCopies, Payments } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { localTime } from '../ui/format.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { AuditDialog } from './audit-dialog.tsx';
import { DeleteCopiesDialog } from './delete-copies-dialog.tsx';
import { MoneyButtons } from './money-buttons.tsx';
import { paymentWords } from './payment.words.ts';

type Copy = ContestCopies['copies'][number];

/** 经审 of each contest, and the copies of its winners' identity cards, which go after it. */
export function IdCopies({ payments, caseId }: { payments: Payments; caseId: string }) {
  const t = useWords(paymentWords);
  return (
    <section aria-labelledby="money-id-copies">
      <h2 id="money-id-copies">{t('idCopies')}</h2>
      {payments.idCopies.length === 0 && <p className="fine">{t('noIdCopies')}</p>}
      {payments.idCopies.map((contest) => (
        <Card key={contest.contestId} campaignId={payments.campaignId} caseId={caseId} contest={contest} />
      ))}
    </section>
  );
}

function Card({ campaignId, caseId, contest }: { campaignId: string; caseId: string; contest: ContestCopies }) {
  const t = useWords(paymentWords);
  const label = useCodeWords(paymentWords, 'act.');
  const [doing, start] = useState<string | null>(null);
  const { title, audit, copies, actions } = contest;
  const props = { campaignId, caseId, contest, onClose: () => start(null) };
  return (
    <article className="card" aria-label={t('idCopiesOf', { title })}>
      <h3>{title}</h3>
      <p>
        {audit === null ? (
          t('noAudit')
        ) : (
          <>
            {t('auditedBy', { auditor: audit.auditor, on: audit.auditedOn })} <FileLink fileId={audit.fileId} label={audit.document} />
            <span className="fine"> {t('enteredBy', { name: audit.enteredBy, at: localTime(audit.enteredAt) })}</span>
          </>
        )}
      </p>
      {copies.length > 0 && <Copies title={t('idCopiesOf', { title })} copies={copies} />}
      <MoneyButtons
        actions={actions.filter(({ act }) => act !== 'recordAudit' || audit === null)}
        label={label}
        about={title}
        onAct={start}
      />
      {doing === 'recordAudit' && <AuditDialog {...props} />}
      {doing === 'deleteIdCopies' && <DeleteCopiesDialog {...props} />}
    </article>
  );
}

function Copies({ title, copies }: { title: string; copies: readonly Copy[] }) {
  const t = useWords(paymentWords);
  const can = useCan();
  const columns: Column<Copy>[] = [
    {
      key: 'name',
      title: t('idCopy'),
      // A copy that is there is for who reads the case alone; finance sees that it is.
      render: ({ fileId, name, deleted }) => (deleted === null && can('case.read') ? <FileLink fileId={fileId} label={name} /> : name),
    },
    { key: 'uploaded', title: t('uploaded'), render: ({ uploadedAt }) => localTime(uploadedAt) },
    {
      key: 'state',
      title: t('state'),
      render: ({ deleted }) =>
        deleted === null ? t('copyKept') : t('copyDeleted', { on: deleted.on, by: deleted.by, ground: deleted.ground }),
    },
  ];
  return <DataTable label={title} rows={copies} columns={columns} rowKey={({ fileId }) => fileId} />;
}
