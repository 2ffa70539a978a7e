import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Collection } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { useCollectionAct, windowPath } from './collection.api.ts';

const routes: Readonly<Record<string, string>> = { withdrawWindow: 'withdrawal', concludeCheck: 'conclusion' };

/** What the office may do with the window now; what is not possible yet says why. */
export function WindowActions({ window: { caseId, actions } }: { window: Collection }) {
  const c = useWords(common);
  const required = useRequired();
  const [chosen, setChosen] = useState<Collection['actions'][number] | null>(null);
  const act = useCollectionAct<{ act: string; text: string | undefined }>(({ act: name, text }) => ({
    path: `${windowPath(caseId)}/${routes[name] ?? ''}`,
    body: name === 'withdrawWindow' ? { reason: text } : text ? { note: text } : {},
  }));
  return (
    <>
      {actions.map((one) => (
        <button
          key={one.act}
          type="button"
          className="btn"
          disabled={!one.allowed}
          title={one.refusals.map(({ message }) => message).join(' ')}
          onClick={() => setChosen(one)}
        >
          {one.label}
        </button>
      ))}
      {chosen && (
        <FormDialog<{ text?: string }>
          title={chosen.label}
          open
          onClose={() => setChosen(null)}
          onSubmit={({ text }) => act.mutateAsync({ act: chosen.act, text })}
        >
          <Form.Item name="text" label={c('reason')} rules={chosen.act === 'withdrawWindow' ? required(c('reason')) : []}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
