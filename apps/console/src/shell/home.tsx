import { Navigate } from 'react-router';
import { useSession } from '../session/session.api.ts';
import { menuOf } from './menu.ts';

/** The first page of the person's own menu. */
export function HomeRedirect() {
  const { data } = useSession();
  return data ? <Navigate to={menuOf(data)[0] ?? '/password'} replace /> : null;
}
