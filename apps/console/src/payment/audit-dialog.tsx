import { Form, Input } from 'antd';
import type { IdCopies, PaymentAudit } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useMoneyAct } from './payment.api.ts';
import { paymentWords } from './payment.words.ts';

export interface CopiesDialogProps {
  campaignId: string;
  /** The campaign's end, to which the audit's paper goes. */
  caseId: string;
  contest: IdCopies;
  onClose: () => void;
}

/** 经审: who audited the payments of a contest, when, and the document that says so. */
export function AuditDialog({ campaignId, caseId, contest: { contestId, title }, onClose }: CopiesDialogProps) {
  const t = useWords(paymentWords);
  const required = useRequired();
  const record = useMoneyAct<PaymentAudit>(campaignId, 'payments/audits');
  const submit = async (values: Omit<PaymentAudit, 'contestId'>) => {
    await record.mutateAsync({ contestId, ...values });
    toast(t('done'));
  };
  return (
    <FormDialog<Omit<PaymentAudit, 'contestId'>>
      title={t('of', { act: t('act.recordAudit'), name: title })}
      open
      onClose={onClose}
      onSubmit={submit}
    >
      <Form.Item name="auditor" label={t('auditor')} rules={required(t('auditor'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="auditedOn" label={t('auditedOn')} rules={required(t('auditedOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="document" label={t('auditDocument')} rules={required(t('auditDocument'))}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="fileId" label={t('auditFile')} rules={required(t('auditFile'))}>
        <FileField purpose="AUDIT_PAPER" caseId={caseId} />
      </Form.Item>
    </FormDialog>
  );
}
