import type { FormEvent } from 'react';
import type { CertificateAnswer, CertificateQuestion } from '../api/cultivation-types.ts';
import { useCommand } from '../api/use-command.ts';
import { Front } from '../session/front.tsx';
import { PlainField } from '../session/plain-field.tsx';
import { textOf } from '../session/text-of.ts';
import { usePageTitle } from '../ui/page-title.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { useWords } from '../words/define-words.ts';
import { cultivationWords } from './cultivation.words.ts';

/** Anybody checks a certificate: its number tells state and year, the code printed on it whose it is. */
export function CertificateCheckPage() {
  const t = useWords(cultivationWords);
  const ask = useCommand<CertificateAnswer, CertificateQuestion>((body) => ({ path: '/certificate-checks', body }));
  usePageTitle(t('check'));
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const code = textOf(form, 'code').trim();
    ask.mutate({ number: textOf(form, 'number'), ...(code === '' ? {} : { code }) });
  };
  return (
    <Front title={t('check')}>
      <form onSubmit={send}>
        <p>{t('checkHint')}</p>
        <PlainField name="number" label={t('number')} required maxLength={60} />
        <PlainField name="code" label={t('code')} autoCapitalize="characters" maxLength={40} />
        {ask.error && <ProblemView error={ask.error} />}
        <button type="submit" className="btn btn-primary wide" disabled={ask.isPending}>
          {t('ask')}
        </button>
      </form>
      {ask.data && <Found answer={ask.data} />}
    </Front>
  );
}

function Found({ answer: { number, year, state, name } }: { answer: CertificateAnswer }) {
  const t = useWords(cultivationWords);
  return (
    <dl role="status">
      <dt>{t('number')}</dt>
      <dd>{number}</dd>
      <dt>{t('state')}</dt>
      <dd>{t(`state.${state}`)}</dd>
      <dt>{t('year')}</dt>
      <dd>{year}</dd>
      <dt>{t('name')}</dt>
      <dd>{name ?? t('hidden')}</dd>
    </dl>
  );
}
