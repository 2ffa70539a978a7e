import { Form, Input, InputNumber } from 'antd';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { paymentWords } from './payment.words.ts';

type Name = 'budget' | 'finalAccount' | 'proposed' | 'account' | 'bankName';

/** Scale (人数、天数、场次), amounts and account of an application, whoever files it. */
export function SubsidyFields({ names }: { names: readonly Name[] }) {
  const t = useWords(paymentWords);
  const required = useRequired();
  return (
    <>
      {(['people', 'days', 'sessions'] as const).map((part) => (
        <Form.Item key={part} name={['scale', part]} label={t(part)} rules={required(t(part))}>
          <InputNumber min={part === 'people' ? 0 : 1} precision={0} />
        </Form.Item>
      ))}
      {names.map((name) => {
        const label = name === 'account' ? t('accountNumber') : t(name);
        return (
          <Form.Item key={name} name={name} label={label} rules={required(label)}>
            <Input maxLength={64} />
          </Form.Item>
        );
      })}
    </>
  );
}
