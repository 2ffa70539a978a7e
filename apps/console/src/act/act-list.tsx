import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Action } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { Clause } from '../ui/clause.tsx';
import { Reasons } from '../ui/reasons.tsx';
import { useWords } from '../words/define-words.ts';
import { actWords } from './act.words.ts';

type Way = 'ACT' | 'PAPER';
interface Props {
  actions: readonly Action[];
  /** Where an act is carried out or prepared that has a page of its own. */
  pageOf?: (action: Action) => { to: string; label: string } | null;
  dialog: (way: Way, action: Action, close: () => void) => ReactNode;
}

const noPage = () => null;

/** What the person may do now; and what not, each with the reason and its clause. */
export function ActList({ actions, pageOf = noPage, dialog }: Props) {
  const t = useWords(actWords);
  const [open, setOpen] = useState<{ way: Way; action: Action } | null>(null);
  const allowed = actions.filter((action) => action.allowed);
  const refused = actions.filter((action) => !action.allowed);
  const row = (action: Action) => <Row key={action.act} action={action} page={pageOf(action)} onOpen={(way) => setOpen({ way, action })} />;
  return (
    <section className="card" aria-labelledby="actions">
      <h2 id="actions">{t('actions')}</h2>
      {allowed.length === 0 && !refused.some((action) => pageOf(action)) && <p>{t('noActions')}</p>}
      <ul className="actions">{allowed.map(row)}</ul>
      {refused.length > 0 && (
        <details className="why-not" open={allowed.length === 0}>
          <summary>
            {t('whyNot')}（{refused.length}）
          </summary>
          <ul className="actions">{refused.map(row)}</ul>
        </details>
      )}
      {open && dialog(open.way, open.action, () => setOpen(null))}
    </section>
  );
}

type Page = { to: string; label: string } | null;

function Row({ action, page, onOpen }: { action: Action; page: Page; onOpen: (way: Way) => void }) {
  return (
    <li className={action.allowed ? undefined : 'refused'}>
      <div className="row">
        <ActButton action={action} page={page} onOpen={() => onOpen('ACT')} />
        <PaperButton action={action} onOpen={() => onOpen('PAPER')} />
        <Clause clause={action.clause} />
      </div>
      <Reasons refusals={action.refusals} />
    </li>
  );
}

function ActButton({ action, page, onOpen }: { action: Action; page: Page; onOpen: () => void }) {
  const t = useWords(actWords);
  if (page) {
    return (
      <Link className="btn btn-primary" to={page.to} aria-label={t('goOf', { label: action.label })}>
        {page.label}
      </Link>
    );
  }
  return (
    <button type="button" className={`btn ${action.allowed ? 'btn-primary' : ''}`} disabled={!action.allowed} onClick={onOpen}>
      {action.label}
    </button>
  );
}

export const stageIsOpen = ({ refusals }: Action): boolean => !refusals.some(({ code }) => code === 'STAGE_NOT_OPEN');

/** From paper another one decides than the clerk at the screen: only a stage that is not open stands against it. */
function PaperButton({ action, onOpen }: { action: Action; onOpen: () => void }) {
  const t = useWords(actWords);
  const can = useCan();
  if (!action.paper || !stageIsOpen(action) || !can('paper.register')) return null;
  return (
    <button type="button" className="btn" aria-label={t('paperOf', { label: action.label })} onClick={onOpen}>
      {t('paper')}
    </button>
  );
}
