import { useState } from 'react';
import type { PaymentBatch, Payments } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { localTime } from '../ui/format.ts';
import { Mark, type Tone } from '../ui/mark.tsx';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { BatchDialog, BounceDialog } from './batch-dialogs.tsx';
import { MoneyButtons } from './money-buttons.tsx';
import { paymentWords } from './payment.words.ts';

type Line = PaymentBatch['lines'][number];

/** The lists, the latest first. */
export function Batches({ payments, caseId }: { payments: Payments; caseId: string }) {
  const t = useWords(paymentWords);
  const batches = [...payments.batches].reverse();
  return (
    <section aria-labelledby="money-batches">
      <h2 id="money-batches">{t('batches')}</h2>
      {batches.length === 0 && <p className="fine">{t('noBatches')}</p>}
      {batches.map((batch) => (
        <BatchCard key={batch.id} campaignId={payments.campaignId} caseId={caseId} batch={batch} />
      ))}
    </section>
  );
}

const tones: Readonly<Record<PaymentBatch['status'], Tone>> = { PREPARED: 'info', CHECKED: 'info', PAID: 'ok', VOID: 'plain' };

function BatchCard({ campaignId, caseId, batch }: { campaignId: string; caseId: string; batch: PaymentBatch }) {
  const t = useWords(paymentWords);
  const label = useCodeWords(paymentWords, 'act.');
  const [doing, start] = useState<string | null>(null);
  const [line, choose] = useState<Line | null>(null);
  const title = t('batchOf', { number: batch.number, kind: t(`kind.${batch.kind}`) });
  return (
    <article className="card" aria-label={title}>
      <h3>
        {title} <Mark tone={tones[batch.status]}>{t(`status.${batch.status}`)}</Mark>
      </h3>
      <Facts items={factsOf(batch, t)} />
      <Lines batch={batch} title={title} onBounce={choose} />
      <MoneyButtons
        actions={batch.actions.filter(({ act, allowed }) => allowed || !isPast(act, batch))}
        label={label}
        about={title}
        onAct={start}
      />
      {doing && <BatchDialog act={doing} campaignId={campaignId} caseId={caseId} batch={batch} onClose={() => start(null)} />}
      {line && <BounceDialog campaignId={campaignId} line={line} onClose={() => choose(null)} />}
    </article>
  );
}

/** What has been done needs no reason why it cannot be done again. */
const isPast = (act: string, { status }: PaymentBatch): boolean => status === 'PAID' || (status === 'CHECKED' && act === 'check');

const stepText = (step: { name: string; at: string } | null): string | null => step && `${step.name} ${localTime(step.at)}`;

const scanOf = (fileId: string | null | undefined, label: string) =>
  fileId ? [[label, <FileLink key={fileId} fileId={fileId} label={label} />] as const] : [];

function factsOf({ gross, withheld, net, prepared, checked, paid, voided }: PaymentBatch, t: typeof paymentWords.say) {
  return [
    [t('gross'), gross],
    [t('withheld'), withheld],
    [t('net'), net],
    [t('prepared'), stepText(prepared)],
    [t('checked'), stepText(checked)],
    [t('paidBy'), paid && `${stepText(paid)}（${paid.on}）`],
    [t('voucher'), paid?.voucherNo],
    ...scanOf(paid?.voucherFileId, t('voucherFile')),
    ...scanOf(paid?.receiptFileId, t('receiptFile')),
    ...(voided ? [[t('whyVoid'), `${voided.reason}（${stepText(voided)}）`] as const] : []),
  ] as const;
}

function Lines({ batch, title, onBounce }: { batch: PaymentBatch; title: string; onBounce: (line: Line) => void }) {
  const t = useWords(paymentWords);
  const columns: Column<Line>[] = [
    { key: 'payee', title: t('payee'), render: ({ payee }) => payee },
    { key: 'trade', title: t('trade'), render: ({ trade }) => trade },
    { key: 'gross', title: t('gross'), number: true, render: ({ gross }) => gross },
    { key: 'withheld', title: t('withheld'), number: true, render: ({ withheld }) => withheld ?? '—' },
    { key: 'account', title: t('account'), render: ({ accountMask, bankName }) => `${bankName} ${accountMask}` },
    { key: 'state', title: t('state'), render: (line) => <LineState line={line} onBounce={() => onBounce(line)} /> },
  ];
  return (
    <details>
      <summary>
        {t('payees')} {batch.lines.length}
      </summary>
      <DataTable label={title} rows={batch.lines} columns={columns} rowKey={({ id }) => id} />
    </details>
  );
}

function LineState({ line: { bounced, mayBounce, payee }, onBounce }: { line: Line; onBounce: () => void }) {
  const t = useWords(paymentWords);
  if (bounced) return <Mark tone="danger">{`${t('state.RETURNED')} ${bounced.on} ${bounced.reason}`}</Mark>;
  if (!mayBounce) return '—';
  return (
    <button type="button" className="btn btn-small" aria-label={t('of', { act: t('act.bounce'), name: payee })} onClick={onBounce}>
      {t('act.bounce')}
    </button>
  );
}
