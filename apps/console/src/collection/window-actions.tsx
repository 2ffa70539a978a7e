import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Collection } from '../api/types.ts';
import { EitherWayDialog } from '../paper-decision/either-way-dialog.tsx';
import type { PaperPlace } from '../paper-decision/paper-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { useCollectionAct, windowPath } from './collection.api.ts';

const routes: Readonly<Record<string, string>> = { withdrawWindow: 'withdrawal', concludeCheck: 'conclusion' };

const bodyOf = (act: string, text: string | undefined): object =>
  act === 'withdrawWindow' ? { reason: text } : text ? { note: text } : {};

/** What the office may do with the window now; what is not possible yet says why. */
export function WindowActions({ window: { caseId, actions } }: { window: Collection }) {
  const c = useWords(common);
  const required = useRequired();
  const [chosen, setChosen] = useState<Collection['actions'][number] | null>(null);
  const act = useCollectionAct<{ act: string; text: string | undefined }>(({ act: name, text }) => ({
    path: `${windowPath(caseId)}/${routes[name] ?? ''}`,
    body: bodyOf(name, text),
  }));
  const place: PaperPlace = { id: caseId, of: 'caseId', purpose: 'PAPER_DECISION' };
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
        <EitherWayDialog<{ text?: string }>
          title={chosen.label}
          onClose={() => setChosen(null)}
          paper={{ act: chosen.act, place, input: ({ text }) => bodyOf(chosen.act, text) }}
          onSubmit={({ text }) => act.mutateAsync({ act: chosen.act, text })}
        >
          <Form.Item name="text" label={c('reason')} rules={chosen.act === 'withdrawWindow' ? required(c('reason')) : []}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </EitherWayDialog>
      )}
    </>
  );
}
