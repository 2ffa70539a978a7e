import { useState, type FormEvent } from 'react';
import type { ChangePassword } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { Page } from '../ui/page.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { PlainField } from './plain-field.tsx';
import { sessionWords } from './session.words.ts';
import { textOf } from './text-of.ts';

export function PasswordPage() {
  const t = useWords(sessionWords);
  const [mismatch, setMismatch] = useState(false);
  const change = useCommand<unknown, ChangePassword>((body) => ({ path: '/session/password', body }));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const next = textOf(form, 'next');
    const differs = next !== textOf(form, 'repeat');
    setMismatch(differs);
    if (differs) return;
    change.mutate({ current: textOf(form, 'current'), next }, { onSuccess: () => (toast(t('changed')), element.reset()) });
  };
  return (
    <Page title={t('changePassword')}>
      <form className="card narrow" onSubmit={send}>
        <PlainField name="current" label={t('current')} type="password" autoComplete="current-password" required maxLength={200} />
        <PlainField
          name="next"
          label={t('newPassword')}
          hint={t('passwordHint')}
          type="password"
          autoComplete="new-password"
          required
          minLength={10}
          maxLength={128}
        />
        <PlainField name="repeat" label={t('repeat')} type="password" autoComplete="new-password" required maxLength={128} />
        {mismatch && (
          <p role="alert" className="problem">
            {t('mismatch')}
          </p>
        )}
        <ProblemView error={change.error} />
        <button type="submit" className="btn btn-primary" disabled={change.isPending}>
          {t('changePassword')}
        </button>
      </form>
    </Page>
  );
}
