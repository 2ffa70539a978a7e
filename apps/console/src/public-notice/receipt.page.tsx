import type { FormEvent } from 'react';
import type { ReceiptAnswer } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { Front } from '../session/front.tsx';
import { PlainField } from '../session/plain-field.tsx';
import { textOf } from '../session/text-of.ts';
import { usePageTitle } from '../ui/page-title.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { useWords } from '../words/define-words.ts';
import { publicNoticeWords } from './public-notice.words.ts';

/** How one's own objection stands, by the number and code of its receipt. */
export function ReceiptPage() {
  const t = useWords(publicNoticeWords);
  const ask = useCommand<ReceiptAnswer, { receiptNo: string; code: string }>((body) => ({ path: '/objection-receipts', body }));
  usePageTitle(t('receipts'));
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    ask.mutate({ receiptNo: textOf(form, 'receiptNo'), code: textOf(form, 'code') });
  };
  return (
    <Front title={t('receipts')}>
      <form onSubmit={send}>
        <PlainField name="receiptNo" label={t('receiptNo')} required maxLength={40} />
        <PlainField name="code" label={t('code')} autoCapitalize="characters" required maxLength={40} />
        {ask.error && <ProblemView error={ask.error} />}
        <button type="submit" className="btn btn-primary wide" disabled={ask.isPending}>
          {t('ask')}
        </button>
      </form>
      {ask.data && <Standing answer={ask.data} />}
    </Front>
  );
}

function Standing({ answer: { standingLabel, receivedOn, inTime, reply } }: { answer: ReceiptAnswer }) {
  const t = useWords(publicNoticeWords);
  return (
    <dl role="status">
      <dt>{t('standing')}</dt>
      <dd>{standingLabel}</dd>
      <dt>{t('receivedOn')}</dt>
      <dd>{receivedOn}</dd>
      <dt>{t('inTime')}</dt>
      <dd>{t(inTime ? 'yes' : 'no')}</dd>
      {reply && <dt>{t('reply')}</dt>}
      {reply && <dd>{`${reply.on}　${reply.text}`}</dd>}
    </dl>
  );
}
