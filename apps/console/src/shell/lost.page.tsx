import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { usePageTitle } from '../ui/page-title.ts';
import { Empty } from '../ui/state.tsx';

export function LostPage() {
  const t = useWords(common);
  usePageTitle(t('page.lost'));
  return <Empty title={t('page.lost')} hint={t('page.lostHint')} />;
}

/** A page's script that is gone since the last release, or a fault of ours. */
export function BrokenPage() {
  const t = useWords(common);
  return (
    <main className="front">
      <Empty title={t('page.broken')} hint={t('page.brokenHint')}>
        <button type="button" className="btn btn-primary" onClick={() => window.location.reload()}>
          {t('reload')}
        </button>
      </Empty>
    </main>
  );
}
