import { Form, Input } from 'antd';
import type { Candidate } from '../api/types.ts';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { candidatePath, useUnitAct } from './recommendation.api.ts';
import { recommendationWords } from './recommendation.words.ts';

interface Props {
  roundId: string;
  candidate: Candidate;
  onClose: () => void;
}

/** 报送: the signed and sealed print with the code that stands on it. */
export function FilingDialog({ roundId, candidate, onClose }: Props) {
  const t = useWords(recommendationWords);
  const required = useRequired();
  type Values = { formFileId: string; formCode: string };
  const file = useUnitAct<Values>(roundId, (values) => ({
    path: `${candidatePath(roundId, candidate.organizationId, candidate.id)}/filing`,
    body: { version: candidate.version, ...values },
  }));
  return (
    <FormDialog<Values>
      title={t('filingOf', { name: candidate.name })}
      open
      onClose={onClose}
      onSubmit={async (values) => {
        await file.mutateAsync(values);
        toast(t('filed'));
      }}
    >
      <Form.Item name="formFileId" label={t('signedForm')} rules={required(t('signedForm'))}>
        <FileField purpose="CANDIDATE_FORM" caseId={candidate.caseId} />
      </Form.Item>
      <Form.Item name="formCode" label={t('formCode')} rules={required(t('formCode'))}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}

/** Takes a recommendation back, with its reason. */
export function WithdrawDialog({ roundId, candidate, onClose }: Props) {
  const t = useWords(recommendationWords);
  const required = useRequired();
  const withdraw = useUnitAct<{ reason: string }>(roundId, ({ reason }) => ({
    path: `${candidatePath(roundId, candidate.organizationId, candidate.id)}/withdrawal`,
    body: { version: candidate.version, reason },
  }));
  return (
    <FormDialog<{ reason: string }>
      title={t('withdrawOf', { name: candidate.name })}
      open
      danger
      onClose={onClose}
      onSubmit={async (values) => {
        await withdraw.mutateAsync(values);
        toast(t('withdrawn'));
      }}
    >
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
