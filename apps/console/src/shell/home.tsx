import { Navigate } from 'react-router';
import { can, useSession } from '../session/session.api.ts';
import { menuOf } from './menu.ts';

/** The first page of the person's own menu; an expert's is the scoring that he sits on, also while no task waits for him. */
export function HomeRedirect() {
  const { data } = useSession();
  if (!data) return null;
  const scoresAlone = can(data, 'scoring.own') && !can(data, 'case.act');
  return <Navigate to={scoresAlone ? '/scorings' : (menuOf(data)[0] ?? '/password')} replace />;
}
