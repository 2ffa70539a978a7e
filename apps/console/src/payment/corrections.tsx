import { useState } from 'react';
import { Link } from 'react-router';
import type { CorrectionVerdict, Payments, ResultCorrection } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Form, Radio } from 'antd';
import { FileLink } from '../ui/file-link.tsx';
import { FileView } from '../ui/file-view.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Mark, type Tone } from '../ui/mark.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { MoneyButtons } from './money-buttons.tsx';
import { useMoneyAct } from './payment.api.ts';
import { paymentWords } from './payment.words.ts';

type Change = ResultCorrection['changes'][number];

/** Numbered corrections with what each changed. */
export function Corrections({ payments }: { payments: Payments }) {
  const t = useWords(paymentWords);
  return (
    <section aria-labelledby="money-corrections">
      <h2 id="money-corrections">{t('corrections')}</h2>
      {payments.corrections.length === 0 && <p className="fine">{t('noCorrections')}</p>}
      {payments.corrections.map((correction) => (
        <Card key={correction.number} campaignId={payments.campaignId} correction={correction} />
      ))}
    </section>
  );
}

const tones: Readonly<Record<ResultCorrection['status'], Tone>> = {
  REGISTERED: 'info',
  ISSUING: 'info',
  CONFIRMED: 'ok',
  REJECTED: 'plain',
  WITHDRAWN: 'plain',
};

function Card({ campaignId, correction }: { campaignId: string; correction: ResultCorrection }) {
  const t = useWords(paymentWords);
  const [settling, settle] = useState(false);
  const { id, number, title, status, documentNumber, decidedOn, decider, reason, fileId, registeredBy, settledBy } = correction;
  const signer = decider === null ? null : `${decider.body} ${decider.name}`;
  const heading = t('correctionOf', { number, title });
  return (
    <article className="card" aria-label={heading}>
      <h3>
        {heading} <Mark tone={tones[status]}>{t(`correction.${status}`)}</Mark>
      </h3>
      <p>{[documentNumber, decidedOn, signer, reason].filter((part) => part !== null).join('　')}</p>
      <p className="fine">{[registeredBy, settledBy].filter((name) => name !== null).join(' → ')}</p>
      {fileId !== null && (
        <p>
          <FileLink fileId={fileId} label={t('paper')} />
        </p>
      )}
      <Changes label={heading} changes={correction.changes} />
      <MoneyButtons actions={correction.actions} label={() => t('act.settleCorrection')} about={heading} onAct={() => settle(true)} />
      {status === 'ISSUING' && (
        <Link className="btn" to={`/campaigns/${campaignId}?tab=process`}>
          {t('toNotice')}
        </Link>
      )}
      {settling && id !== null && <SettleDialog campaignId={campaignId} correctionId={id} fileId={fileId} onClose={() => settle(false)} />}
    </article>
  );
}

function Changes({ label, changes }: { label: string; changes: readonly Change[] }) {
  const t = useWords(paymentWords);
  const place = ({ rank, prize }: Change['before']) => (rank === null ? t('noPlace', { prize }) : t('placeOf', { rank, prize }));
  const columns: Column<Change>[] = [
    { key: 'name', title: t('name'), render: ({ name }) => name },
    { key: 'before', title: t('before'), render: ({ before }) => place(before) },
    { key: 'after', title: t('after'), render: ({ after }) => place(after) },
  ];
  return <DataTable label={label} rows={changes} columns={columns} rowKey={({ key }) => key} />;
}

interface Settling {
  campaignId: string;
  correctionId: string;
  fileId: string | null;
  onClose: () => void;
}

/** The second clerk has the paper before him. */
function SettleDialog({ campaignId, correctionId, fileId, onClose }: Settling) {
  const t = useWords(paymentWords);
  const settle = useMoneyAct<CorrectionVerdict>(campaignId, `corrections/${correctionId}/settlement`);
  const options = [
    { value: 'CONFIRM', label: t('confirm') },
    { value: 'REJECT', label: t('reject') },
  ];
  const submit = async (values: CorrectionVerdict) => {
    await settle.mutateAsync(values);
    toast(t('done'));
  };
  return (
    <FormDialog<CorrectionVerdict>
      title={t('act.settleCorrection')}
      open
      initial={{ verdict: 'CONFIRM' }}
      width={760}
      onClose={onClose}
      onSubmit={submit}
    >
      <Form.Item name="verdict" label={t('corrections')}>
        <Radio.Group options={options} />
      </Form.Item>
      {fileId !== null && <FileView fileId={fileId} label={t('paper')} />}
    </FormDialog>
  );
}
