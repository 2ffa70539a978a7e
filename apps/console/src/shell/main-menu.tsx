import { NavLink } from 'react-router';
import type { Session } from '../api/types.ts';
import { useInboxCount } from '../task/inbox.api.ts';
import { upTo999 } from '../ui/format.ts';
import { useWords } from '../words/define-words.ts';
import { menuOf } from './menu.ts';
import { shellWords } from './shell.words.ts';

export function MainMenu({ session, onChoose }: { session: Session; onChoose?: () => void }) {
  const t = useWords(shellWords);
  const count = useInboxCount();
  return (
    <nav aria-label={t('menu')} className="main-menu">
      <ul>
        {menuOf(session).map((path) => (
          <li key={path}>
            <NavLink to={path} onClick={onChoose}>
              {t(path)}
              {path === '/tasks' && count > 0 && <span className="count">{upTo999(count)}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
