import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** Parts of a page as links: each has an address, and going back returns to the one before. */
export function TabLinks({ current, tabs }: { current: string; tabs: readonly { key: string; label: ReactNode }[] }) {
  return (
    <nav className="tab-links">
      {tabs.map(({ key, label }) => (
        <Link key={key} to={`?tab=${key}`} aria-current={key === current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
