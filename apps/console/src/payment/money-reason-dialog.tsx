import { Form, Input } from 'antd';
import type { MoneyReason } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useMoneyAct } from './payment.api.ts';
import { paymentWords } from './payment.words.ts';

/** An act that takes something back, with its reason. `path` is below the campaign. */
export function MoneyReasonDialog({
  title,
  campaignId,
  path,
  onClose,
}: {
  title: string;
  campaignId: string;
  path: string;
  onClose: () => void;
}) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const act = useMoneyAct<MoneyReason>(campaignId, path);
  const submit = async (values: MoneyReason) => {
    await act.mutateAsync(values);
    toast(t('done'));
  };
  return (
    <FormDialog<MoneyReason> title={title} open danger onClose={onClose} onSubmit={submit}>
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
