import { Form } from 'antd';
import { useState } from 'react';
import { FileField } from '../ui/file-field.tsx';
import { useWords } from '../words/define-words.ts';
import { approvalWords } from './approval.words.ts';

const MOST = 5;

/** Papers that go with a signer's word: one scan after the other. */
export function AttachmentsItem({ caseId }: { caseId: string }) {
  const t = useWords(approvalWords);
  return (
    <Form.Item name="attachments" label={t('attachments')}>
      <AttachmentsField caseId={caseId} label={t('attachments')} />
    </Form.Item>
  );
}

interface Props {
  caseId: string;
  label: string;
  id?: string;
  value?: readonly string[];
  onChange?: (fileIds: string[]) => void;
}

function AttachmentsField({ caseId, label, id, value = [], onChange }: Props) {
  const t = useWords(approvalWords);
  const [more, setMore] = useState(0);
  const change = (at: number, fileId: string | undefined) => {
    const files = value.filter((_, i) => i !== at);
    onChange?.(fileId === undefined ? files : files.toSpliced(at, 0, fileId));
  };
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      {Array.from({ length: more + 1 }, (_, at) => (
        <FileField
          key={at}
          {...(at === 0 && id ? { id } : {})}
          aria-label={`${label} ${String(at + 1)}`}
          purpose="APPROVAL_PAPER"
          caseId={caseId}
          value={value[at]}
          onChange={(fileId) => change(at, fileId)}
        />
      ))}
      {value.length > more && more + 1 < MOST && (
        <button type="button" className="btn btn-small" onClick={() => setMore(more + 1)}>
          {t('attachMore')}
        </button>
      )}
    </div>
  );
}
