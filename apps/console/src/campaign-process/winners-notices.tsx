import { Link } from 'react-router';
import type { CampaignProcess } from '../api/types.ts';
import { noticePath } from '../notice/notice.api.ts';
import { NoticeMark } from '../notice/notice-mark.tsx';
import { useCan } from '../session/session.api.ts';
import { useWords } from '../words/define-words.ts';
import { processWords } from './process.words.ts';

/** 公示 of winners before the circular, where the campaign asks for it: each notice, how it stands and until when it hangs. */
export function WinnersNotices({ process: { winnersNotices } }: { process: CampaignProcess }) {
  const t = useWords(processWords);
  const can = useCan();
  if (winnersNotices.length === 0) return null;
  return (
    <section className="card" aria-labelledby="winners-notices">
      <h2 id="winners-notices">{t('winnersNotices')}</h2>
      <p className="fine">{t('winnersNoticesHint')}</p>
      <ul className="actions">
        {winnersNotices.map((notice) => (
          <li key={notice.caseId}>
            <div className="row">
              <strong>{can('notice.read') ? <Link to={noticePath(notice.caseId)}>{notice.title}</Link> : notice.title}</strong>
              <NoticeMark notice={notice} />
              <span className="fine">
                {notice.lastDay === null
                  ? t('toBePosted', { n: notice.persons })
                  : t('hangsUntil', { n: notice.persons, day: notice.lastDay })}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
