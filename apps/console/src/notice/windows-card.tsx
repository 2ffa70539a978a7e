import type { Notice } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { dueText, localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { noticeWords } from './notice.words.ts';

type Posting = Notice['postings'][number];

/** From which day to which each posting hangs: both are printed. A change begins the time of those anew whom it concerns. */
export function WindowsCard({ notice: { postings, extensions, clause } }: { notice: Notice }) {
  const t = useWords(noticeWords);
  return (
    <section className="card" aria-labelledby="windows">
      <h2 id="windows">{t('windows')}</h2>
      {postings.length === 0 && <p>{t('notPosted')}</p>}
      {postings.map((posting) => (
        <PostingWindow key={posting.no} posting={posting} alone={postings.length === 1} />
      ))}
      {extensions.length > 0 && <h3>{t('extensions')}</h3>}
      <ul>
        {extensions.map((extension) => (
          <li key={`${String(extension.posting)} ${extension.at}`}>
            {localTime(extension.at)} {t('extended', extension)}
          </li>
        ))}
      </ul>
      <Clause clause={clause} />
    </section>
  );
}

function PostingWindow({ posting, alone }: { posting: Posting; alone: boolean }) {
  const t = useWords(noticeWords);
  const { no, window, concerns, list } = posting;
  if (window === null) return null;
  const names = concerns.map((personId) => list.find((one) => one.personId === personId)?.name ?? '');
  return (
    <div>
      {!alone && <h3>{t('posting', { n: no })}</h3>}
      <p className="deadline-due">{t('windowOf', { firstDay: window.firstDay, lastDay: window.lastDay })}</p>
      <p className="fine">
        {t('postedAt')}：{localTime(posting.postedAt)} · {t('closesAt')}：{dueText(window.closesAt)} · {t('concerns')}：
        {concerns.length === list.length ? t('everybody') : names.join('、')}
      </p>
      {window.provisional && (
        <p>
          <Mark tone="warn">{t('provisional')}</Mark> <span className="fine">{t('provisionalHint')}</span>
        </p>
      )}
    </div>
  );
}
