import { Page } from '../ui/page.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { ObjectionRows } from './objection-rows.tsx';
import { objectionWords } from './objection.words.ts';

const STANDINGS = ['RECEIVED', 'NOT_ADMITTED', 'ADMITTED', 'REPORTED', 'DECIDED', 'REPLIED'] as const;

/** Objections to all notices, or to one where the address says so. */
export function ObjectionsPage() {
  const t = useWords(objectionWords);
  const { value, change } = useFilter();
  return (
    <Page title={t('title')}>
      <div className="filters">
        <select
          className="input"
          aria-label={t('standing')}
          value={value('standing')}
          onChange={(event) => change({ standing: event.target.value })}
        >
          <option value="">{t('all')}</option>
          {STANDINGS.map((standing) => (
            <option key={standing} value={standing}>
              {t(`standing.${standing}`)}
            </option>
          ))}
        </select>
        {value('noticeId') && (
          <>
            <span className="fine">{t('ofNotice')}</span>
            <button type="button" className="btn btn-small" onClick={() => change({ noticeId: '' })}>
              {t('showAll')}
            </button>
          </>
        )}
      </div>
      <ObjectionRows noticeId={value('noticeId')} standing={value('standing')} />
    </Page>
  );
}
