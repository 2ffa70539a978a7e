import { Form, Input } from 'antd';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { contestWords } from './contest.words.ts';

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

export function DatesFields() {
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
      <Form.Item name={['input', 'reason']} label={t('lateReason')} extra={t('lateReasonHint')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}

export function EndDayFields() {
  const t = useWords(contestWords);
  const required = useRequired();
  return (
    <>
      <Form.Item name={['input', 'lastScoredOn']} label={t('lastScoredOn')} extra={t('lastScoredHint')} rules={required(t('lastScoredOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name={['input', 'lateReason']} label={t('lateReason')} extra={t('lateEndHint')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}
