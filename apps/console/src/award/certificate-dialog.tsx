import { Form, Input } from 'antd';
import type { Nomination } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useRecordCertificates } from './award.api.ts';
import { awardWords } from './award.words.ts';

interface Values {
  number: string;
  issuedOn: string;
  reason?: string;
}

/** The number of one certificate as 人社 gave it, or its correction. */
export function CertificateDialog({
  campaignId,
  nomination,
  onClose,
}: {
  campaignId: string;
  nomination: Nomination;
  onClose: () => void;
}) {
  const t = useWords(awardWords);
  const required = useRequired();
  const record = useRecordCertificates(campaignId);
  const { contestId, entry, name } = nomination;
  const submit = async ({ number, issuedOn, reason }: Values) => {
    await record.mutateAsync({ certificates: [{ contestId, entry, number, issuedOn }], ...(reason ? { reason } : {}) });
    toast(t('done'));
  };
  return (
    <FormDialog<Values> title={t('recordOf', { name })} open onClose={onClose} onSubmit={submit}>
      <Form.Item name="number" label={t('number')} rules={required(t('number'))}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="issuedOn" label={t('issuedOn')} rules={required(t('issuedOn'))}>
        <CivilDateField />
      </Form.Item>
      {nomination.number !== null && (
        <Form.Item name="reason" label={t('correctReason')} rules={required(t('correctReason'))}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
