import { Suspense, useRef, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import type { Session } from '../api/types.ts';
import { useSession } from '../session/session.api.ts';
import { Await, Loading } from '../ui/state.tsx';
import { Toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { AntdProvider } from './antd-provider.tsx';
import { Drawer } from './drawer.tsx';
import { MainMenu } from './main-menu.tsx';
import { shellWords } from './shell.words.ts';
import { TopBar } from './top-bar.tsx';

/** Everything behind sign-in. Without a session it leads there and keeps the place. */
export function Shell() {
  const session = useSession();
  const { pathname, search } = useLocation();
  const was = useRef(false);
  if (session.data) was.current = true;
  if (session.data === null)
    return <Navigate to={`/sign-in?from=${encodeURIComponent(pathname + search)}${was.current ? '&ended' : ''}`} replace />;
  return <Await query={session}>{(data) => data && <SignedIn session={data} />}</Await>;
}

function SignedIn({ session }: { session: Session }) {
  const t = useWords(shellWords);
  const [open, setOpen] = useState(false);
  return (
    <AntdProvider>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <TopBar session={session} onMenu={() => setOpen(true)} />
      <div className="frame">
        <div className="side">
          <MainMenu session={session} />
        </div>
        <main id="content" tabIndex={-1}>
          {session.grants.length === 0 && <p className="notice">{t('noRole')}</p>}
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Drawer label={t('menu')} open={open} onClose={() => setOpen(false)}>
        <MainMenu session={session} onChoose={() => setOpen(false)} />
      </Drawer>
      <Toast />
    </AntdProvider>
  );
}
