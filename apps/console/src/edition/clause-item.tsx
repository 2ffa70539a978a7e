import { Form, Input } from 'antd';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { editionWords } from './edition.words.ts';

/** Where the document says so: whatever changes in an edition is cited. */
export function ClauseItem() {
  const t = useWords(editionWords);
  const required = useRequired();
  return (
    <Form.Item name="clause" label={t('clause')} extra={t('clauseHint')} rules={required(t('clause'))}>
      <Input maxLength={100} />
    </Form.Item>
  );
}
