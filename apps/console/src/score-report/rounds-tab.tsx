import { useState } from 'react';
import { apiPath } from '../api/client.ts';
import type { Contest, ScoreReport } from '../api/types.ts';
import { Await, Empty } from '../ui/state.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { RoundView } from './round-view.tsx';
import { useRound } from './score-report.api.ts';
import { reportWords } from './score-report.words.ts';

/** Every round that was handed in stays readable; the newest first. */
export function RoundsTab({ contest, report }: { contest: Contest; report: ScoreReport }) {
  const t = useWords(reportWords);
  const c = useWords(common);
  const newest = report.rounds.at(-1)?.round ?? 0;
  const [chosen, choose] = useState(0);
  const round = chosen || newest;
  const query = useRound(contest.caseId, round);
  if (newest === 0) return <Empty title={t('noRounds')} hint={t('noRoundsHint')} />;
  return (
    <>
      <div className="filters">
        <select className="input" aria-label={t('round')} value={round} onChange={(event) => choose(Number(event.target.value))}>
          {report.rounds.map((one) => (
            <option key={one.round} value={one.round}>
              {c('round', { n: one.round })} · {t(`review.${one.review ?? 'none'}`)}
            </option>
          ))}
        </select>
        {report.rounds.some(({ review }) => review === 'CONFIRMED') && (
          <a className="btn" href={apiPath(`/contests/${contest.caseId}/score-report/recompute`)}>
            {t('exportRecompute')}
          </a>
        )}
      </div>
      <Await query={query}>{(data) => <RoundView contest={contest} round={data} />}</Await>
    </>
  );
}
