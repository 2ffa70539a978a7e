import { useState } from 'react';
import type { PaymentDue, Payments } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { Mark, type Tone } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { AccountDialog } from './account-dialog.tsx';
import { RefundDialog } from './refund-dialog.tsx';
import { paymentWords } from './payment.words.ts';

type Doing = { due: PaymentDue; what: 'ACCOUNT' | 'REFUND' };

/** Who is due what, with the account by its last four digits. */
export function Dues({ payments, caseId }: { payments: Payments; caseId: string }) {
  const t = useWords(paymentWords);
  const [doing, start] = useState<Doing | null>(null);
  const may = (wanted: string) => payments.actions.some(({ act, allowed }) => act === wanted && allowed);
  const close = () => start(null);
  const columns: Column<PaymentDue>[] = [
    { key: 'trade', title: t('trade'), render: (row) => row.trade },
    { key: 'payee', title: t('payee'), render: (row) => <Payee row={row} /> },
    { key: 'entitled', title: t('entitled'), number: true, render: (row) => row.entitled },
    { key: 'paid', title: t('paid'), number: true, render: (row) => row.paid },
    {
      key: 'account',
      title: t('account'),
      render: (row) => <AccountCell row={row} onGive={may('giveAccount') ? () => start({ due: row, what: 'ACCOUNT' }) : null} />,
    },
    {
      key: 'state',
      title: t('state'),
      render: (row) => <State row={row} onRefund={may('refund') ? () => start({ due: row, what: 'REFUND' }) : null} />,
    },
  ];
  return (
    <section aria-labelledby="money-dues">
      <h2 id="money-dues">{t('dues')}</h2>
      {payments.dues.length === 0 ? (
        <p className="fine">{t('noDues')}</p>
      ) : (
        <DataTable label={t('dues')} rows={payments.dues} columns={columns} rowKey={({ key }) => key} />
      )}
      {doing?.what === 'ACCOUNT' && <AccountDialog campaignId={payments.campaignId} due={doing.due} onClose={close} />}
      {doing?.what === 'REFUND' && <RefundDialog campaignId={payments.campaignId} caseId={caseId} due={doing.due} onClose={close} />}
    </section>
  );
}

function Payee({ row: { payee, rank } }: { row: PaymentDue }) {
  const t = useWords(paymentWords);
  return (
    <>
      <strong>{payee}</strong>
      {rank !== null && (
        <span className="fine">
          {' '}
          {t('rank')} {rank}
        </span>
      )}
    </>
  );
}

function AccountCell({ row, onGive }: { row: PaymentDue; onGive: (() => void) | null }) {
  const t = useWords(paymentWords);
  const { accountMask, bankName, state, payee } = row;
  return (
    <>
      {accountMask === null ? <Mark tone="warn">{t('noAccount')}</Mark> : `${bankName} ${accountMask}`}
      {onGive && state !== 'IN_HAND' && state !== 'PAID' && (
        <div>
          <button type="button" className="btn btn-small" aria-label={t('of', { act: t('act.giveAccount'), name: payee })} onClick={onGive}>
            {t('act.giveAccount')}
          </button>
        </div>
      )}
    </>
  );
}

const tones: Readonly<Record<PaymentDue['state'], Tone>> = {
  NOTHING: 'plain',
  OPEN: 'info',
  IN_HAND: 'info',
  PAID: 'ok',
  RETURNED: 'danger',
  UNDERPAID: 'warn',
  OVERPAID: 'danger',
};

/** Why it cannot go on a list stands here; that a paid one has nothing open goes without saying. */
function State({ row, onRefund }: { row: PaymentDue; onRefund: (() => void) | null }) {
  const t = useWords(paymentWords);
  const { state, refusals, bounced, refunded, refunds, payee } = row;
  const told = refusals.filter(({ code }) => code !== 'NOTHING_OPEN' && code !== 'DUE_IN_HAND');
  return (
    <>
      <Mark tone={tones[state]}>{t(`state.${state}`)}</Mark>
      {bounced && (
        <div className="fine">
          {bounced.on} {bounced.reason}
        </div>
      )}
      {Number(refunded) > 0 && <div className="fine">{t('refundedOf', { amount: refunded })}</div>}
      {refunds.map(({ on, amount, voucherNo, voucherFileId }) => (
        <div key={`${on} ${voucherNo} ${amount}`} className="fine">
          {t('refundOf', { on, amount })} {voucherFileId ? <FileLink fileId={voucherFileId} label={voucherNo} /> : voucherNo}
        </div>
      ))}
      {state === 'OVERPAID' && onRefund && (
        <div>
          <button type="button" className="btn btn-small" aria-label={t('of', { act: t('act.refund'), name: payee })} onClick={onRefund}>
            {t('act.refund')}
          </button>
        </div>
      )}
      {told.map(({ code, message }) => (
        <div key={code} className="fine">
          {message}
        </div>
      ))}
    </>
  );
}
