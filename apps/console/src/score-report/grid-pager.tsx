import { useWords } from '../words/define-words.ts';
import { reportWords } from './score-report.words.ts';

export function GridPager({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  const t = useWords(reportWords);
  if (pages === 1) return null;
  return (
    <div className="row" style={{ justifyContent: 'center', marginTop: 10 }}>
      <button type="button" className="btn btn-small" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('previous')}
      </button>
      <span aria-live="polite">{t('page', { page: page + 1, pages })}</span>
      <button type="button" className="btn btn-small" disabled={page === pages - 1} onClick={() => onPage(page + 1)}>
        {t('next')}
      </button>
    </div>
  );
}
