import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useInboxCount } from '../task/inbox.api.ts';
import { usePageTitle } from './page-title.ts';

export interface Crumb {
  to: string;
  label: string;
}

/** A page: where it is, its heading, what can be done on it. */
export function Page({
  title,
  crumbs = [],
  actions,
  children,
}: {
  title: string;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
  children: ReactNode;
}) {
  usePageTitle(title, useInboxCount());
  return (
    <article className="page">
      {crumbs.length > 0 && (
        <nav aria-label="breadcrumb" className="crumbs">
          {crumbs.map(({ to, label }) => (
            <Link key={to} to={to}>
              {label}
            </Link>
          ))}
        </nav>
      )}
      <header className="page-head">
        <h1>{title}</h1>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </article>
  );
}
