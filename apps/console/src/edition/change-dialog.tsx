import { Form, Input, InputNumber, Switch } from 'antd';
import type { Edition } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { ClauseItem } from './clause-item.tsx';
import { useChanging } from './edition.api.ts';
import { editionWords } from './edition.words.ts';

export type Value = Edition['values'][number];
type Values = Pick<Value, 'value' | 'clause'>;

/** A value keeps its type; what changes it is cited. */
export function ChangeDialog({ edition, value, onClose }: { edition: Edition; value: Value; onClose: () => void }) {
  const t = useWords(editionWords);
  const required = useRequired();
  const change = useChanging(edition);
  const { path } = value;
  const { version } = edition;
  return (
    <FormDialog<Values>
      title={t('changeOf', { path })}
      open
      onClose={onClose}
      initial={{ value: value.value, clause: value.clause }}
      onSubmit={(values) => change.mutateAsync({ version, path, ...values })}
    >
      <Form.Item
        name="value"
        label={t('value')}
        rules={required(t('value'))}
        valuePropName={typeof value.value === 'boolean' ? 'checked' : 'value'}
      >
        {fieldFor(value.value)}
      </Form.Item>
      <ClauseItem />
    </FormDialog>
  );
}

function fieldFor(value: Value['value']) {
  switch (typeof value) {
    case 'boolean':
      return <Switch />;
    case 'number':
      return <InputNumber />;
    default:
      return <Input.TextArea maxLength={2000} autoSize />;
  }
}
