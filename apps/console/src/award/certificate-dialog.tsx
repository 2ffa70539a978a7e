import { Form, Input, Select } from 'antd';
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
  kind?: Given['kind'];
  level?: Given['level'];
  reason?: string;
}

type Given = NonNullable<Nomination['given']>;
const kinds = ['QUALIFICATION', 'SKILL_LEVEL'] as const;
const levels = [1, 2, 3, 4, 5] as const;

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
  const submit = async ({ number, issuedOn, kind, level, reason }: Values) => {
    const given = kind && level ? { given: { kind, level } } : {};
    await record.mutateAsync({ certificates: [{ contestId, entry, number, issuedOn, ...given }], ...(reason ? { reason } : {}) });
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
      {nomination.by === 'HOST' && <HostFields />}
      {nomination.number !== null && (
        <Form.Item name="reason" label={t('correctReason')} rules={required(t('correctReason'))}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

/** What the document leaves to the host. */
function HostFields() {
  const t = useWords(awardWords);
  const required = useRequired();
  return (
    <>
      <Form.Item name="kind" label={t('kind')} rules={required(t('kind'))}>
        <Select options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="level" label={t('hostLevel')} rules={required(t('hostLevel'))}>
        <Select options={levels.map((level) => ({ value: level, label: t('hostLevelOf', { level }) }))} />
      </Form.Item>
    </>
  );
}
