import { Popconfirm } from 'antd';
import type { Account, OneTimeLink } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useNow } from '../session/session.api.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { common } from '../words/common.words.ts';
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
          <VerbButton key={verb} verb={verb} name={account.name} disabled={act.isPending} onClick={() => act.mutate(verb)} />
        ))}
      </div>
      <ProblemView error={act.error ?? reset.error} />
    </div>
  );
}

/** Who is disabled is signed out everywhere: that is asked once more. */
function VerbButton({ verb, name, disabled, onClick }: { verb: Verb; name: string; disabled: boolean; onClick: () => void }) {
  const t = useWords(accountWords);
  const c = useWords(common);
  const asks = verb === 'disable';
  const button = (
    <button
      type="button"
      className={`btn btn-small ${asks ? 'btn-danger' : ''}`}
      aria-label={`${t(verb)}：${name}`}
      disabled={disabled}
      {...(!asks && { onClick })}
    >
      {t(verb)}
    </button>
  );
  if (!asks) return button;
  return (
    <Popconfirm title={t('disableAsk', { name })} okText={t('disable')} cancelText={c('cancel')} onConfirm={onClick}>
      {button}
    </Popconfirm>
  );
}
