import type { Account, OneTimeLink } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useNow } from '../session/session.api.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { useWords } from '../words/define-words.ts';
import { accountWords } from './account.words.ts';

type Verb = 'unlock' | 'disable' | 'enable';

export function AccountActions({
  account,
  onGrant,
  onLink,
}: {
  account: Account;
  onGrant: () => void;
  onLink: (link: OneTimeLink) => void;
}) {
  const t = useWords(accountWords);
  const now = useNow();
  const act = useCommand<Account, Verb>((verb) => ({ path: `/accounts/${account.id}/${verb}` }), [['accounts']]);
  const reset = useCommand<OneTimeLink>(() => ({ path: `/accounts/${account.id}/password-reset` }), [['accounts']]);
  const locked = account.lockedUntil !== null && Date.parse(account.lockedUntil) > now;
  const verbs: Verb[] = [...(locked ? (['unlock'] as const) : []), account.status === 'DISABLED' ? 'enable' : 'disable'];
  return (
    <div>
      <div className="row">
        <button type="button" className="btn btn-small" aria-label={t('grantTo', { name: account.name })} onClick={onGrant}>
          {t('grant')}
        </button>
        <button
          type="button"
          className="btn btn-small"
          disabled={reset.isPending}
          aria-label={`${t('reset')}：${account.name}`}
          onClick={() => reset.mutate(undefined, { onSuccess: onLink })}
        >
          {t('reset')}
        </button>
        {verbs.map((verb) => (
          <button
            key={verb}
            type="button"
            className={`btn btn-small ${verb === 'disable' ? 'btn-danger' : ''}`}
            aria-label={`${t(verb)}：${account.name}`}
            disabled={act.isPending}
            onClick={() => act.mutate(verb)}
          >
            {t(verb)}
          </button>
        ))}
      </div>
      <ProblemView error={act.error ?? reset.error} />
    </div>
  );
}
