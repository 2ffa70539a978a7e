import { useState } from 'react';
import type { Deadline, DeadlineAction } from '../api/types.ts';
import { actWords } from '../act/act.words.ts';
import { PaperForm } from '../paper-decision/paper-dialog.tsx';
import { useCan } from '../session/session.api.ts';
import { useWords } from '../words/define-words.ts';
import { DeadlineActDialog } from './deadline-act-dialog.tsx';
import { DeadlineFields, firstInput } from './deadline-fields.tsx';
import { deadlineWords } from './deadline.words.ts';

type Open = { way: 'ACT' | 'PAPER'; action: DeadlineAction } | null;

/** What the office may do about a clock now, by itself or from paper. */
export function DeadlineActs({ caseId, deadline }: { caseId: string; deadline: Deadline }) {
  const t = useWords(deadlineWords);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const actions = deadline.actions.filter(({ allowed }) => allowed);
  if (actions.length === 0) return <WhyNot actions={deadline.actions} />;
  return (
    <>
      <ul className="actions" aria-label={t('act')}>
        {actions.map((action) => (
          <Row key={action.act} action={action} onOpen={(way) => setOpen({ way, action })} />
        ))}
      </ul>
      {open?.way === 'ACT' && <DeadlineActDialog caseId={caseId} deadline={deadline} action={open.action} onClose={close} />}
      {open?.way === 'PAPER' && (
        <PaperForm
          caseId={caseId}
          action={open.action}
          initial={{ ...firstInput(open.action.act) }}
          also={{ deadlineId: deadline.id }}
          backfill={false}
          onClose={close}
        >
          <DeadlineFields deadline={deadline} act={open.action.act} below="input" />
        </PaperForm>
      )}
    </>
  );
}

/** A clock that nothing moves says why. */
function WhyNot({ actions }: { actions: readonly DeadlineAction[] }) {
  const reasons = new Set(actions.flatMap(({ refusals }) => refusals.map(({ message }) => message)));
  return [...reasons].map((reason) => (
    <p key={reason} className="fine">
      {reason}
    </p>
  ));
}

function Row({ action, onOpen }: { action: DeadlineAction; onOpen: (way: 'ACT' | 'PAPER') => void }) {
  const t = useWords(deadlineWords);
  const c = useWords(actWords);
  const can = useCan();
  return (
    <li className="row">
      <button type="button" className="btn" onClick={() => onOpen('ACT')}>
        {action.label}
      </button>
      {can('paper.register') && (
        <button type="button" className="btn" aria-label={t('paperOf', { label: action.label })} onClick={() => onOpen('PAPER')}>
          {c('paper')}
        </button>
      )}
    </li>
  );
}
