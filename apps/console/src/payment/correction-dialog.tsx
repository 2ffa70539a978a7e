import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { AnnouncedResult, NewResultCorrection } from '../api/types.ts';
import { DeciderFields } from '../paper-decision/decider-fields.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { Await } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
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
  const contests = payments.contests.map(({ contestId: value, title }) => ({ value, label: title }));
  const submit = async ({ marks = {}, ...values }: Values) => {
    await register.mutateAsync({ ...values, entries: changedEntries(result.data?.entries ?? [], marks) });
    toast(t('done'));
  };
  return (
    <FormDialog<Values> title={t('act.registerCorrection')} open width={760} onClose={onClose} onSubmit={submit}>
      <Form.Item name="contestId" label={t('contestId')} rules={required(t('contestId'))}>
        <Select options={contests} onChange={(value: string) => choose(value)} />
      </Form.Item>
      {contestId !== undefined && <Await query={result}>{({ entries }) => <Marks entries={entries} />}</Await>}
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

/** The sheet, each cell as announced until it is changed. */
function Marks({ entries }: { entries: AnnouncedResult['entries'] }) {
  const t = useWords(paymentWords);
  const statuses = (['PRESENT', 'ABSENT', 'DISQUALIFIED', 'WITHDRAWN'] as const).map((value) => ({ value, label: t(`entry.${value}`) }));
  return (
    <fieldset>
      <legend className="fine">{t('marksHint')}</legend>
      {entries.map(({ key, name, theory, practice, status }) => (
        <div key={key} className="corrected-row">
          <span>{name}</span>
          <Form.Item name={['marks', key, 'theory']} initialValue={theory ?? ''} noStyle>
            <Input aria-label={`${name} ${t('theory')}`} />
          </Form.Item>
          <Form.Item name={['marks', key, 'practice']} initialValue={practice ?? ''} noStyle>
            <Input aria-label={`${name} ${t('practice')}`} />
          </Form.Item>
          <Form.Item name={['marks', key, 'status']} initialValue={status} noStyle>
            <Select aria-label={`${name} ${t('status')}`} options={statuses} />
          </Form.Item>
        </div>
      ))}
    </fieldset>
  );
}
