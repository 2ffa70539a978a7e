import { Form } from 'antd';
import { useState } from 'react';
import type { ContestantsImported, ImportContestants, Team } from '../api/types.ts';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { teamPath, useEntryAct } from './entry.api.ts';
import { entryWords } from './entry.words.ts';

interface Values {
  fileId: string;
  proofFileId?: string;
}

const TABLES = '.xlsx,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv';

/** A table as the team's whole list: looked at first, which changes nothing, and taken then. */
export function ImportDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const t = useWords(entryWords);
  const required = useRequired();
  const { caseId, organizationId, version } = team;
  const asked = team.rules.filter(({ kind }) => kind === 'DECLARATION' || kind === 'STATUS');
  const [seen, setSeen] = useState<ContestantsImported | null>(null);
  const send = useEntryAct<ContestantsImported, ImportContestants>(caseId, (body) => ({
    path: `${teamPath(caseId, organizationId)}/contestants/import`,
    body,
  }));
  async function submit(values: Values): Promise<boolean> {
    const answer = await send.mutateAsync({ ...values, version, dryRun: seen === null });
    if (seen === null) setSeen(answer);
    else toast(t('imported', { ...countsOf(answer) }));
    return seen !== null;
  }
  return (
    <FormDialog<Values> title={t('import')} open onClose={onClose} onSubmit={submit} okText={seen ? t('importNow') : t('importCheck')}>
      <p className="fine">{t('importHint', { questions: asked.map(({ label }) => label).join('、') })}</p>
      <Form.Item name="fileId" label={t('importFile')} rules={required(t('importFile'))}>
        <TableField caseId={caseId} onNew={() => setSeen(null)} />
      </Form.Item>
      {team.rules.some(({ proof }) => proof) && (
        <Form.Item name="proofFileId" label={t('importProof')}>
          <FileField purpose="ENTRY_PROOF" caseId={caseId} />
        </Form.Item>
      )}
      {seen && (
        <p role="status" className="notice">
          {t(changesNothing(seen) ? 'importNothing' : 'importWould', { ...countsOf(seen) })}
        </p>
      )}
    </FormDialog>
  );
}

interface FieldProps {
  caseId: string;
  onNew: () => void;
  id?: string;
  value?: string;
  onChange?: (fileId: string | undefined) => void;
}

/** What was found out about one file says nothing of the next. */
function TableField({ caseId, onNew, onChange, ...field }: FieldProps) {
  const changed = (fileId: string | undefined): void => {
    onNew();
    onChange?.(fileId);
  };
  return <FileField {...field} purpose="ENTRY_TABLE" caseId={caseId} accept={TABLES} onChange={changed} />;
}

const countsOf = ({ added, changed, unchanged, removed }: ContestantsImported) => ({ added, changed, unchanged, removed });
const changesNothing = ({ added, changed, removed }: ContestantsImported): boolean => added + changed + removed === 0;
