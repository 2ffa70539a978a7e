import { Form, Input } from 'antd';
import { useState } from 'react';
import type { NewResultCorrection } from '../api/types.ts';
import { DeciderFields } from '../paper-decision/decider-fields.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { AnnouncedSheet } from './announced-sheet.tsx';
import { changedEntries, type TypedEntries } from './changed-entries.ts';
import type { MoneyDialogProps } from './money-dialog.ts';
import { useMoneyAct, useResult } from './payment.api.ts';
import { paymentWords } from './payment.words.ts';

type Values = Omit<NewResultCorrection, 'entries'> & { marks?: TypedEntries };

/** 更正通知: what was wrong on the announced sheet, taken down from its paper. */
export function CorrectionDialog({ payments, caseId, onClose }: MoneyDialogProps) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const [contestId, choose] = useState<string>();
  const result = useResult(payments.campaignId, contestId);
  const register = useMoneyAct<NewResultCorrection>(payments.campaignId, 'corrections');
  const submit = async ({ marks = {}, ...values }: Values) => {
    await register.mutateAsync({ ...values, entries: changedEntries(result.data?.entries ?? [], marks) });
    toast(t('done'));
  };
  return (
    <FormDialog<Values> title={t('act.registerCorrection')} open width={760} onClose={onClose} onSubmit={submit}>
      <AnnouncedSheet payments={payments} contestId={contestId} result={result} onChoose={choose} />
      <Form.Item name="documentNumber" label={t('documentNumber')} rules={required(t('documentNumber'))}>
        <Input maxLength={100} />
      </Form.Item>
      <DeciderFields />
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="fileId" label={t('paper')} rules={required(t('paper'))}>
        <FileField purpose="PAPER_DECISION" caseId={caseId} />
      </Form.Item>
    </FormDialog>
  );
}
