import type { Contest } from '../api/types.ts';
import { localTime } from '../ui/format.ts';
import { common } from '../words/common.words.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { contestWords } from './contest.words.ts';

type Stage = Contest['stages'][number];

/** The stages the case went through and stands in, in order, each round apart. */
export function ContestStages({ contest }: { contest: Pick<Contest, 'stages'> }) {
  const t = useWords(contestWords);
  return (
    <ol className="stages" aria-label={t('stages')}>
      {contest.stages.map((stage) => (
        <Step key={`${stage.stage}-${String(stage.round)}`} stage={stage} />
      ))}
    </ol>
  );
}

function Step({ stage }: { stage: Stage }) {
  const t = useWords(contestWords);
  const c = useWords(common);
  const outcome = useCodeWords(common, 'outcome.');
  const current = stage.openedAt !== null && stage.closedAt === null;
  return (
    <li className={current ? 'current' : stage.closedAt ? 'past' : undefined} aria-current={current ? 'step' : undefined}>
      <strong>{stage.label}</strong> {stage.round > 1 && <span className="fine">{c('round', { n: stage.round })}</span>}
      <div className="fine">{stage.outcome ? outcome(stage.outcome) : current ? t('stageNow') : ''}</div>
      <div className="fine">
        {stage.closedAt ? localTime(stage.closedAt) : stage.openedAt ? t('stageSince', { at: localTime(stage.openedAt) }) : ''}
      </div>
    </li>
  );
}
