import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Approval, CopiesUrged, NewCopyUrge } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { reminderWords } from '../reminder/reminder.words.ts';
import { URGING_KEY } from '../reminder/urging.api.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { localTime } from '../ui/format.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { approvalWords } from './approval.words.ts';

type Copy = Approval['copies'][number];

const canBeUrged = ({ mayUrge, urgeableFrom }: Copy): boolean => mayUrge && urgeableFrom === null;

/** To whom copies went, who has noted his, and the buttons to urge those who have not. */
export function Copies({ approval }: { approval: Approval }) {
  const t = useWords(approvalWords);
  const [urged, urge] = useState<readonly Copy[]>([]);
  const { copies } = approval;
  const able = copies.filter(canBeUrged);
  if (copies.length === 0) return null;
  return (
    <>
      <h3>{t('copies')}</h3>
      <ul aria-label={t('copies')}>
        {copies.map((copy) => (
          <CopyItem key={copy.personId} copy={copy} onUrge={() => urge([copy])} />
        ))}
      </ul>
      {able.length > 1 && (
        <p className="row">
          <button type="button" className="btn btn-small" onClick={() => urge(able)}>
            {t('urgeUnread', { n: able.length })}
          </button>
        </p>
      )}
      {urged.length > 0 && <UrgeCopiesDialog approval={approval} copies={urged} onClose={() => urge([])} />}
    </>
  );
}

function CopyItem({ copy, onUrge }: { copy: Copy; onUrge: () => void }) {
  const t = useWords(approvalWords);
  const r = useWords(reminderWords);
  const { to, by, text, readAt, urgedAt, urgeableFrom, mayUrge } = copy;
  return (
    <li>
      {t('copyLine', { to, by })} {text} · {readAt === null ? t('unread') : `${t('read')} ${localTime(readAt)}`}
      {urgedAt && readAt === null && <span className="fine">{` · ${r('urged')} ${localTime(urgedAt)}`}</span>}
      {mayUrge && (
        <>
          {' '}
          <button
            type="button"
            className="btn btn-small"
            aria-label={r('urgeOf', { label: to })}
            disabled={urgeableFrom !== null}
            onClick={onUrge}
          >
            {r('urge')}
          </button>
        </>
      )}
      {mayUrge && urgeableFrom && <span className="fine">{` ${r('again', { at: localTime(urgeableFrom) })}`}</span>}
    </li>
  );
}

function UrgeCopiesDialog({ approval, copies, onClose }: { approval: Approval; copies: readonly Copy[]; onClose: () => void }) {
  const r = useWords(reminderWords);
  const send = useCommand<CopiesUrged, NewCopyUrge>(
    (body) => ({ path: `/approvals/${approval.id}/copy-urges`, body }),
    [['approval', approval.id], URGING_KEY, ['mails']],
  );
  return (
    <FormDialog<{ note?: string }>
      title={r('urgeOf', { label: copies.map(({ to }) => to).join('、') })}
      open
      onClose={onClose}
      onSubmit={async ({ note }) => {
        await send.mutateAsync({ people: copies.map(({ personId }) => personId), ...(note && { note }) });
        toast(r('urgeDone'));
      }}
    >
      <Form.Item name="note" label={r('note')}>
        <Input.TextArea rows={3} maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
