import { Form, Input, Radio, Select } from 'antd';
import type { TradeValue, ValueConfirmation } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { useConfirmValue } from './campaign.api.ts';
import { campaignWords } from './campaign.words.ts';
import type { Confirming } from './confirming.ts';
import { useValueText } from './value-words.ts';

interface Values {
  choice: 'INFERRED' | 'OTHER';
  other?: string | string[] | boolean;
  reason?: string;
}

/** The office's word on an inference: as inferred, or another value with its reason. */
export function ConfirmValueDialog({
  campaignId,
  confirming: { trade, value },
  onClose,
}: {
  campaignId: string;
  confirming: Confirming;
  onClose: () => void;
}) {
  const t = useWords(campaignWords);
  const field = useCodeWords(campaignWords, 'field.');
  const text = useValueText();
  const confirm = useConfirmValue(campaignId, value.id);
  const submit = async ({ choice, other, reason }: Values) => {
    const decided = (choice === 'INFERRED' ? value.inferred : other) as ValueConfirmation['value'];
    await confirm.mutateAsync({ value: decided, ...(reason && { reason }) });
    toast(t('confirmed'));
  };
  return (
    <FormDialog<Values>
      title={t('confirmOf', { trade: trade.name, field: field(value.field) })}
      open
      onClose={onClose}
      onSubmit={submit}
      initial={{ choice: 'INFERRED' }}
    >
      <p>
        {t('printed')}：{text(value.printed) === '—' ? t('blank') : text(value.printed)}　{value.note} <Clause clause={value.clause} />
      </p>
      <Form.Item name="choice" label={field(value.field)}>
        <Radio.Group
          options={[
            { value: 'INFERRED', label: t('asInferred', { value: text(value.inferred) }) },
            { value: 'OTHER', label: t('other') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.choice !== b.choice}>
        {({ getFieldValue }) => getFieldValue('choice') === 'OTHER' && <OtherValue value={value} />}
      </Form.Item>
    </FormDialog>
  );
}

function OtherValue({ value }: { value: TradeValue }) {
  const t = useWords(campaignWords);
  const required = useRequired();
  return (
    <>
      <Form.Item name="other" label={t('otherValue')} rules={required(t('otherValue'))}>
        {controlFor(value, t)}
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} extra={t('reasonHint')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}

type Say = ReturnType<typeof useWords<'value.true' | 'value.false' | 'value.SKILL' | 'value.NON_SKILL'>>;

/** A list, a yes or no, one of two types, or a text, as the field is. */
function controlFor({ field, inferred }: TradeValue, t: Say) {
  if (Array.isArray(inferred)) return <Select mode="tags" open={false} suffixIcon={null} />;
  if (field === 'type')
    return <Select options={(['SKILL', 'NON_SKILL'] as const).map((value) => ({ value, label: t(`value.${value}`) }))} />;
  if (typeof inferred === 'boolean') return <Select options={[true, false].map((value) => ({ value, label: t(`value.${value}`) }))} />;
  return <Input maxLength={200} placeholder={field === 'month' ? 'YYYY-MM' : undefined} />;
}
