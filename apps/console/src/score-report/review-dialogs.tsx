import { Form, Input, InputNumber, Select } from 'antd';
import { ActNotes } from '../act/act-notes.tsx';
import type { Action, Contest, ReturnReport } from '../api/types.ts';
import { useOwnSeat } from '../approval/approval.api.ts';
import { AttachmentsItem } from '../approval/attachments-field.tsx';
import { useAct } from '../contest/contest.api.ts';
import { choicesOf } from '../forms/prepare-schema.ts';
import { useSchema } from '../forms/schema-item.tsx';
import type { Schema } from '../forms/check-schema.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { Await } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { reviewWords } from './review.words.ts';

interface Props {
  contest: Contest;
  action: Action;
  onClose: () => void;
}

export function ConfirmDialog({ contest, action, onClose }: Props) {
  const t = useWords(reviewWords);
  const act = useAct(contest.caseId, action.href);
  const seat = useOwnSeat(contest.approvalId);
  return (
    <FormDialog<{ opinion?: string; attachments?: string[] }>
      title={t('confirm')}
      open
      onClose={onClose}
      okText={t('confirm')}
      onSubmit={async ({ opinion, attachments }) => {
        const said = { ...(opinion?.trim() ? { opinion } : {}), ...(attachments && { attachments }) };
        await act.mutateAsync({ ...seat, round: contest.round, ...said });
        toast(t('confirmed'));
      }}
    >
      <ActNotes action={action} />
      <Form.Item name="opinion" label={t('opinion')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      <AttachmentsItem caseId={contest.caseId} />
    </FormDialog>
  );
}

/** The reasons come with the act's schema: they are the regulation's, not the page's. */
export function ReturnDialog({ contest, action, onClose }: Props) {
  const t = useWords(reviewWords);
  const act = useAct(contest.caseId, action.href);
  const seat = useOwnSeat(contest.approvalId);
  const schema = useSchema(action.schemaHref ?? `/contests/${contest.caseId}/actions/return/schema`);
  return (
    <FormDialog<ReturnReport>
      title={t('return')}
      open
      onClose={onClose}
      okText={t('return')}
      danger
      onSubmit={async ({ correctionDays, ...values }) => {
        await act.mutateAsync({ ...values, ...seat, round: contest.round, ...(correctionDays && { correctionDays }) });
        toast(t('returned'));
      }}
    >
      <Await query={schema}>{(data) => <ReturnFields schema={data} />}</Await>
      <AttachmentsItem caseId={contest.caseId} />
    </FormDialog>
  );
}

export function ReturnFields({ schema }: { schema: Schema }) {
  const t = useWords(reviewWords);
  const required = useRequired();
  const reasons = choicesOf(schema.properties?.['reasonCode']);
  const days = schema.properties?.['correctionDays'] as { default?: number } | undefined;
  return (
    <>
      <Form.Item name="reasonCode" label={t('reasonCode')} rules={required(t('reasonCode'))}>
        {reasons.length > 0 ? <Select options={reasons} /> : <Input maxLength={60} />}
      </Form.Item>
      <Form.Item name="text" label={t('text')} extra={t('textHint')} rules={required(t('text'))}>
        <Input.TextArea rows={4} maxLength={1000} />
      </Form.Item>
      <Form.Item name="correctionDays" label={t('correctionDays')} initialValue={days?.default}>
        <InputNumber min={1} max={60} precision={0} />
      </Form.Item>
    </>
  );
}
