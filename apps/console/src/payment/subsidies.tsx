import { useState } from 'react';
import type { Payments, Subsidy } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { Mark, type Tone } from '../ui/mark.tsx';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { MoneyButtons } from './money-buttons.tsx';
import { paymentWords } from './payment.words.ts';
import { SubsidyDialog } from './subsidy-dialogs.tsx';

const tones: Readonly<Record<Subsidy['status'], Tone>> = { FILED: 'info', CHECKED: 'info', DECIDED: 'ok', REFUSED: 'plain' };

/** 竞赛补助, apart from prizes. */
export function Subsidies({ payments, caseId }: { payments: Payments; caseId: string }) {
  const t = useWords(paymentWords);
  const label = useCodeWords(paymentWords, 'act.');
  const [doing, start] = useState<{ act: string; subsidy: Subsidy } | null>(null);
  const columns: Column<Subsidy>[] = [
    { key: 'trade', title: t('trade'), render: ({ trade }) => trade },
    { key: 'organization', title: t('organization'), render: ({ organization }) => organization },
    { key: 'scale', title: t('scale'), render: ({ scale }) => t('scaleOf', scale) },
    { key: 'finalAccount', title: t('finalAccount'), number: true, render: ({ finalAccount }) => finalAccount },
    {
      key: 'amount',
      title: t('decided'),
      number: true,
      render: ({ decision, proposed }) => decision?.amount ?? (proposed === null ? t('notProposed') : `${t('proposed')} ${proposed}`),
    },
    { key: 'status', title: t('state'), render: ({ status }) => <Mark tone={tones[status]}>{t(`subsidy.${status}`)}</Mark> },
    { key: 'papers', title: t('papers'), render: (subsidy) => <Papers subsidy={subsidy} /> },
    {
      key: 'do',
      title: t('subsidies'),
      render: (subsidy) => (
        <MoneyButtons actions={subsidy.actions} label={label} about={subsidy.organization} onAct={(act) => start({ act, subsidy })} />
      ),
    },
  ];
  return (
    <section aria-labelledby="money-subsidies">
      <h2 id="money-subsidies">{t('subsidies')}</h2>
      {payments.subsidies.length === 0 ? (
        <p className="fine">{t('noSubsidies')}</p>
      ) : (
        <DataTable label={t('subsidies')} rows={payments.subsidies} columns={columns} rowKey={({ id }) => id} />
      )}
      {doing && <SubsidyDialog {...doing} campaignId={payments.campaignId} caseId={caseId} onClose={() => start(null)} />}
    </section>
  );
}

function Papers({ subsidy: { fileId, decision } }: { subsidy: Subsidy }) {
  const t = useWords(paymentWords);
  return (
    <>
      {fileId && <FileLink fileId={fileId} label={t('applicationFile')} />}{' '}
      {decision?.fileId && <FileLink fileId={decision.fileId} label={t('decisionFile')} />}
    </>
  );
}
