import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { SetSupportBudget, SupportLedger } from '../api/cultivation-types.ts';
import type { Selection } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { STALE } from './cultivation.api.ts';
import { cultivationWords } from './cultivation.words.ts';

interface Props {
  round: Pick<Selection, 'id' | 'year'>;
  ledger: SupportLedger;
}

/** What a source has for a year; set again, it replaces what was set. */
export function BudgetButton(props: Props) {
  const t = useWords(cultivationWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('setBudget')}
      </button>
      {open && <BudgetDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function BudgetDialog({ round: { id, year }, ledger: { choices }, onClose }: Props & { onClose: () => void }) {
  const t = useWords(cultivationWords);
  const required = useRequired();
  const set = useCommand<unknown, SetSupportBudget>((body) => ({ path: `/selections/${id}/support-budgets`, body }), STALE);
  return (
    <FormDialog<SetSupportBudget>
      title={t('setBudget')}
      open
      onClose={onClose}
      initial={{ year }}
      onSubmit={async (body) => {
        await set.mutateAsync(body);
        toast(t('done'));
      }}
    >
      <Form.Item name="source" label={t('source')} rules={required(t('source'))}>
        <Select options={choices.map(({ code, label }) => ({ value: code, label }))} />
      </Form.Item>
      <Form.Item name="year" label={t('year')} rules={required(t('year'))}>
        <InputNumber min={2020} max={2100} precision={0} />
      </Form.Item>
      <Form.Item name="amount" label={t('amount')} rules={required(t('amount'))}>
        <Input inputMode="decimal" maxLength={20} />
      </Form.Item>
      <Form.Item name="reason" label={t('budgetReason')} rules={required(t('budgetReason'))}>
        <Input.TextArea maxLength={300} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}
