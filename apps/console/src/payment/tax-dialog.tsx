import { Form, Input, Radio } from 'antd';
import type { TaxChoice } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import type { MoneyDialogProps } from './money-dialog.ts';
import { useMoneyAct } from './payment.api.ts';
import { paymentWords } from './payment.words.ts';

/** Finance's choice, with its basis. */
export function TaxDialog({ payments, onClose }: MoneyDialogProps) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const choose = useMoneyAct<TaxChoice>(payments.campaignId, 'payments/tax');
  const options = (['OCCASIONAL_20', 'WAGE', 'EXEMPT', 'UNDETERMINED'] as const).map((value) => ({ value, label: t(`tax.${value}`) }));
  return (
    <FormDialog<TaxChoice>
      title={t('act.chooseTax')}
      open
      onClose={onClose}
      onSubmit={async (values) => {
        await choose.mutateAsync(values);
        toast(t('done'));
      }}
    >
      <Form.Item name="treatment" label={t('tax')} rules={required(t('tax'))}>
        <Radio.Group options={options} />
      </Form.Item>
      <Form.Item name="basis" label={t('basis')} rules={required(t('basis'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
