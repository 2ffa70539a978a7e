import { Form, Input } from 'antd';
import { useState } from 'react';
import type { ActAnswer } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { TASKS_KEY } from './inbox.api.ts';
import { taskWords } from './task.words.ts';

export type ClaimVerb = 'CLAIM' | 'RELEASE' | 'TAKE_OVER';
const paths = { CLAIM: 'claim', RELEASE: 'release', TAKE_OVER: 'take-over' } as const satisfies Record<ClaimVerb, string>;

interface Props {
  taskId: string;
  /** Says which task a button is for. */
  label: string;
  verbs: readonly ClaimVerb[];
  /** Its turn in an approval is claimed there. */
  ofApproval?: boolean;
}

/** 认领, 放回, 接手. Taking over asks why. */
export function ClaimButtons({ taskId, label, verbs, ofApproval = false }: Props) {
  const t = useWords(taskWords);
  const [asking, ask] = useState(false);
  const send = useClaim(taskId, ofApproval);
  const press = (verb: ClaimVerb) =>
    verb === 'TAKE_OVER' ? ask(true) : send.mutate({ verb }, { onSuccess: () => toast(t(`claimed.${verb}`)) });
  return (
    <span className="row">
      {verbs.map((verb) => (
        <button
          key={verb}
          type="button"
          className="btn btn-small"
          aria-label={`${t(`verb.${verb}`)}：${label}`}
          disabled={send.isPending}
          onClick={() => press(verb)}
        >
          {t(`verb.${verb}`)}
        </button>
      ))}
      <ProblemView error={send.error} />
      {asking && <TakeOverDialog taskId={taskId} label={label} onClose={() => ask(false)} />}
    </span>
  );
}

function TakeOverDialog({ taskId, label, onClose }: Omit<Props, 'verbs'> & { onClose: () => void }) {
  const t = useWords(taskWords);
  const c = useWords(common);
  const required = useRequired();
  const send = useClaim(taskId);
  return (
    <FormDialog<{ reason: string }>
      title={`${t('verb.TAKE_OVER')}：${label}`}
      open
      onClose={onClose}
      onSubmit={async ({ reason }) => {
        await send.mutateAsync({ verb: 'TAKE_OVER', reason });
        toast(t('claimed.TAKE_OVER'));
      }}
    >
      <Form.Item name="reason" label={c('reason')} rules={required(c('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

const useClaim = (taskId: string, ofApproval = false) =>
  useCommand<ActAnswer, { verb: ClaimVerb; reason?: string }>(
    ({ verb, reason }) =>
      ofApproval
        ? { path: `/tasks/${taskId}/verbs`, body: { verb: verb.toLowerCase() } }
        : {
            path: `/tasks/${taskId}/${paths[verb]}`,
            ...(verb !== 'CLAIM' && { body: reason === undefined ? {} : { reason } }),
          },
    [TASKS_KEY, ['case-tasks'], ['contest'], ['approval'], ['payments']],
  );
