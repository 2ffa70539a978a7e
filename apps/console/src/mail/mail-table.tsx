import { Modal } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Mail, MailPreview } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { URGING_KEY } from '../reminder/urging.api.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { Mark, type Tone } from '../ui/mark.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { toast } from '../ui/toast.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { mailWords } from './mail.words.ts';

const tones = { QUEUED: 'info', WAITING: 'info', SENT: 'ok', FAILED: 'danger', FOLDED: 'plain' } as const satisfies Record<
  Mail['status'],
  Tone
>;

/** Each mail with its attempts and the server's answers. */
export function MailTable({ mails }: { mails: readonly Mail[] }) {
  const t = useWords(mailWords);
  const [shown, show] = useState<Mail | null>(null);
  const columns: Column<Mail>[] = [
    { key: 'subject', title: t('subject'), render: (mail) => <Subject mail={mail} onShow={() => show(mail)} /> },
    {
      key: 'to',
      title: t('to'),
      render: (mail) => (
        <>
          {mail.toName} <span className="fine code">{mail.toAddress}</span>
        </>
      ),
    },
    { key: 'status', title: t('status'), render: (mail) => <Status mail={mail} /> },
    { key: 'created', title: t('created'), tight: true, render: (mail) => localTime(mail.createdAt) },
  ];
  return (
    <>
      <DataTable label={t('title')} rows={mails} columns={columns} rowKey={(mail) => mail.id} />
      <Modal title={shown?.subject} open={shown !== null} onCancel={() => show(null)} footer={null} width={680} destroyOnHidden>
        {shown && <Preview id={shown.id} />}
      </Modal>
    </>
  );
}

function Subject({ mail, onShow }: { mail: Mail; onShow: () => void }) {
  const t = useWords(mailWords);
  return (
    <div>
      <strong>{mail.subject}</strong>
      <div className="fine">{[mail.label, mail.rung, mail.number].filter(Boolean).join(' · ')}</div>
      <button type="button" className="btn-link" aria-label={t('previewOf', { subject: mail.subject })} onClick={onShow}>
        {t('preview')}
      </button>
    </div>
  );
}

function Status({ mail }: { mail: Mail }) {
  const t = useWords(mailWords);
  const answer = (attempt: Mail['attempts'][number]) =>
    attempt.ok ? t('accepted') : attempt.permanent ? t('refusedForGood') : t('failed');
  return (
    <div>
      <Mark tone={tones[mail.status]}>{t(`status.${mail.status}`)}</Mark>
      {mail.notBefore && <div className="fine">{t('waits', { at: localTime(mail.notBefore) })}</div>}
      {mail.nextAttemptAt && <div className="fine">{t('next', { at: localTime(mail.nextAttemptAt) })}</div>}
      {mail.openedAt && <div className="fine">{t('opened', { at: localTime(mail.openedAt) })}</div>}
      {mail.bouncedAt && <div className="fine">{t('bounced', { at: localTime(mail.bouncedAt) })}</div>}
      {mail.status === 'SENT' && mail.bouncedAt === null && <Bounce mail={mail} />}
      {mail.attempts.length > 0 && (
        <details>
          <summary className="fine">{t('attempts', { n: mail.attempts.length })}</summary>
          <ul className="fine">
            {mail.attempts.map((attempt) => (
              <li key={attempt.at}>
                {localTime(attempt.at)} {answer(attempt)} <code>{[attempt.code, attempt.response].filter(Boolean).join(' ')}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** It came back: from now the person counts as without address. */
function Bounce({ mail }: { mail: Mail }) {
  const t = useWords(mailWords);
  const can = useCan();
  const mark = useCommand<Mail>(() => ({ path: `/mails/${mail.id}/bounce` }), [['mails'], URGING_KEY, ['people']]);
  if (!can('reminder.manage')) return null;
  return (
    <>
      <button
        type="button"
        className="btn-link"
        aria-label={t('bounceOf', { subject: mail.subject })}
        disabled={mark.isPending}
        onClick={() => mark.mutate(undefined, { onSuccess: () => toast(t('bounceDone')) })}
      >
        {t('bounce')}
      </button>
      <ProblemView error={mark.error} />
    </>
  );
}

/** The text part: what a mail program without HTML shows. */
function Preview({ id }: { id: string }) {
  const query = useQuery<MailPreview, ApiError>({
    queryKey: ['mail', id, 'preview'],
    queryFn: ({ signal }) => get<MailPreview>(`/mails/${id}/preview`, {}, signal),
  });
  return <Await query={query}>{(mail) => <pre className="mail-text">{mail.text}</pre>}</Await>;
}
