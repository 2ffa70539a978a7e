import { Form, Input } from 'antd';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { paperWords } from './paper.words.ts';

/** Who decided on paper, and when. */
export function DeciderFields() {
  const t = useWords(paperWords);
  const required = useRequired();
  return (
    <>
      <Form.Item name={['decider', 'name']} label={t('deciderName')} rules={required(t('deciderName'))}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name={['decider', 'post']} label={t('deciderPost')} rules={required(t('deciderPost'))}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={['decider', 'body']} label={t('deciderBody')} rules={required(t('deciderBody'))}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="decidedOn" label={t('decidedOn')} rules={required(t('decidedOn'))}>
        <CivilDateField />
      </Form.Item>
    </>
  );
}
