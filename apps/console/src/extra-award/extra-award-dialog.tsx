import { Form, Input, Radio } from 'antd';
import type { ExtraAwards, NewExtraAward } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { extraAwardWords } from './extra-award.words.ts';

/** An award as the industry body's document names it. */
export function ExtraAwardDialog({ contestId, onClose }: { contestId: string; onClose: () => void }) {
  const t = useWords(extraAwardWords);
  const required = useRequired();
  const record = useCommand<unknown, NewExtraAward>(
    (body) => ({ path: `/contests/${contestId}/extra-awards`, body }),
    [['extra-awards', contestId]],
  );
  const submit = async (values: NewExtraAward) => {
    await record.mutateAsync(values);
    toast(t('done'));
  };
  const kinds = (['PERSONAL', 'TEAM'] as const).map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <FormDialog<NewExtraAward> title={t('record')} open initial={{ kind: 'PERSONAL' }} onClose={onClose} onSubmit={submit}>
      <Form.Item name="kind" label={t('kind')}>
        <Radio.Group options={kinds} />
      </Form.Item>
      {(['name', 'winner', 'awardedBy', 'document'] as const).map((field) => (
        <Form.Item key={field} name={field} label={t(field)} rules={required(t(field))}>
          <Input maxLength={field === 'winner' || field === 'document' ? 200 : 100} />
        </Form.Item>
      ))}
      <Form.Item name="awardedOn" label={t('awardedOn')} rules={required(t('awardedOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="fileId" label={t('file')} rules={required(t('file'))}>
        <FileField purpose="HONOUR_PAPER" caseId={contestId} />
      </Form.Item>
    </FormDialog>
  );
}

/** It was taken down by mistake, or its body took it back. */
export function WithdrawDialog({
  contestId,
  award,
  onClose,
}: {
  contestId: string;
  award: ExtraAwards['awards'][number];
  onClose: () => void;
}) {
  const t = useWords(extraAwardWords);
  const required = useRequired();
  const { id, winner, name } = award;
  const withdraw = useCommand<unknown, { reason: string }>(
    (body) => ({ path: `/contests/${contestId}/extra-awards/${id}/withdrawal`, body }),
    [['extra-awards', contestId]],
  );
  const submit = async (body: { reason: string }) => {
    await withdraw.mutateAsync(body);
    toast(t('withdrawn'));
  };
  return (
    <FormDialog<{ reason: string }> title={t('withdrawOf', { winner, name })} open danger onClose={onClose} onSubmit={submit}>
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
