import { Form, Input } from 'antd';
import { useState } from 'react';
import type { BeginCorrection } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { AnnouncedSheet } from './announced-sheet.tsx';
import { changedEntries, type TypedEntries } from './changed-entries.ts';
import type { MoneyDialogProps } from './money-dialog.ts';
import { useBeginCorrection, useResult } from './payment.api.ts';
import { paymentWords } from './payment.words.ts';

type Values = Omit<BeginCorrection, 'entries'> & { marks?: TypedEntries };

/** 更正通知 that goes its way here: what was wrong on the announced sheet; its text is drafted in the case. */
export function BeginCorrectionDialog({ payments, onClose }: MoneyDialogProps) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const [contestId, choose] = useState<string>();
  const result = useResult(payments.campaignId, contestId);
  const begin = useBeginCorrection(payments.campaignId);
  const submit = async ({ marks = {}, ...values }: Values) => {
    await begin.mutateAsync({ ...values, entries: changedEntries(result.data?.entries ?? [], marks) });
    toast(t('correctionBegun'));
  };
  return (
    <FormDialog<Values> title={t('act.beginCorrection')} open width={760} onClose={onClose} onSubmit={submit}>
      <p className="fine">{t('beginCorrectionHint')}</p>
      <AnnouncedSheet payments={payments} contestId={contestId} result={result} onChoose={choose} />
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
