import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { request } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import { SESSION_KEY } from '../api/query-client.ts';
import type { Session, SignIn } from '../api/types.ts';
import { usePageTitle } from '../ui/page-title.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { useWords } from '../words/define-words.ts';
import { Front } from './front.tsx';
import { PlainField } from './plain-field.tsx';
import { useSession } from './session.api.ts';
import { sessionWords } from './session.words.ts';
import { textOf } from './text-of.ts';

/** Only paths of this console: a link to another site is not followed after sign-in. */
export const safePlace = (from: string | null): string => (from && /^\/(?![/\\])/.test(from) ? from : '/');

export function SignInPage() {
  const t = useWords(sessionWords);
  const [query] = useSearchParams();
  const place = safePlace(query.get('from'));
  const { data: session } = useSession();
  const { enter, send } = useSignIn(place);
  usePageTitle(t('signIn'));
  if (session && !enter.isPending) return <Navigate to={place} replace />;
  return (
    <Front title={t('signIn')}>
      {query.has('ended') && <p className="notice">{t('ended')}</p>}
      <form onSubmit={send}>
        <PlainField name="login" label={t('login')} autoComplete="username" autoCapitalize="none" required autoFocus maxLength={200} />
        <PlainField name="password" label={t('password')} type="password" autoComplete="current-password" required maxLength={200} />
        <ProblemView error={enter.error} />
        <button type="submit" className="btn btn-primary wide" disabled={enter.isPending}>
          {t('signIn')}
        </button>
      </form>
    </Front>
  );
}

function useSignIn(place: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const enter = useMutation<Session, ApiError, SignIn>({
    mutationFn: (body) => request<Session>('POST', '/session', { body }),
    onSuccess: async (session) => {
      client.removeQueries();
      client.setQueryData(SESSION_KEY, session);
      await navigate(place, { replace: true });
    },
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    enter.mutate({ login: textOf(form, 'login').trim().toLowerCase(), password: textOf(form, 'password') });
  };
  return { enter, send };
}
