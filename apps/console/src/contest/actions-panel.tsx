import { useState } from 'react';
import { Link } from 'react-router';
import type { Action, Contest } from '../api/types.ts';
import { PaperDialog } from '../paper-decision/paper-dialog.tsx';
import { useCan } from '../session/session.api.ts';
import { Clause } from '../ui/clause.tsx';
import { useWords } from '../words/define-words.ts';
import { ActDialog } from './act-dialog.tsx';
import { contestWords } from './contest.words.ts';

/** Acts with a page of their own. */
const pages: Readonly<Record<string, string>> = { handIn: 'score-report?tab=hand-in', confirm: 'review', return: 'review' };
type Open = { way: 'ACT' | 'PAPER'; action: Action } | null;

/** Where an act is prepared that cannot be carried out yet, once its stage is open. */
const preparedAt: Readonly<Record<string, string>> = { handIn: 'score-report' };

/** What the person may do now; and what not, each with the reason and its clause. */
export function ActionsPanel({ contest }: { contest: Contest }) {
  const t = useWords(contestWords);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const allowed = contest.actions.filter((action) => action.allowed);
  const refused = contest.actions.filter((action) => !action.allowed);
  const row = (action: Action) => <Row key={action.act} contest={contest} action={action} onOpen={(way) => setOpen({ way, action })} />;
  return (
    <section className="card" aria-labelledby="actions">
      <h2 id="actions">{t('actions')}</h2>
      {allowed.length === 0 && !refused.some(isPrepared) && <p>{t('noActions')}</p>}
      <ul className="actions">{allowed.map(row)}</ul>
      {refused.length > 0 && (
        <details className="why-not" open={allowed.length === 0}>
          <summary>
            {t('whyNot')}（{refused.length}）
          </summary>
          <ul className="actions">{refused.map(row)}</ul>
        </details>
      )}
      {open?.way === 'ACT' && <ActDialog key={open.action.act} contest={contest} action={open.action} onClose={close} />}
      {open?.way === 'PAPER' && <PaperDialog key={open.action.act} contest={contest} action={open.action} onClose={close} />}
    </section>
  );
}

function Row({ contest, action, onOpen }: { contest: Contest; action: Action; onOpen: (way: 'ACT' | 'PAPER') => void }) {
  return (
    <li className={action.allowed ? undefined : 'refused'}>
      <div className="row">
        <ActButton contest={contest} action={action} onOpen={() => onOpen('ACT')} />
        <PaperButton action={action} onOpen={() => onOpen('PAPER')} />
        <Clause clause={action.clause} />
      </div>
      {action.refusals.length > 0 && (
        <ul className="why">
          {action.refusals.map((refusal) => (
            <li key={refusal.code + (refusal.field ?? '')}>
              {refusal.message} <Clause clause={refusal.clause} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const stageIsOpen = ({ refusals }: Action): boolean => !refusals.some(({ code }) => code === 'STAGE_NOT_OPEN');
const isPrepared = (action: Action): boolean => preparedAt[action.act] !== undefined && stageIsOpen(action);

function ActButton({ contest, action, onOpen }: { contest: Contest; action: Action; onOpen: () => void }) {
  const t = useWords(contestWords);
  const page = action.allowed ? pages[action.act] : isPrepared(action) ? preparedAt[action.act] : undefined;
  if (page) {
    return (
      <Link className="btn btn-primary" to={`/contests/${contest.caseId}/${page}`} aria-label={t('goOf', { label: action.label })}>
        {action.allowed ? action.label : t('prepare', { label: action.label })}
      </Link>
    );
  }
  return (
    <button type="button" className={`btn ${action.allowed ? 'btn-primary' : ''}`} disabled={!action.allowed} onClick={onOpen}>
      {action.label}
    </button>
  );
}

/** From paper another one decides than the clerk at the screen: only a stage that is not open stands against it. */
function PaperButton({ action, onOpen }: { action: Action; onOpen: () => void }) {
  const t = useWords(contestWords);
  const can = useCan();
  if (!action.paper || !stageIsOpen(action) || !can('paper.register')) return null;
  return (
    <button type="button" className="btn" aria-label={t('paperOf', { label: action.label })} onClick={onOpen}>
      {t('paper')}
    </button>
  );
}
