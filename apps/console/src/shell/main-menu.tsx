import { NavLink } from 'react-router';
import type { Session } from '../api/types.ts';
import { useWaitingPapers } from '../paper-decision/waiting.api.ts';
import { useInboxCount } from '../task/inbox.api.ts';
import { upTo999 } from '../ui/format.ts';
import { useWords } from '../words/define-words.ts';
import { menuOf } from './menu.ts';
import { shellWords } from './shell.words.ts';

export function MainMenu({ session, onChoose }: { session: Session; onChoose?: () => void }) {
  const t = useWords(shellWords);
  const counts: Readonly<Record<string, number>> = { '/tasks': useInboxCount(), '/paper-decisions': useWaitingPapers() };
  return (
    <nav aria-label={t('menu')} className="main-menu">
      <ul>
        {menuOf(session).map((path) => (
          <li key={path}>
            <NavLink to={path} onClick={onChoose}>
              {t(path)}
              <Count of={counts[path] ?? 0} />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How many wait there; nothing where none does. */
function Count({ of }: { of: number }) {
  return of > 0 ? <span className="count">{upTo999(of)}</span> : null;
}
