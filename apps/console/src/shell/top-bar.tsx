import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, type RefObject } from 'react';
import { Link } from 'react-router';
import { request } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Session } from '../api/types.ts';
import { localTime } from '../ui/format.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { shellWords } from './shell.words.ts';

export function TopBar({ session, onMenu }: { session: Session; onMenu: () => void }) {
  const t = useWords(shellWords);
  const c = useWords(common);
  return (
    <header className="top-bar">
      <button type="button" className="menu-button" aria-label={t('openMenu')} onClick={onMenu}>
        <span aria-hidden="true">☰</span>
      </button>
      <Link to="/" className="brand">
        <img src="/favicon.svg" alt="" width={28} height={28} />
        {c('product')}
      </Link>
      {session.testClock && <span className="test-clock">{t('testClock', { at: localTime(session.now) })}</span>}
      <LanguageSwitch />
      <Me session={session} />
    </header>
  );
}

/** My name and what I act as; where I leave. */
function Me({ session }: { session: Session }) {
  const t = useWords(shellWords);
  const c = useWords(common);
  const leave = useSignOut();
  const panel = useClosedFromOutside();
  const roles = session.grants.map((grant) => `${c(`role.${grant.role}`)}${grant.organizationName ? `（${grant.organizationName}）` : ''}`);
  return (
    <details className="me" ref={panel}>
      <summary aria-label={`${t('me')}：${session.name}`}>{session.name}</summary>
      <div className="me-panel">
        <strong>{session.name}</strong>
        <span className="fine">{session.login}</span>
        <ul>
          {[...new Set(roles)].map((role) => (
            <li key={role}>{role}</li>
          ))}
        </ul>
        <Link to="/calendar#feeds">{t('feeds')}</Link>
        <Link to="/password">{t('password')}</Link>
        <button type="button" className="btn" onClick={() => leave.mutate()}>
          {t('signOut')}
        </button>
      </div>
    </details>
  );
}

/** A press elsewhere closes the panel, which would lie over what the person wants to press next. */
function useClosedFromOutside(): RefObject<HTMLDetailsElement | null> {
  const panel = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = ({ target }: PointerEvent) => {
      if (panel.current && !(target instanceof Node && panel.current.contains(target))) panel.current.open = false;
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, []);
  return panel;
}

/** The whole page is loaded anew, so that nothing of this person stays in memory. */
const useSignOut = () =>
  useMutation<unknown, ApiError>({
    mutationFn: () => request('DELETE', '/session'),
    onSettled: () => window.location.assign('/sign-in'),
  });
