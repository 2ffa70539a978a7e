import type { Objection } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { objectionPath, useObjectionAct } from './objection.api.ts';
import { objectionWords } from './objection.words.ts';

/** A receipt that nobody took up yet: a row without stages. */
export function TakeUpCard({ objection: { id } }: { objection: Objection }) {
  const t = useWords(objectionWords);
  const can = useCan();
  const takeUp = useObjectionAct<unknown>(() => ({ path: `${objectionPath(id)}/taking-up` }));
  return (
    <section className="card" aria-label={t('notTakenUp')}>
      <h2>{t('notTakenUp')}</h2>
      <p className="fine">{t('takeUpHint')}</p>
      {can('campaign.manage') && (
        <button
          type="button"
          className="btn btn-primary"
          disabled={takeUp.isPending}
          onClick={() => takeUp.mutate(undefined, { onSuccess: () => toast(t('takenUp')) })}
        >
          {t('takeUp')}
        </button>
      )}
      <ProblemView error={takeUp.error} />
    </section>
  );
}
