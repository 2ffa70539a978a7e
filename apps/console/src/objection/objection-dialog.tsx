import { SchemaActDialog, SchemaPaperDialog } from '../act/schema-dialogs.tsx';
import type { Action, Objection } from '../api/types.ts';
import { AdmissionDialog } from './admission-dialog.tsx';
import { STALE } from './objection.api.ts';

interface Props {
  way: 'ACT' | 'PAPER';
  objection: Objection;
  action: Action;
  onClose: () => void;
}

/** The form of an act: who verifies is found by name, every other one is drawn from its schema. */
export function ObjectionDialog({ way, objection: { id }, action, onClose }: Props) {
  if (way === 'PAPER') return <SchemaPaperDialog caseId={id} action={action} onClose={onClose} />;
  if (action.act === 'admitObjection') return <AdmissionDialog action={action} onClose={onClose} />;
  return <SchemaActDialog caseId={id} action={action} stale={STALE} purpose="VERIFICATION_REPORT" onClose={onClose} />;
}
