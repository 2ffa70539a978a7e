import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

export function LoadMore({ query }: { query: Paged }) {
  const t = useWords(common);
  if (!query.hasNextPage) return null;
  return (
    <button type="button" className="btn load-more" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {query.isFetchingNextPage ? t('loading') : t('loadMore')}
    </button>
  );
}
