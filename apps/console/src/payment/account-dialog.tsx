import { Form, Input } from 'antd';
import type { PaymentAccount, PaymentDue } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useMoneyAct } from './payment.api.ts';
import { paymentWords } from './payment.words.ts';

/** The account to pay to from now on, in the payee's own name, with the reason. */
export function AccountDialog({ campaignId, due, onClose }: { campaignId: string; due: PaymentDue; onClose: () => void }) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const give = useMoneyAct<PaymentAccount>(campaignId, 'payments/accounts');
  return (
    <FormDialog<Omit<PaymentAccount, 'dueKey'>>
      title={t('of', { act: t('act.giveAccount'), name: due.payee })}
      open
      onClose={onClose}
      onSubmit={async (values) => {
        await give.mutateAsync({ ...values, dueKey: due.key });
        toast(t('done'));
      }}
    >
      <Form.Item name="payee" label={t('payee')} rules={required(t('payee'))} extra={t('payeeHint')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="account" label={t('accountNumber')} rules={required(t('accountNumber'))}>
        <Input maxLength={60} inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item name="bankName" label={t('bankName')} rules={required(t('bankName'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
