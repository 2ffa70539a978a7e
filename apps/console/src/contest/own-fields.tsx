import { Form, Input, Select } from 'antd';
import { formWords } from '../forms/forms.words.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import type { Contest } from '../api/types.ts';
import { contestWords } from './contest.words.ts';
import { useReportLimit } from './use-report-limit.ts';

export function ChiefJudgeFields() {
  const t = useWords(contestWords);
  const required = useRequired();
  return (
    <>
      <Form.Item name={['input', 'name']} label={t('judgeName')} rules={required(t('judgeName'))}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name={['input', 'organization']} label={t('judgeOrganization')} rules={required(t('judgeOrganization'))}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name={['input', 'post']} label={t('judgePost')}>
        <Input maxLength={60} />
      </Form.Item>
    </>
  );
}

export function DatesFields({ limits: { cutoff } }: Contest) {
  const t = useWords(contestWords);
  const required = useRequired();
  return (
    <>
      <Form.Item name={['input', 'firstDay']} label={t('firstDay')} rules={required(t('firstDay'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name={['input', 'lastDay']} label={t('lastDay')} rules={required(t('lastDay'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name={['input', 'reason']} label={t('lateReason', cutoff)} extra={t('lateReasonHint', cutoff)}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}

export function EndDayFields({ limits: { cutoff, report } }: Contest) {
  const t = useWords(contestWords);
  const due = useReportLimit()(report);
  const required = useRequired();
  return (
    <>
      <Form.Item name={['input', 'lastScoredOn']} label={t('lastScoredOn')} extra={due} rules={required(t('lastScoredOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name={['input', 'lateReason']} label={t('lateReason', cutoff)} extra={t('lateEndHint', cutoff)}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}

const channels = ['POST', 'COURIER', 'BY_HAND', 'OTHER'] as const;

/** A report that came on paper: its day of receipt decides whether it is late, whenever it is entered. */
export function ReceivedFields({ caseId }: { caseId: string }) {
  const t = useWords(contestWords);
  const f = useWords(formWords);
  const required = useRequired();
  return (
    <>
      <Form.Item
        name={['input', 'receivedOn']}
        label={f('field.receivedOn')}
        extra={t('receivedHint')}
        rules={required(f('field.receivedOn'))}
      >
        <CivilDateField />
      </Form.Item>
      <Form.Item name={['input', 'channel']} label={f('field.channel')} rules={required(f('field.channel'))}>
        <Select options={channels.map((value) => ({ value, label: f(`value.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['input', 'lateExplanation']} label={f('field.lateExplanation')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name={['input', 'lateFileId']} label={f('field.lateFileId')}>
        <FileField purpose="LATE_EXPLANATION" caseId={caseId} />
      </Form.Item>
    </>
  );
}
