import type { ReactNode } from 'react';
import type { ApiError } from '../api/problem.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { ProblemView } from './problem-view.tsx';

export function Loading() {
  const t = useWords(common);
  return (
    <div className="loading" role="status">
      {t('loading')}
    </div>
  );
}

/** Nothing here: says so, and what can be done. */
export function Empty({ title, hint, children }: { title: string; hint?: string | undefined; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  );
}

interface Answered<T> {
  data: T | undefined;
  error: ApiError | Error | null;
  refetch: () => unknown;
}

/** Waits for an answer: loading, the problem with a second try, or what the answer shows. */
export function Await<T>({ query, children }: { query: Answered<T>; children: (data: T) => ReactNode }) {
  const t = useWords(common);
  if (query.data !== undefined) {
    return (
      <>
        <ProblemView error={query.error} />
        {children(query.data)}
      </>
    );
  }
  if (!query.error) return <Loading />;
  return (
    <>
      <ProblemView error={query.error} />
      <button type="button" className="btn" onClick={() => void query.refetch()}>
        {t('retry')}
      </button>
    </>
  );
}
