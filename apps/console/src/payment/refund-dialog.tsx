import { Form, Input } from 'antd';
import type { PaymentDue, PaymentRefund } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useMoneyAct } from './payment.api.ts';
import { paymentWords } from './payment.words.ts';

interface Props {
  campaignId: string;
  caseId: string;
  due: PaymentDue;
  onClose: () => void;
}

/** 多付收回: what was paid beyond the due came back. */
export function RefundDialog({ campaignId, caseId, due, onClose }: Props) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const refund = useMoneyAct<PaymentRefund>(campaignId, 'payments/refunds');
  const submit = async (values: Omit<PaymentRefund, 'dueKey'>) => {
    await refund.mutateAsync({ dueKey: due.key, ...values });
    toast(t('done'));
  };
  const initial = { amount: due.open.replace('-', '') };
  const title = t('of', { act: t('act.refund'), name: due.payee });
  return (
    <FormDialog<Omit<PaymentRefund, 'dueKey'>> title={title} open initial={initial} onClose={onClose} onSubmit={submit}>
      <Form.Item name="amount" label={t('amount')} rules={required(t('amount'))}>
        <Input maxLength={20} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="on" label={t('refundedOn')} rules={required(t('refundedOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="voucherNo" label={t('voucherNo')} rules={required(t('voucherNo'))}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="voucherFileId" label={t('voucherFile')} rules={required(t('voucherFile'))}>
        <FileField purpose="PAYMENT_VOUCHER" caseId={caseId} />
      </Form.Item>
    </FormDialog>
  );
}
