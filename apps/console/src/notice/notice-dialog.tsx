import { SchemaActDialog, SchemaPaperDialog } from '../act/schema-dialogs.tsx';
import type { Action, Notice } from '../api/types.ts';
import { staleAfterAct } from './notice.api.ts';
import { NoticeTextFields } from './notice-text-fields.tsx';

interface Props {
  way: 'ACT' | 'PAPER';
  notice: Notice;
  action: Action;
  onClose: () => void;
}

/** The form of an act: what is put up has fields of its own, every other one is drawn from its schema. */
export function NoticeDialog({ way, notice: { caseId, subject }, action, onClose }: Props) {
  const text = action.act === 'postNotice' || action.act === 'changeNotice';
  const dialog = {
    caseId,
    action,
    onClose,
    ...(text && { fields: <NoticeTextFields subject={subject} change={action.act === 'changeNotice'} /> }),
  };
  if (way === 'PAPER') return <SchemaPaperDialog {...dialog} />;
  return (
    <SchemaActDialog
      {...dialog}
      stale={staleAfterAct(caseId)}
      {...(action.act === 'proveDisplay' && { purpose: 'DISPLAY_PROOF' as const })}
    />
  );
}
