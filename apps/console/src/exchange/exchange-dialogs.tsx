import { Form, Input } from 'antd';
import type { ExchangeEvent, NewExchange } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useEnterExchange, useRemoveExchange } from './exchange.api.ts';
import { exchangeWords } from './exchange.words.ts';

const fields = [
  { key: 'name', input: <Input maxLength={100} /> },
  { key: 'from', input: <CivilDateField /> },
  { key: 'to', input: <CivilDateField /> },
  { key: 'place', input: <Input maxLength={100} /> },
  { key: 'organizer', input: <Input maxLength={100} /> },
] as const;

export function EnterDialog({ campaignId, onClose }: { campaignId: string; onClose: () => void }) {
  const t = useWords(exchangeWords);
  const required = useRequired();
  const enter = useEnterExchange(campaignId);
  const submit = async ({ note, ...values }: NewExchange) => {
    await enter.mutateAsync(note?.trim() ? { ...values, note } : values);
    toast(t('entered'));
  };
  return (
    <FormDialog<NewExchange> title={t('enter')} open onClose={onClose} onSubmit={submit}>
      {fields.map(({ key, input }) => (
        <Form.Item key={key} name={key} label={t(key)} rules={required(t(key))}>
          {input}
        </Form.Item>
      ))}
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

export function RemoveDialog({
  campaignId,
  event: { id, name },
  onClose,
}: {
  campaignId: string;
  event: ExchangeEvent;
  onClose: () => void;
}) {
  const t = useWords(exchangeWords);
  const required = useRequired();
  const remove = useRemoveExchange(campaignId, id);
  const submit = async (body: { reason: string }) => {
    await remove.mutateAsync(body);
    toast(t('removed'));
  };
  return (
    <FormDialog<{ reason: string }> title={t('removeOf', { name })} open danger onClose={onClose} onSubmit={submit}>
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
