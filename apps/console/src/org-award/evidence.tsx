import { Form } from 'antd';
import { useState } from 'react';
import type { Assessment } from '../api/types.ts';
import { FileField } from '../ui/file-field.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { orgAwardWords } from './org-award.words.ts';

export type ProofFile = Assessment['evidence'][string][number];
interface Props {
  code: string;
  caseId: string;
  files: readonly ProofFile[];
  /** Null where they are only looked at. */
  onChange: ((files: ProofFile[]) => void) | null;
}

/** The files that prove one row. */
export function Evidence({ code, caseId, files, onChange }: Props) {
  const t = useWords(orgAwardWords);
  const required = useRequired();
  const [adding, setAdding] = useState(false);
  return (
    <>
      {files.map((file) => (
        <div key={file.id}>
          <FileLink fileId={file.id} label={file.name} />{' '}
          {onChange && (
            <button type="button" className="btn-link" onClick={() => onChange(files.filter(({ id }) => id !== file.id))}>
              {t('remove')}
            </button>
          )}
        </div>
      ))}
      {onChange && (
        <button type="button" className="btn-link" aria-label={`${t('addProof')} ${code}`} onClick={() => setAdding(true)}>
          {t('addProof')}
        </button>
      )}
      {adding && onChange && (
        <FormDialog<{ fileId: string }>
          title={`${code} ${t('addProof')}`}
          open
          onClose={() => setAdding(false)}
          onSubmit={({ fileId }) => Promise.resolve(onChange([...files, { id: fileId, name: t('proof'), size: 0 }]))}
        >
          <Form.Item name="fileId" label={t('proof')} rules={required(t('proof'))}>
            <FileField purpose="PACKAGE_ITEM" caseId={caseId} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
