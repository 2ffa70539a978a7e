import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Objector } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { FactsDialog } from '../ui/facts-dialog.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { objectionPath } from './objection.api.ts';
import { objectionWords } from './objection.words.ts';

/** Who objects and the papers he added, for a reason that is recorded; it is kept nowhere and goes with the dialog. */
export function ObjectorDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords(objectionWords);
  const required = useRequired();
  const [shown, show] = useState<Objector | null>(null);
  const read = useCommand<Objector, string>((reason) => ({ path: `${objectionPath(id)}/objector`, body: { reason } }));
  if (shown) return <Shown objector={shown} onClose={onClose} />;
  return (
    <FormDialog<{ reason: string }>
      title={t('showObjector')}
      open
      onClose={onClose}
      okText={t('show')}
      onSubmit={async ({ reason }) => {
        show(await read.mutateAsync(reason));
        return false;
      }}
    >
      <p className="fine">{t('showHint')}</p>
      <Form.Item name="reason" label={t('why')} rules={required(t('why'))}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
}

function Shown({ objector: { kind, name, contact, files }, onClose }: { objector: Objector; onClose: () => void }) {
  const t = useWords(objectionWords);
  return (
    <FactsDialog
      title={t('objector')}
      items={[
        [t('kind'), t(`kind.${kind}`)],
        [t('name'), name ?? t('anonymous')],
        [t('contact'), contact],
      ]}
      onClose={onClose}
    >
      {files.map((file) => (
        <p key={file.name}>
          <a href={`data:${file.contentType};base64,${file.content}`} download={file.name}>
            {file.name}
          </a>
        </p>
      ))}
    </FactsDialog>
  );
}
