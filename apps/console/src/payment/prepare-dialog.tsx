import { Form, Radio } from 'antd';
import type { NewPaymentBatch } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import type { MoneyDialogProps } from './money-dialog.ts';
import { useMoneyAct } from './payment.api.ts';
import { paymentWords } from './payment.words.ts';

/** A list of all that can be paid, of prizes or of subsidies. */
export function PrepareDialog({ payments, onClose }: MoneyDialogProps) {
  const t = useWords(paymentWords);
  const prepare = useMoneyAct<NewPaymentBatch>(payments.campaignId, 'payments/batches');
  const options = (['PRIZE', 'SUBSIDY'] as const).map((value) => ({ value, label: t(`act.prepare.${value}`) }));
  return (
    <FormDialog<NewPaymentBatch>
      title={t('act.prepare')}
      open
      initial={{ kind: 'PRIZE' }}
      onClose={onClose}
      onSubmit={async (values) => {
        await prepare.mutateAsync(values);
        toast(t('done'));
      }}
    >
      <Form.Item name="kind" label={t('batches')}>
        <Radio.Group options={options} />
      </Form.Item>
    </FormDialog>
  );
}
