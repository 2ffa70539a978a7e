import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { request } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import { SESSION_KEY } from '../api/query-client.ts';
import type { AcceptInvitation, Invitation, Session } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { localTime } from '../ui/format.ts';
import { usePageTitle } from '../ui/page-title.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { Await } from '../ui/state.tsx';
import { newKey } from '../api/idempotency.ts';
import { useWords } from '../words/define-words.ts';
import { Front } from './front.tsx';
import { PlainField } from './plain-field.tsx';
import { sessionWords } from './session.words.ts';
import { textOf } from './text-of.ts';

/** The token stands behind `#`, so that it reaches no server log; it is read once and sent in a body. */
const tokenOf = (hash: string): string => new URLSearchParams(hash.replace(/^#/, '')).get('token') ?? '';

export function WelcomePage() {
  const t = useWords(sessionWords);
  const [token] = useState(tokenOf(useLocation().hash));
  const lookup = useQuery<Invitation, ApiError>({
    queryKey: ['invitation', token],
    queryFn: () => request<Invitation>('POST', '/invitations/lookup', { body: { token }, key: newKey() }),
    enabled: token !== '',
    staleTime: Infinity,
  });
  usePageTitle(t('welcome'));
  return (
    <Front title={t('welcome')}>
      {token === '' ? (
        <p className="notice">{t('noToken')}</p>
      ) : (
        <Await query={lookup}>{(invitation) => <AcceptForm token={token} invitation={invitation} />}</Await>
      )}
      {(token === '' || lookup.error) && <Link to="/sign-in">{t('toSignIn')}</Link>}
    </Front>
  );
}

function AcceptForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = useWords(sessionWords);
  const { accept, mismatch, send } = useAcceptance(token);
  const first = invitation.purpose === 'FIRST_ACCOUNT';
  return (
    <form onSubmit={send}>
      <p>{t(`purpose.${invitation.purpose}`)}</p>
      <p className="fine">{t('linkExpires', { at: localTime(invitation.expiresAt) })}</p>
      {first || !invitation.login ? (
        <PlainField
          name="login"
          label={t('login')}
          hint={t('loginHint')}
          autoComplete="username"
          autoCapitalize="none"
          required
          minLength={3}
          maxLength={40}
        />
      ) : (
        <PlainField label={t('login')} value={invitation.login} autoComplete="username" readOnly />
      )}
      {first && <PlainField name="name" label={t('name')} autoComplete="name" required maxLength={50} />}
      <PlainField
        name="password"
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
      <ProblemView error={accept.error} />
      <button type="submit" className="btn btn-primary wide" disabled={accept.isPending}>
        {t('begin')}
      </button>
    </form>
  );
}

function useAcceptance(token: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [mismatch, setMismatch] = useState(false);
  const accept = useCommand<Session, AcceptInvitation>((body) => ({ path: '/invitations/acceptance', body }));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = textOf(form, 'password');
    const differs = password !== textOf(form, 'repeat');
    setMismatch(differs);
    accept.reset();
    if (differs) return;
    const login = textOf(form, 'login').trim();
    const name = textOf(form, 'name').trim();
    accept.mutate(
      { token, password, ...(login && { login }), ...(name && { name }) },
      {
        onSuccess: (session) => {
          client.setQueryData(SESSION_KEY, session);
          void navigate('/', { replace: true });
        },
      },
    );
  };
  return { accept, mismatch, send };
}
