import { SchemaActDialog, SchemaPaperDialog } from '../act/schema-dialogs.tsx';
import type { Action, Selection } from '../api/types.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { QuotasDialog } from './quotas-dialog.tsx';
import { staleAfterAct } from './selection.api.ts';

interface Props {
  way: 'ACT' | 'PAPER';
  round: Selection;
  action: Action;
  onClose: () => void;
}

/** The form of an act: the time table and the quotas have tables of their own, every other one is drawn from its schema. */
export function RoundDialog({ way, round, action, onClose }: Props) {
  if (way === 'PAPER') return <SchemaPaperDialog caseId={round.caseId} action={action} onClose={onClose} />;
  if (action.act === 'planRound') return <PlanDialog round={round} onClose={onClose} />;
  if (action.act === 'decideQuotas') return <QuotasDialog round={round} onClose={onClose} />;
  return <SchemaActDialog caseId={round.caseId} action={action} stale={staleAfterAct(round.id)} onClose={onClose} />;
}
