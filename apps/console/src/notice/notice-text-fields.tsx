import type { NoticeSubject } from '@jiangcheng/domain/notice/subject';
import { Form, Input } from 'antd';
import { useRequired } from '../ui/rules.ts';
import { LinesField } from '../ui/lines-field.tsx';
import { useWords } from '../words/define-words.ts';
import { noticeWords } from './notice.words.ts';
import { PrintedList } from './printed-list.tsx';
import { receptionParts } from './reception.ts';

/** What is put up, below `input`: title, basis, list in its printed order, text, and where to object. */
export function NoticeTextFields({ subject, change }: { subject: NoticeSubject; change: boolean }) {
  const t = useWords(noticeWords);
  const required = useRequired();
  return (
    <>
      {change && <p className="notice">{t('changeHint')}</p>}
      <Form.Item name={['input', 'title']} label={t('heading')} rules={required(t('heading'))}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name={['input', 'basis']} label={t('basisHint')} rules={required(t('basis'))}>
        <LinesField />
      </Form.Item>
      <PrintedList subject={subject} mayTakeOff={change} />
      <p className="fine">{t(`listHint.${subject}`)}</p>
      <Form.Item name={['input', 'text']} label={t('body')} rules={required(t('body'))}>
        <Input.TextArea rows={5} maxLength={5000} />
      </Form.Item>
      <h3>{t('reception')}</h3>
      {receptionParts.map((part) => (
        <Form.Item key={part} name={['input', 'reception', part]} label={t(part)} rules={required(t(part))}>
          <Input maxLength={120} />
        </Form.Item>
      ))}
      {change && (
        <Form.Item name={['input', 'reason']} label={t('publicReason')} rules={required(t('publicReason'))}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      )}
    </>
  );
}
