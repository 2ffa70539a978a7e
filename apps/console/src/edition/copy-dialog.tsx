import { Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import type { EditionList, NewEdition } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { editionPath, useCopying } from './edition.api.ts';
import { editionWords } from './edition.words.ts';

type Values = Pick<NewEdition, 'edition' | 'reason'>;

export function CopyDialog({ base, onClose }: { base: EditionList['items'][number]; onClose: () => void }) {
  const t = useWords(editionWords);
  const required = useRequired();
  const navigate = useNavigate();
  const copy = useCopying();
  const { regulation, edition: basedOn } = base;
  const submit = async (values: Values) => {
    await navigate(editionPath(await copy.mutateAsync({ regulation, basedOn, ...values })));
  };
  return (
    <FormDialog<Values> title={t('copyOf', { edition: basedOn })} open onClose={onClose} onSubmit={submit}>
      <Form.Item name="edition" label={t('newEdition')} extra={t('newEditionHint')} rules={required(t('newEdition'))}>
        <Input maxLength={7} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}
